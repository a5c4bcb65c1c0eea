/**
 * Makes and verifies UserSigs on any runtime with Web Crypto. This entry does not bundle the client.
 *
 * @module
 */
export { ConferenceError, type ConferenceErrorKind } from "../errors/base.ts";
export { ConferenceOptionsError } from "../errors/options-error.ts";
export type { UserSigClaims } from "./claims.ts";
export { type GenerateUserSigOptions, generateUserSig } from "./generate.ts";
export {
  type UserSigProblem,
  type UserSigVerification,
  type VerifyUserSigOptions,
  verifyUserSig,
} from "./verify.ts";
