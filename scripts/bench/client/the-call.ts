/** What every contestant sends: as it has to reach the server, `random` aside, whoever sends it. */
export const identity = { sdkAppId: 1400000000, secretKey: "a-key-for-the-bench", identifier: "admin" };

export const path = "/v4/room_config/set_callback";

export const body = {
  Url: "https://example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave" as const],
};

/** The query but for `usersig` and `random`. */
export const query = {
  sdkappid: identity.sdkAppId,
  identifier: identity.identifier,
  contenttype: "json" as const,
};

/** A 32-bit number, fresh for every call. */
export const random = (): number => Math.floor(Math.random() * 2 ** 32);

/** And what the server answers. */
export const answer = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-bench" };
