/**
 * A program of a user, with every entry of the package in it. It is only compiled: by every compiler and under every
 * setting that the declarations are tried with, as an ES module and as CommonJS, so nothing is awaited at its top.
 */
import {
  type CallbackEvent,
  type ConferenceClient,
  createConferenceClient,
  isConferenceApiError,
} from "trtc-conference-api";
import { describeErrorCode, type ErrorCodeEntry, errorCodes } from "trtc-conference-api/error-codes";
import { createRoomTracker, type TrackedRoom } from "trtc-conference-api/rooms";
import { createSandbox, type Sandbox } from "trtc-conference-api/sandbox";
import { generateUserSig, type UserSigVerification, verifyUserSig } from "trtc-conference-api/user-sig";
import {
  createCallbackReceiver,
  createMemoryStore,
  type ReceivedEvent,
  sampleEvents,
  signTestEvent,
  toNodeListener,
} from "trtc-conference-api/webhooks";

const application = { sdkAppId: 1400000000, secretKey: "made up" };

const receive = createCallbackReceiver({
  sdkAppId: application.sdkAppId,
  on: {
    "Mic.CallbackAfterSeatInfoChanged": (event) => {
      const user: string | undefined = event.SeatList[0]?.Member_Account;
      return user;
    },
  },
  onOther: (event, delivery) => [event.CallbackCommand, delivery.rawBody],
  dedupe: createMemoryStore(),
});
// @ts-expect-error Not a command word.
createCallbackReceiver({ sdkAppId: 1, on: { "Room.CallbackOfTomorrow": () => {} }, onOther: () => {} });
// @ts-expect-error Without onOther events would be lost.
createCallbackReceiver({ sdkAppId: 1, on: {} });
export const listener = toNodeListener(receive);

export const isDisabled = (event: ReceivedEvent<"Room.CallbackAfterCreateRoom">): boolean | undefined =>
  event.RoomInfo.IsCloudRecordingDisabled;

export function leavers(event: CallbackEvent): readonly unknown[] {
  return event.CallbackCommand === "Room.CallbackAfterMemberLeave" ? (event.MemberList_Account ?? []) : [];
}

export async function receiveSample(): Promise<Response> {
  const event = sampleEvents["Room.CallbackAfterCreateRoom"];
  return await receive(await signTestEvent({ sdkAppId: application.sdkAppId, event }));
}

export const meaningOf = (code: number): ErrorCodeEntry["meaning"] | undefined =>
  describeErrorCode(code)?.meaning;

export const name: "CallbackAlreadyExists" = errorCodes[100300].name;

export const present = ({ members }: TrackedRoom): readonly string[] => members.map(({ account }) => account);

const tracker = createRoomTracker({ client: createConferenceClient(application) });
createCallbackReceiver({ sdkAppId: 1, on: tracker.handlers, onOther: () => {} });

export async function sign(): Promise<UserSigVerification> {
  const userSig = await generateUserSig({ ...application, identifier: "admin" });
  return await verifyUserSig(userSig, application);
}

export async function call(sandbox: Sandbox): Promise<string | undefined> {
  const client: ConferenceClient = createConferenceClient({
    sdkAppId: application.sdkAppId,
    userSig: () => generateUserSig({ ...application, identifier: "admin" }),
    fetch: sandbox.fetch,
    // What is optional may be undefined as well, whatever exactOptionalPropertyTypes says.
    region: undefined,
  });
  // @ts-expect-error Not a command word.
  await client.setCallback({ Url: "", CallbackCommandList: ["x"] });
  try {
    const id: string = (await client.setCallback({ Url: "", CallbackCommandList: [] })).RequestId;
    const { data } = await client.raw.POST("/v4/room_config/get_callback", {
      params: { query: await client.query() },
      body: {},
    });
    return data?.ActionStatus ?? id;
  } catch (error) {
    return isConferenceApiError(error) ? describeErrorCode(error.code)?.name : undefined;
  }
}

export async function accounts(client: ConferenceClient): Promise<readonly string[]> {
  const users: string[] = [];
  for await (const { Member_Account: user } of client.paginate("getRoomMemberList", { RoomId: "r1" })) {
    users.push(user);
  }
  // @ts-expect-error Not an operation that lists pages.
  client.paginate("getRoomInfo", { RoomId: "r1" });
  return users;
}

export async function play(): Promise<boolean> {
  const sandbox = createSandbox({ ...application, deliver: receive });
  // @ts-expect-error Not a kind of fault.
  sandbox.inject({ kind: "explode" });
  // @ts-expect-error Not a field of this event.
  await sandbox.emit("Room.CallbackAfterCreateRoom", { MemberCount: 1 });
  const { taken } = await sandbox.emit("Room.CallbackAfterCreateRoom", { RoomInfo: { RoomId: "rid-7" } });
  return taken;
}
