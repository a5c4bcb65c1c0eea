// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const canonicalRules = {
  "Room.CallbackAfterCreateRoom": [
    {
      "path": [
        "RoomInfo",
        "IsCloudRecordingDisabled"
      ],
      "type": "boolean"
    }
  ],
  "Room.CallbackAfterUpdateRoomInfo": [
    {
      "path": [
        "RoomInfo",
        "IsCloudRecordingDisabled"
      ],
      "type": "boolean"
    }
  ],
  "Mic.CallbackAfterSeatInfoChanged": [
    {
      "path": [
        "SeatList",
        "*",
        "Member_Account"
      ],
      "type": "string",
      "default": ""
    }
  ]
} as const;

/** A place in an event, `*` for each item of a list, and its canonical form. */
export interface CanonicalRule {
  readonly path: readonly string[];
  readonly type: "string" | "boolean";
  /** What stands there when nothing does. */
  readonly default?: string;
}
