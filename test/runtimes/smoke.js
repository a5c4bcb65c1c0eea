/**
 * What has to work wherever the package runs. Plain JavaScript on web APIs alone: every runtime runs this very file, and
 * a check that fails on one of them has the same name on all.
 */
import {
  createConferenceClient,
  isConferenceApiError,
  isConferenceTimeoutError,
  isConferenceTransportError,
} from "trtc-conference-api";
import { describeErrorCode } from "trtc-conference-api/error-codes";
import { createRoomTracker } from "trtc-conference-api/rooms";
import { createSandbox } from "trtc-conference-api/sandbox";
import { generateUserSig, verifyUserSig } from "trtc-conference-api/user-sig";
import { createCallbackReceiver, sampleEvents, signTestEvent } from "trtc-conference-api/webhooks";

export const application = { sdkAppId: 1400000000, secretKey: "made up" };
const { sdkAppId } = application;

/** In its sample a user has an id that JavaScript's numbers cannot hold. */
export const largeIdWord = "Mic.CallbackAfterSeatInfoChanged";
export const largeId = sampleEvents[largeIdWord].SeatList[0].Member_Account;

/** Of the official signer, for a sample application and key of its README. */
const official = {
  sdkAppId,
  identifier: "xiaojun",
  now: () => 1_700_000_000_000,
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
};
const officialUserSig =
  "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZpXlQqeKU7MSCgswUJStDEwMogMiUZOamKlkZmqOKplYUZBaBxE1NTY3gosWZ6UpWSj5ljuYp*p7l5unBxXnF2WVhVU4uAf7Ozi5JpX7O5SbuHuUhzgZJmQXaTia2SrUAohcx8g__";

const leaveWord = "Room.CallbackAfterMemberLeave";
const configuration = { Url: "https://example.com/callback", CallbackCommandList: [leaveWord] };

/** Repeats without a pause, and signs in a page, which nobody else can open. */
const clientFor = (options) =>
  createConferenceClient({ ...application, random: () => 0, allowSecretKeyInBrowser: true, ...options });

function expect(actual, expected) {
  if (!Object.is(actual, expected)) throw new Error(`${String(actual)} instead of ${String(expected)}`);
}

const rejection = (promise) =>
  promise.then(
    (value) => {
      throw new Error(`It had to reject, and resolved with ${JSON.stringify(value)}`);
    },
    (error) => error,
  );

/** The edge runtime cannot: there nobody can verify a UserSig, not even a sandbox. */
const inflates = "DecompressionStream" in globalThis;

/**
 * `sandbox` is the address of one in another process: there delete_callback is never answered, and of update_callback the
 * connection breaks. `listens` is whether the runtime has a node:http that listens on a port.
 */
