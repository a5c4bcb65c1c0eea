import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createConferenceClient } from "../../../src/index.ts";
import { rejection } from "../support/client.ts";
import {
  call,
  createTestSandbox,
  having,
  leave,
  requestOf,
  sdkAppId,
  secretKey,
  userSigOf,
} from "./support.ts";

const token = "a-token-of-the-application";
const Url = "http://127.0.0.1:9/path-of-mine?key=key-of-mine";
const configuration = { Url, CallbackCommandList: [leave] };
const sign = /[0-9a-f]{64}/;

/** Every way in which a value gets into a log by mistake. */
const shown = (value: unknown): string =>
  [
    inspect(value, { depth: 9 }),
    inspect(value, { depth: 9, showHidden: true, getters: true }),
    JSON.stringify(value) ?? "",
    String(value),
    ...Object.entries(value as object).map(([name, one]) => `${name} ${String(one)}`),
  ].join("\n");

async function expectNoSecret(text: string): Promise<void> {
  expect(text).not.toContain((await userSigOf()).slice(0, 20));
  expect(text).not.toContain(secretKey.slice(0, 20));
  expect(text).not.toContain("a-token");
  expect(text).not.toMatch(sign);
  expect(text).not.toMatch(/of-mine/);
}

describe("a printed sandbox", () => {
  it("shows no UserSig, key, token, Sign or callback address, not in its logs either", async () => {
    const requests: Request[] = [];
    const deliver = (request: Request) => {
      requests.push(request);
      return Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
    };
    const { sandbox } = createTestSandbox({ token, deliver });
    await call(sandbox, "set_callback", configuration);
    await call(sandbox, "get_callback");
    await sandbox.emit(leave);
    expect(requests[0]?.url).toMatch(sign);
    for (const value of [sandbox, sandbox.requests, sandbox.deliveries, sandbox.emit, sandbox.fetch]) {
      await expectNoSecret(shown(value));
    }
    expect(shown(sandbox.requests)).toContain("get_callback");
    expect(shown(sandbox.deliveries)).toContain(leave);
  });

  it("shows none when an event failed, was not sent or was refused", async () => {
    const { sandbox } = createTestSandbox({ token });
    // Nothing listens there.
    sandbox.configure({ ...configuration, Url: Url.replace(/:\d+/, ":1") });
    expect(await sandbox.emit(leave)).toMatchObject({ failure: "network" });
    await sandbox.emit("Room.CallbackAfterMemberEnter");
    await expectNoSecret(shown(sandbox.deliveries));
    const { sandbox: other } = createTestSandbox({ token });
    other.configure({ ...configuration, Url: Url.replace("127.0.0.1", "example.com") });
    const error = await rejection(other.emit(leave));
    await expectNoSecret(shown(error) + inspect(error, { showHidden: true }));
  });

  it("shows none that `deliver` throws", async () => {
    const deliver = ({ url }: Request) => {
      throw new Error(`no way to ${url} with ${secretKey} and ${token}`);
    };
    const { sandbox, clock } = createTestSandbox({ token, deliver });
    sandbox.configure({ ...configuration, CallbackCommandList: ["Room.CallbackAfterCreateRoom"] });
    const client = createConferenceClient({ sdkAppId, secretKey, fetch: sandbox.fetch, clock });
    await client.createRoom({ RoomInfo: { RoomId: "r1", RoomType: "Conference" } });
    await sandbox.idle();
    expect(sandbox.deliveries).toMatchObject([{ failure: "deliver" }]);
    await expectNoSecret(shown(sandbox.deliveries));
  });

  it("does not show the bodies of events, which hold what users do", async () => {
    const { sandbox } = createTestSandbox({ deliver: () => new Response("") });
    sandbox.configure(configuration);
    await sandbox.emit(leave, { MemberList_Account: ["somebody"], RoomId: "a-room" });
    expect(shown(sandbox.deliveries)).not.toMatch(/some/);
  });
});

describe("the UserSig in the log of requests", () => {
  it.each(["usersig", "UserSig", "USERSIG", "userSig"])("is masked under the name %s", async (name) => {
    const { sandbox } = createTestSandbox();
    const usersig = await userSigOf();
    await sandbox.fetch(await requestOf("get_callback", { query: having({ [name]: usersig }) }));
    expect(sandbox.requests[0]?.query[name]).toBe("(masked)");
    await expectNoSecret(shown(sandbox.requests));
  });

  it("is masked when it is given twice", async () => {
    const { sandbox } = createTestSandbox();
    const usersig = await userSigOf();
    await sandbox.fetch(
      await requestOf("get_callback", { query: (query) => query.append("usersig", usersig) }),
    );
    await expectNoSecret(shown(sandbox.requests));
  });

  it.each([
    ["a missing ?", (url: string) => url.replace("?", "&")],
    ["an encoded ?", (url: string) => url.replace("?", "%3F")],
    ["an encoded &", (url: string) => url.replace("&usersig", "%26usersig")],
    ["a space after the name", (url: string) => url.replace("usersig=", "usersig%20=")],
    ["another spelling of the name", (url: string) => url.replace("usersig=", "user_sig=")],
  ])("is masked in a malformed URL: %s", async (_, change) => {
    const { sandbox } = createTestSandbox();
    const { url } = await requestOf("get_callback");
    await sandbox.fetch(change(url), { method: "POST", body: "{}" });
    expect(sandbox.requests).toHaveLength(1);
    await expectNoSecret(shown(sandbox.requests));
  });
});
