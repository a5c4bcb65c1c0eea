// What the official pages print, by hand: the contract under test is not asked for it.

/** SC-04 to SC-08. */
export const sampleQuery = {
  sdkappid: "88888888",
  identifier: "admin",
  usersig: "xxx",
  random: "99999999",
  contenttype: "json",
};

export type QueryName = keyof typeof sampleQuery;

/** SC-13. */
export const sampleBody = {
  Url: "http://www.example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
};

/** SC-18. */
export const sampleAnswer = {
  ActionStatus: "OK",
  ErrorInfo: "",
  ErrorCode: 0,
  RequestId: "Id-8c9858f01e954611ae2d4c1b1ed7d583-O-Seq-52720",
};

/** CC-04. */
export const sampleFound = {
  ErrorCode: 0,
  ErrorInfo: "",
  ActionStatus: "OK",
  RequestId: "Id-1cc8828fd3d84795ac866ced43b15b5c-O-Seq-61309",
  Response: {
    Url: "http://www.example.com/callback",
    CallbackCommandList: [
      "Room.CallbackAfterCreateRoom",
      "Room.CallbackAfterDestroyRoom",
      "Room.CallbackUpdateRoomInfo",
      "Room.CallbackAfterMemberEnter",
      "Room.CallbackAfterMemberLeave",
      "Mic.CallbackAfterSeatInfoChanged",
    ],
  },
};
