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

/** The canonical form of a place in an event. In `path`, `*` stands for each item of a list. */
export interface CanonicalRule {
  readonly path: readonly string[];
  readonly type: "string" | "boolean";
  /** The value of a missing field. */
  readonly default?: string;
}
