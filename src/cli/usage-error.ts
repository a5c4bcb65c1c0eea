/** What the user has given is wrong, and nothing was sent. The message says how to mend it, and quotes no secret. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