const checks = {
  "tracks a room, by an event that the receiver has read": async () => {
    const tracker = createRoomTracker();
    const receive = createCallbackReceiver({ sdkAppId, on: tracker.handlers, onOther: () => {} });
    const event = sampleEvents["Room.CallbackAfterMemberEnter"];
    expect((await receive(await signTestEvent({ sdkAppId, event }))).status, 200);
    const room = await tracker.room(event.RoomId);
    expect(room.members[0].account, event.MemberList_Account[0]);
    // The sample counts more users than that one.
    expect(room.certain, false);
    await tracker.close();
  },
  "signs a UserSig, and tells a wrong one": async () => {
    for (const userSig of [await generateUserSig(official), officialUserSig]) {
      if (!inflates) {
        expect(Boolean(await rejection(verifyUserSig(userSig, official))), true);
        continue;
      }
      expect((await verifyUserSig(userSig, official)).valid, true);
      const { problem } = await verifyUserSig(userSig, { ...official, secretKey: "another" });
      expect(problem, "wrong-signature");
    }
  },

  "tells what a code means": async () => {
    expect(describeErrorCode(100300)?.name, "CallbackAlreadyExists");
  },

  "calls the sandbox over the network": async ({ sandbox }) => {
    const client = createConferenceClient({
      ...application,
      allowSecretKeyInBrowser: true,
      baseUrl: sandbox,
    });
    expect((await client.ensureCallback(configuration)).change, "created");
    expect((await client.getCallback()).Response.Url, configuration.Url);
    const refused = await rejection(client.setCallback({ ...configuration, Url: "https://example.com/2" }));
    expect(isConferenceApiError(refused) && refused.codeName, "CallbackAlreadyExists");
  },

  // Which is loaded only then: a bundle has to hold it, and a runtime to find it.
  "calls by openapi-fetch": async ({ sandbox }) => {
    const client = clientFor({ baseUrl: sandbox });
    await client.ensureCallback(configuration);
    const { data } = await client.raw.POST("/v4/room_config/get_callback", {
      params: { query: await client.query() },
      body: {},
    });
    expect(data?.Response?.Url, configuration.Url);
  },

  "calls a sandbox of its own, whose answers are lost, and gets its event": async () => {
    if (!inflates) return;
    const left = [];
    const on = { [leaveWord]: (event) => left.push(event.RoomId) };
    const deliver = createCallbackReceiver({ sdkAppId, on, onOther: () => {} });
    const sandbox = createSandbox({ ...application, deliver });
    sandbox.inject({ kind: "lose-answer" });
    sandbox.inject({ kind: "cut" });
    const { change } = await clientFor({ fetch: sandbox.fetch }).ensureCallback(configuration);
    expect(change, "created");
    expect((await sandbox.emit(leaveWord, { RoomId: "rid-7" })).taken, true);
    expect(left.join(), "rid-7");
    await sandbox.close();
  },

  "serves a sandbox, or says that it cannot": async ({ listens }) => {
    const sandbox = createSandbox(application);
    const served = sandbox.listen();
    if (!listens) return expect((await rejection(served)).option, "listen");
    const { url } = await served;
    expect((await clientFor({ baseUrl: url }).ensureCallback(configuration)).change, "created");
    await sandbox.close();
  },

  "receives a signed event, and reads an integer that no number holds": async () => {
    const ids = [];
    const on = { [largeIdWord]: (event) => ids.push(event.SeatList[0].Member_Account) };
    const receive = createCallbackReceiver({ sdkAppId, token: "token", on, onOther: () => {} });
    const event = JSON.stringify(sampleEvents[largeIdWord]).replace(`"${largeId}"`, largeId);
    expect((await receive(await signTestEvent({ sdkAppId, event, token: "guessed" }))).status, 401);
    expect((await receive(await signTestEvent({ sdkAppId, event, token: "token" }))).status, 200);
    expect(ids.join(), "144115233775727695");
  },

  "aborts a call with the signal's own reason": async ({ sandbox }) => {
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error("changed my mind");
    setTimeout(() => controller.abort(reason), 50);
    expect(await rejection(clientFor({ baseUrl: sandbox }).deleteCallback({}, { signal })), reason);
  },

  "gives up a call that takes too long": async ({ sandbox }) => {
    const limits = { attempt: { timeout: 100, maxRetries: 0 }, call: { totalTimeout: 100 } };
    for (const [scope, limit] of Object.entries(limits)) {
      const error = await rejection(clientFor({ baseUrl: sandbox, ...limit }).deleteCallback());
      expect(isConferenceTimeoutError(error) && error.scope, scope);
    }
  },

  "keeps the UserSig out of what it says of a broken connection": async ({ sandbox }) => {
    const userSig = await generateUserSig({ ...application, identifier: "admin" });
    const client = createConferenceClient({ sdkAppId, userSig, baseUrl: sandbox, maxRetries: 0 });
    const error = await rejection(client.updateCallback(configuration));
    expect(isConferenceTransportError(error), true);
    for (let told = error; told; told = told.cause) {
      const words = Object.getOwnPropertyNames(told).map((name) => String(told[name]));
      expect(words.join(" ").includes(userSig.slice(0, 20)), false);
    }
  },
};

/** Goes through all of it, and says of each check what is wrong with it. */
export async function smoke(stage) {
  const results = [];
  for (const [check, run] of Object.entries(checks)) {
    const problem = await run(stage).then(
      () => undefined,
      (error) => `${error?.message}\n${error?.stack}`,
    );
    results.push({ check, problem });
  }
  return results;
}
