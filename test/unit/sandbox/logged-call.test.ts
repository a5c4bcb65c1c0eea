import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { components } from "../../../generated/sandbox-types.ts";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { createTestSandbox, having, requestOf, secretKey, start, userSigOf } from "./support.ts";

type LoggedCall = components["schemas"]["LoggedCall"];

async function listedBy({ fetch }: { readonly fetch: typeof globalThis.fetch }): Promise<LoggedCall[]> {
  return (await fetch("http://a.test/_sandbox/requests")).json();
}

const rooms = "/v4/room_engine_http_srv/";

async function post(sandbox: Sandbox, command: string, body: object): Promise<void> {
  await sandbox.fetch(await requestOf("", { path: `${rooms}${command}`, body: JSON.stringify(body) }));
}

describe("a call as the control interface shows it", () => {
  it("has its response and the name of its code", async () => {
    const { sandbox } = createTestSandbox();
    const RoomId = '<img src="x" onerror="alert(1)">';
    await post(sandbox, "destroy_room", { RoomId: "nowhere" });
    await post(sandbox, "create_room", { RoomInfo: { RoomId, RoomType: "Conference" } });
    expect(await listedBy(sandbox)).toMatchObject([
      {
        time: start,
        durationMs: 0,
        codeName: "RoomNotFound",
        contentType: "application/json",
        violations: [],
        response: {
          status: 200,
          headers: { "content-type": "application/json" },
          body: { ActionStatus: "FAIL", ErrorCode: 100004 },
        },
      },
      { codeName: null, violations: [], body: { RoomInfo: { RoomId } } },
    ]);
  });

  it("has no response where that was lost, and the status of a fault", async () => {
    const { sandbox } = createTestSandbox();
    const kinds = ["lose-request", "lose-answer", "cut", "status"] as const;
    for (const kind of kinds) {
      sandbox.inject({ kind });
      const response = await sandbox.fetch(await requestOf("get_callback")).catch(() => undefined);
      await response?.text().catch(() => {});
    }
    const responses = (await listedBy(sandbox)).map(({ response }) => response);
    expect(responses).toEqual([null, null, null, expect.objectContaining({ status: 502, body: "" })]);
  });

  it("took as long as the fault delayed it", async () => {
    const { sandbox, clock } = createTestSandbox();
    sandbox.inject({ kind: "delay", ms: 70 });
    const done = sandbox.fetch(await requestOf("get_callback"));
    await clock.whenWaiting(70);
    clock.advance(70);
    await done;
    expect((await listedBy(sandbox)).map(({ durationMs }) => durationMs)).toEqual([70]);
  });

  it("keeps no response longer than 65536 characters", async () => {
    const { sandbox } = createTestSandbox();
    const members = Array.from({ length: 100 }, (_, i) => ({
      account: `user-${i}`,
      customInfo: "x".repeat(1000),
    }));
    sandbox.import({ applications: [{ sdkAppId: 1400000000, rooms: [{ id: "r1", members }] }] });
    await post(sandbox, "get_room_member_list", { RoomId: "r1", Next: "", Count: 100 });
    const [listed] = await listedBy(sandbox);
    expect(String(listed?.response?.body)).toHaveLength(65_536);
  });

  it.each<[string, string, Parameters<typeof requestOf>[1], readonly string[]]>([
    ["an unknown path", "dance", {}, ["path"]],
    ["another method", "get_callback", { method: "PUT" }, ["method"]],
    ["another media type", "get_callback", { type: "text/plain" }, ["contentType"]],
    ["a parameter that is wrong", "get_callback", { query: having({ random: "x" }) }, ["query.random"]],
    [
      "a parameter that is missing",
      "get_callback",
      { query: (all) => all.delete("usersig") },
      ["query.usersig"],
    ],
    [
      "fields that are wrong",
      "set_callback",
      { body: JSON.stringify({ Url: 5, CallbackCommandList: [], More: 1 }) },
      ["body.Url", "body.More"],
    ],
    ["a body that is no object", "set_callback", { body: "[]" }, ["body"]],
  ])("names what the contract has against %s", async (_, command, changes, paths) => {
    const { sandbox } = createTestSandbox();
    await sandbox.fetch(await requestOf(command, changes));
    const [listed] = await listedBy(sandbox);
    expect(listed?.violations.map(({ path }) => path).sort()).toEqual([...paths].sort());
    for (const { message } of listed?.violations ?? []) expect(message).toMatch(/^\w/);
  });

  it.each([
    ["plain", `${rooms}destroy_room`, { RoomId: "r1" }],
    [
      "with what a shell knows in the body",
      `${rooms}destroy_room`,
      { RoomId: `'"$HOME\`id\`\\;&|<>*?!#~(){}\n` },
    ],
    ["with what a shell knows in the path", "/$(id)';'$HOME'", { RoomId: "r1" }],
  ])("has a curl command that repeats it: %s", async (_, path, body) => {
    const { sandbox } = createTestSandbox();
    const text = JSON.stringify(body);
    const request = await requestOf("", { base: "http://127.0.0.1:4020", path, body: text });
    const sent = new URL(request.url);
    await sandbox.fetch(request);
    const [listed] = await listedBy(sandbox);
    const userSig = await userSigOf();
    expect(listed?.curl).not.toContain(userSig);
    const [, address = "", ...options] = wordsOf(listed?.curl ?? "", userSig);
    const { origin, pathname, searchParams } = new URL(address);
    expect([origin, pathname]).toEqual([sent.origin, sent.pathname]);
    expect(Object.fromEntries(searchParams)).toEqual(Object.fromEntries(sent.searchParams));
    const header = ["--header", "Content-Type: application/json"];
    // The body of a call to no operation is not read.
    expect(options).toEqual(
      listed?.operation === null ? ["--request", "POST", ...header] : [...header, "--data", text],
    );
  });

  it("shows no UserSig, wherever the caller has put it, and no key", async () => {
    const { sandbox } = createTestSandbox();
    const userSig = await userSigOf();
    for (const query of [`UserSig=${userSig}`, `sig=${userSig}`, `${userSig}=1`]) {
      await sandbox.fetch(`http://a.test/v4/room_config/get_callback?${query}`, {
        method: "POST",
        body: "{}",
      });
    }
    for (const body of [{ usersig: userSig }, { [userSig]: 1 }]) {
      await sandbox.fetch(
        await requestOf("get_callback", {
          body: JSON.stringify(body),
          query: (query) => query.set("usersig", userSig),
        }),
      );
    }
    const listed = await listedBy(sandbox);
    expect(listed.at(-2)?.body).toEqual({ usersig: "(masked)" });
    const shown = JSON.stringify(listed);
    expect(shown).not.toContain(userSig.slice(0, 30));
    expect(shown).not.toContain(secretKey);
  });
});

/** The words of a command, as a shell reads them. */
function wordsOf(command: string, USERSIG: string): string[] {
  const printed = execFileSync("sh", ["-c", `printf '%s\\0' ${command}`], {
    env: { USERSIG },
    encoding: "utf8",
  });
  return printed.split("\0").slice(0, -1);
}
