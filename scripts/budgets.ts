/** How large the bundle of an import may be. A test keeps the budgets, and the bench shows what is used of them. */
export interface Budget {
  readonly name: string;
  /** What is imported, and from which entry of the package. */
  readonly names: string;
  readonly entry: string;
  /** Minified and gzipped, at most. Modules that are loaded later do not count. */
  readonly bytes: number;
}

export const budgets: readonly Budget[] = [
  { name: "the client", names: "createConferenceClient", entry: "trtc-conference-api", bytes: 12_500 },
  { name: "the signer", names: "generateUserSig", entry: "trtc-conference-api/user-sig", bytes: 1375 },
  {
    name: "the receiver",
    names: "createCallbackReceiver",
    entry: "trtc-conference-api/webhooks",
    bytes: 8800,
  },
  {
    name: "the reducer of rooms",
    names: "reduceRoom, viewRoom",
    entry: "trtc-conference-api/rooms",
    bytes: 3000,
  },
  {
    name: "the room tracker",
    names: "createRoomTracker",
    entry: "trtc-conference-api/rooms",
    bytes: 4096,
  },
  {
    name: "the texts about codes",
    names: "describeErrorCode",
    entry: "trtc-conference-api/error-codes",
    bytes: 3000,
  },
];
