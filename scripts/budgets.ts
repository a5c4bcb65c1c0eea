/** How much of an entry a bundle may hold, in one place: for the test that keeps it, and for the bench. */
export interface Budget {
  readonly name: string;
  /** What is imported, and from which file below dist/src. */
  readonly names: string;
  readonly entry: string;
  /** Minified and gzipped, at most. What is loaded later does not count. */
  readonly bytes: number;
}

export const budgets: readonly Budget[] = [
  { name: "the client", names: "createConferenceClient", entry: "index.js", bytes: 10_400 },
  { name: "the signer", names: "generateUserSig", entry: "user-sig/index.js", bytes: 1325 },
  { name: "the receiver", names: "createCallbackReceiver", entry: "webhooks/index.js", bytes: 8000 },
  { name: "the texts about codes", names: "describeErrorCode", entry: "error-codes/index.js", bytes: 2200 },
];
