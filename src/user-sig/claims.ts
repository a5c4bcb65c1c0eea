// In a file of its own: declarations that users get must not lead to those of Web Crypto, `CryptoKey` and a
// `Uint8Array` with an argument, which Node's types and older compilers do not have.

/** What is signed, and what a UserSig says besides its signature. */
export interface UserSigClaims {
  readonly identifier: string;
  readonly sdkAppId: number;
  /** When it was made, in seconds since 1970. */
  readonly time: number;
  /** How long it is valid, in seconds. */
  readonly expire: number;
}
