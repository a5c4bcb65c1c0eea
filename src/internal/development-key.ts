/**
 * The secret key of the application that the command `sandbox` starts with, so that a test needs no set-up. Everybody knows
 * it: a client takes it for loopback addresses, or with its own `fetch` and neither `baseUrl` nor `region`.
 */
export const developmentKey = "any-key-will-do-for-the-sandbox";
