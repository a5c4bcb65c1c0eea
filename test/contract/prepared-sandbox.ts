import { callbackCommands, type OperationId } from "../../src/index.ts";
import { createSandbox, type SandboxFault } from "../../src/sandbox/index.ts";
import { generateUserSig } from "../../src/user-sig/index.ts";
import { createFakeClock } from "../unit/support/fake-clock.ts";
import { type Envelope, everyOperation, queryWith, sampleQuery, withMember } from "./support.ts";

const sdkAppId = Number(sampleQuery.sdkappid);
const secretKey = "a-key-for-the-contract-tests";
const clock = createFakeClock();
const identity = { sdkAppId, secretKey, identifier: sampleQuery.identifier };
const usersig = await generateUserSig({ ...identity, now: clock.now });

/** Who calls the sandbox. */
export const callIdentity = { sdkAppId, identifier: identity.identifier, userSig: usersig };

export type Operation = (typeof everyOperation)[number];
export const operationOf = (id: OperationId): Operation =>
  everyOperation.find((one) => one.id === id) as Operation;

const roomId = "room-test";

/** A sandbox in which the sample of each operation has something to do: the room of the samples, with people in it. */
export async function prepareSandbox(id?: string) {
  const posted: { CallbackCommand: string }[] = [];
  const sandbox = createSandbox({
    staleReads: true,
    sdkAppId,
    secretKey,
    rateLimit: false,
    clock: createFakeClock(),
    deliver: async (request) => {
      posted.push(await request.json());
      return Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
    },
  });
  /** The response, or undefined where it was lost. */
  const call = async ({ call: { path, body } }: Operation, changed = body): Promise<Envelope | undefined> => {
    const url = `https://sandbox.test${path}?${queryWith({ usersig })}`;
    const headers = { "content-type": "application/json" };
    const sent = sandbox.fetch(url, { method: "POST", headers, body: JSON.stringify(changed) });
    const envelope = await sent
      .then((response) => response.json() as Promise<Envelope>)
      .catch(() => undefined);
    await sandbox.idle();
    return envelope;
  };
  const state = () => ({ rooms: sandbox.rooms(), callback: sandbox.configuration() });
  if (id !== "setCallback") {
    sandbox.configure({ Url: "https://receiver.test", CallbackCommandList: callbackCommands });
  }
  if (id !== "createRoom") {
    await call(operationOf("createRoom"));
    for (const account of ["user1", "user3", "user4"]) sandbox.room(roomId).enter(account);
  }
  if (id === "kickUserOffSeat") await call(operationOf("pickUserOnSeat"));
  await sandbox.idle();
  posted.length = 0;
  const meet = (fault: SandboxFault) => sandbox.inject(fault);
  return { sandbox, call, posted, state, meet };
}

/** The sample, about a room that is not there. */
export const elsewhere = (body: unknown): unknown =>
  withMember(body, "RoomInfo" in Object(body) ? "RoomInfo.RoomId" : "RoomId", "nowhere");
