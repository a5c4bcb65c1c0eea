import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { controlRoutes } from "../../../generated/sandbox-routes.ts";
import type { Control } from "../../../scripts/generate/control.ts";
import { fromRoot } from "../../../scripts/root.ts";
import { createConferenceClient } from "../../../src/index.ts";
import type { ControlId } from "../../../src/sandbox/control/control-operation.ts";
import { createTestSandbox, enter, sdkAppId, secretKey, start, userSigOf } from "./support.ts";

const description: Control = parse(await readFile(fromRoot("generated", "sandbox.yaml"), "utf8"));
const token = "token-of-the-application";
const url = "http://127.0.0.1:3000/callback";

interface Example {
  readonly path: string;
  readonly query?: string;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** A request of each operation that succeeds. */
const examples: { readonly [Id in ControlId]: Example } = {
  listApplications: { path: "applications" },
  listRooms: { path: "rooms" },
  act: { path: "rooms/r1/enter", body: { account: "alice", platform: "iOS", clientIp: "192.0.2.1" } },
  call: {
    path: "call",
    body: { operation: "createRoom", body: { RoomInfo: { RoomId: "r2", RoomType: "Conference" } } },
  },
  exportState: { path: "state" },
  importState: { path: "state", body: { applications: [{ sdkAppId, rooms: [{ id: "r9" }] }] } },
  readConfiguration: { path: "configuration" },
  configure: { path: "configuration", body: { Url: url, CallbackCommandList: [] } },
  deleteConfiguration: { path: "configuration" },
  checkCallback: { path: "configuration/check" },
  reset: { path: "reset" },
  emit: { path: "emit", body: { command: enter, changes: { RoomId: "r1" }, platform: "iOS", force: true } },
  injectFault: { path: "faults", body: { kind: "code", code: 60018, operation: "createRoom", times: 2 } },
  listFaults: { path: "faults" },
  clearFaults: { path: "faults" },
  cancelFault: { path: "faults/call-1" },
  readClock: { path: "clock" },
  setClock: { path: "clock", body: { now: start + 1 } },
  advanceClock: { path: "clock/advance", body: { ms: 5 } },
  stream: { path: "stream" },
  listRequests: { path: "requests" },
  nextRequest: { path: "requests/next", query: "after=0&timeout=1&operation=getCallback" },
  listDeliveries: { path: "deliveries" },
  nextDelivery: { path: "deliveries/next", query: `after=0&timeout=1&command=${enter}&roomId=r1` },
  resend: { path: "deliveries/2/resend" },
  clearLogs: { path: "logs" },
  idle: { path: "idle" },
};
const ids = Object.keys(examples) as ControlId[];
/** Those whose response ends by itself. */
const ending = ids.filter((id) => id !== "stream");
const withBody = ids.filter((id) => Object.keys(controlRoutes[id].body).length > 0);
const mandatory = withBody.flatMap((id) =>
  Object.entries(controlRoutes[id].body).flatMap(([name, isRequired]) => (isRequired ? [[id, name]] : [])),
) as [ControlId, string][];
const ofWorld = ids.filter((id) => "sdkappid" in controlRoutes[id].query);

/** A sandbox with a room, a request and a delivery. */
async function createControlled(options: Parameters<typeof createTestSandbox>[0] = {}) {
  const state = {
    applications: [
      { sdkAppId, configuration: { Url: url, CallbackCommandList: [enter] }, rooms: [{ id: "r1" }] },
    ],
  };
  const deliver = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
  const { sandbox, clock } = createTestSandbox({ state, deliver, token, ...options });
  const client = createConferenceClient({ sdkAppId, secretKey, fetch: sandbox.fetch, clock, maxRetries: 0 });
  await client.getCallback({});
  await sandbox.emit(enter, { RoomId: "r1" });
  const ask = (id: ControlId, changes: Partial<Example> = {}, init: RequestInit = {}) => {
    const { path, query = "", body } = { ...examples[id], ...changes };
    return sandbox.fetch(`http://sandbox.test/_sandbox/${path}?${query}`, {
      method: controlRoutes[id].method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...init,
    });
  };
  return { sandbox, clock, client, ask };
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(description, "control");

/** What is wrong with a response by the description. */
async function violationsOf(id: ControlId, response: Response): Promise<unknown> {
  const [path = "", item = {}] =
    Object.entries(description.paths).find(([, one]) =>
      Object.values(one).some((operation) => (operation as { operationId?: string }).operationId === id),
    ) ?? [];
  const method = controlRoutes[id].method.toLowerCase();
  const { responses } = item[method] as { responses: Record<string, { $ref?: string; content?: object }> };
  const described = responses[response.status];
  if (described === undefined) return `The status ${response.status} is not described.`;
  if (response.status === 204) return response.text().then((text) => text || null);
  const pointer =
    described.$ref ?? `#/paths/${path.replaceAll("/", "~1")}/${method}/responses/${response.status}`;
  const validate = ajv.compile({
    $ref: `control${pointer}/content/application~1json/schema`.replaceAll(/[{}]/g, encodeURIComponent),
  });
  validate(await response.json());
  return validate.errors;
}

describe("an operation of the control interface", () => {
  it.each(ending)("%s succeeds, and responds as described", async (id) => {
    const { ask } = await createControlled();
    const response = await ask(id);
    expect([200, 204]).toContain(response.status);
    expect(await violationsOf(id, response)).toBeNull();
  });

  it.each(["listRooms", "exportState"] as const)("%s describes a room with everything in it", async (id) => {
    const { sandbox, ask } = await createControlled();
    const room = {
      id: "r1",
      isSeatEnabled: true,
      takeSeatMode: "ApplyToTake",
      members: [{ account: "alice", marks: [1000] }, { account: "bob" }, { account: "admin" }],
      seats: [
        { index: 1, account: "alice" },
        { index: 2, isLocked: true },
      ],
      seatRequests: [{ account: "bob", index: 0 }],
      bans: [{ account: "eve", until: start + 1, reason: "why" }],
    } as const;
    sandbox.import({ applications: [{ sdkAppId, plan: { members: 30, seats: 20 }, rooms: [room] }] });
    expect(sandbox.rooms()[0]).toMatchObject({ seatRequests: room.seatRequests, bans: room.bans });
    expect(await violationsOf(id, await ask(id))).toBeNull();
  });

  it.each(mandatory)("%s refuses a body without %s, and changes nothing", async (id, name) => {
    const { sandbox, ask } = await createControlled();
    const before = sandbox.export();
    const { [name]: _, ...body } = examples[id].body ?? {};
    const response = await ask(id, { body });
    expect(response.status).toBe(400);
    expect(await response.clone().text()).toContain(name);
    expect(await violationsOf(id, response)).toBeNull();
    expect(sandbox.export()).toEqual(before);
  });

  it.each(ids.filter((id) => controlRoutes[id].method !== "GET"))(
    "%s refuses a body with another field",
    async (id) => {
      const { sandbox, ask } = await createControlled();
      const before = sandbox.export();
      const response = await ask(id, { body: { ...examples[id].body, sdkAppId: 5 } });
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining("sdkAppId")]);
      expect(sandbox.export()).toEqual(before);
    },
  );

  it.each(
    withBody.flatMap((id) =>
      ["[]", "null", "5", '"text"', "{", "{}x", "\u0000"].map((text) => [id, text] as const),
    ),
  )("%s refuses %j as a body", async (id, text) => {
    const { ask } = await createControlled();
    expect((await ask(id, {}, { body: text })).status).toBe(400);
  });

  it.each(
    withBody.flatMap((id) =>
      Object.keys(controlRoutes[id].body).flatMap((name) =>
        [null, [], { a: 1 }, 1.5, true].map((value) => [id, name, value] as const),
      ),
    ),
  )("%s never fails by itself where %s is %j", async (id, name, value) => {
    const { ask } = await createControlled();
    const response = await ask(id, { body: { ...examples[id].body, [name]: value } });
    expect([200, 204, 400]).toContain(response.status);
  });

  it.each(ids)("%s refuses a parameter that it does not have", async (id) => {
    const { ask } = await createControlled();
    const response = await ask(id, { query: `${examples[id].query ?? ""}&sdkAppId=5` });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining("sdkAppId")]);
  });

  it.each(
    ofWorld.flatMap((id) =>
      ["99", "0", "-1", "1.5", "x", "", "1e3", "9007199254740993"].map((value) => [id, value] as const),
    ),
  )("%s refuses %j as an application", async (id, value) => {
    const { sandbox, ask } = await createControlled();
    const before = sandbox.export();
    const response = await ask(id, { query: `${examples[id].query ?? ""}&sdkappid=${value}` });
    expect([response.status, await violationsOf(id, response)]).toEqual([400, null]);
    expect(sandbox.export()).toEqual(before);
  });

  it.each(ofWorld)("%s refuses two applications", async (id) => {
    const { ask } = await createControlled();
    const query = `${examples[id].query ?? ""}&sdkappid=${sdkAppId}&sdkappid=${sdkAppId}`;
    expect((await ask(id, { query })).status).toBe(400);
  });

  it.each(ids)("%s is the one of its method", async (id) => {
    const { ask } = await createControlled();
    const same = ids.filter((other) => examples[other].path === examples[id].path);
    const methods = same.map((other) => controlRoutes[other].method).sort();
    for (const method of ["PATCH", "OPTIONS", "HEAD"]) {
      const response = await ask(id, { body: undefined }, { method });
      const allowed = response.headers.get("allow")?.split(", ").sort();
      expect([response.status, allowed]).toEqual([405, methods]);
    }
  });

  it.each(ids)("%s is not logged, meets no fault, and no rate limit", async (id) => {
    const { sandbox, ask } = await createControlled({ rateLimit: { calls: 1, seconds: 1 } });
    const before = sandbox.requests.length;
    sandbox.inject({ kind: "cut", times: 99 });
    const response = await ask(id, {}, { headers: { "x-sandbox-fault": "lose-request" } });
    expect(response.ok).toBe(true);
    // The call that `call` makes is a call like any other.
    if (!["reset", "clearLogs", "call"].includes(id)) expect(sandbox.requests).toHaveLength(before);
  });

  it.each(ending)("%s shows no secret", async (id) => {
    const { ask } = await createControlled();
    for (const query of [examples[id].query ?? "", "x=1"]) {
      const text = await (await ask(id, { query })).text();
      for (const hidden of [secretKey, token, await userSigOf()]) expect(text).not.toContain(hidden);
    }
  });
});

describe("the control interface", () => {
  it.each([
    "rooms/r1",
    "rooms/r1/dance",
    "rooms/r1/enter/",
    "rooms//enter",
    "",
    "state/",
    "States",
    "toString",
    "__proto__",
  ])("responds with 404 for the path %j", async (path) => {
    const { ask } = await createControlled();
    for (const id of ["act", "listRooms"] as const) expect((await ask(id, { path })).status).toBe(404);
  });

  it("responds with 404 and the code where there is no such room, and with 409 where it forbids the action", async () => {
    const { sandbox, ask } = await createControlled();
    const missing = await ask("act", { path: "rooms/r2/enter" });
    expect([missing.status, await missing.json()]).toMatchObject([
      404,
      { code: 100004, codeName: "RoomNotFound" },
    ]);
    const forbidden = await ask("act", { path: "rooms/r1/leave" });
    expect([forbidden.status, await forbidden.json()]).toMatchObject([
      409,
      { code: 100005, codeName: "NotRoomMember" },
    ]);
    expect(sandbox.rooms()[0]?.members).toHaveLength(1);
  });

  it("lists the applications, without their keys", async () => {
    const { sandbox, ask } = await createControlled();
    sandbox.addApplication({ sdkAppId: 7, secretKey, administrators: ["root", "ops"] });
    expect(await (await ask("listApplications")).json()).toEqual([
      { sdkAppId, administrators: ["admin"] },
      { sdkAppId: 7, administrators: ["root", "ops"] },
    ]);
  });

  it("makes a call as the first administrator, which is logged and meets faults like any other", async () => {
    const { sandbox, ask } = await createControlled();
    sandbox.addApplication({ sdkAppId: 7, secretKey: "another key", administrators: ["root", "ops"] });
    const made = async (operation: string, body: object, query = "") =>
      (await ask("call", { query, body: { operation, body } })).json();
    expect(
      await made("createRoom", { RoomInfo: { RoomId: "r2", RoomType: "Conference" } }, "sdkappid=7"),
    ).toMatchObject({
      status: 200,
      body: { ActionStatus: "OK", ErrorCode: 0 },
    });
    expect(sandbox.rooms(7)[0]).toMatchObject({ id: "r2", owner: "root" });
    expect(await made("destroyRoom", { RoomId: "nowhere" })).toMatchObject({ body: { ErrorCode: 100004 } });
    sandbox.inject({ kind: "lose-answer", silent: true });
    expect(await made("destroyRoom", { RoomId: "r1" })).toBeNull();
    expect(sandbox.rooms()).toEqual([]);
    expect(sandbox.requests.at(-1)).toMatchObject({ operation: "destroyRoom", fault: "lose-answer" });
  });

  it.each([
    ["an unknown operation", { operation: "dance", body: {} }],
    ["an operation that is no text", { operation: ["createRoom"], body: {} }],
    ["a body that is a list", { operation: "createRoom", body: [] }],
  ])("refuses to call with %s", async (_, body) => {
    const { sandbox, ask } = await createControlled();
    const before = sandbox.requests.length;
    expect((await ask("call", { body })).status).toBe(400);
    expect(sandbox.requests).toHaveLength(before);
  });

  it("posts an event again to where the configuration leads now, from the same device", async () => {
    const bodies: string[] = [];
    const { sandbox, ask } = await createControlled({
      deliver: async (request) => {
        bodies.push(`${new URL(request.url).searchParams.get("OptPlatform")} ${await request.text()}`);
        return Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
      },
    });
    sandbox.room("r1").enter("alice", { platform: "iOS" });
    await sandbox.idle();
    const { number } = sandbox.deliveries.at(-1) ?? {};
    sandbox.configure({ Url: url, CallbackCommandList: [] });
    const response = await ask("resend", { path: `deliveries/${number}/resend` });
    expect(await response.json()).toMatchObject({ command: enter, roomId: "r1", taken: true });
    expect(bodies.at(-1)).toMatch(/^iOS /);
    expect(bodies.at(-1)).toBe(bodies.at(-2));
    for (const gone of [number, 999_999]) {
      if (gone === number) sandbox.clearLogs();
      expect((await ask("resend", { path: `deliveries/${gone}/resend` })).status).toBe(404);
    }
  });

  it("lists the faults with what is left of them, and cancels one", async () => {
    const { sandbox, client, ask } = await createControlled();
    const faults = async (query = "") => (await ask("listFaults", { query })).json();
    const planned = [
      { kind: "lose-answer", operation: "createRoom", times: 3 },
      { kind: "code", code: 60018, times: 2 },
      { on: "delivery", kind: "duplicate", chance: 0.5, seed: 9 },
    ];
    for (const body of planned) await ask("injectFault", { body });
    await ask("injectFault", { query: `sdkappid=${sdkAppId}`, body: { kind: "cut" } });
    await expect(client.getCallback({})).rejects.toThrow();
    const [first, second, third, fourth] = await faults();
    expect([first, second, third, fourth]).toMatchObject([
      { sdkAppId: null, left: 3, fault: planned[0] },
      { sdkAppId: null, left: 1, fault: planned[1] },
      { sdkAppId, left: 1, fault: { kind: "cut" } },
      { sdkAppId: null, left: null, fault: planned[2] },
    ]);
    expect(await faults(`sdkappid=${sdkAppId}`)).toEqual([third]);
    for (const { id } of [second, fourth]) await ask("cancelFault", { path: `faults/${id}` });
    expect(await faults()).toEqual([first, third]);
    expect((await ask("cancelFault", { path: `faults/${second.id}` })).status).toBe(204);
    await sandbox.reset();
    expect(await faults()).toEqual([]);
  });

  it("checks whether the configured URL answers, and says which host may not", async () => {
    const { sandbox, ask } = await createControlled();
    const checked = async () => (await ask("checkCallback")).json();
    expect(await checked()).toMatchObject({ command: enter, roomId: "trtc-conference-check", taken: true });
    sandbox.configure({ Url: "ftp://example.com/secret", CallbackCommandList: [] });
    const wrong = await ask("checkCallback");
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).not.toContain("secret");
    sandbox.configure(undefined);
    expect(await checked()).toMatchObject({ notSent: "not configured", sentTime: null, query: null });
  });

  it("takes the id of a room encoded, and refuses a wrong encoding", async () => {
    const { sandbox, ask } = await createControlled();
    sandbox.import({ applications: [{ sdkAppId, rooms: [{ id: "a/b?ü" }] }] });
    expect((await ask("act", { path: `rooms/${encodeURIComponent("a/b?ü")}/enter` })).status).toBe(204);
    expect((await ask("act", { path: "rooms/%E0%A4%A/enter" })).status).toBe(400);
  });

  it.each(["nextRequest", "nextDelivery"] as const)(
    "responds with 408 where %s does not come in time",
    async (id) => {
      const { clock, ask } = await createControlled();
      const waiting = ask(id, { query: "timeout=9" });
      await clock.whenWaiting(9);
      clock.advance(9);
      const response = await waiting;
      expect([response.status, await violationsOf(id, response)]).toEqual([408, null]);
    },
  );

  it.each(withBody)("responds with 413 where the body of %s is too large", async (id) => {
    const { ask } = await createControlled();
    const length = id === "importState" ? 2 ** 26 + 1 : 2 ** 20 + 1;
    const response = await ask(id, {}, { headers: { "content-length": String(length) } });
    expect([response.status, await violationsOf(id, response)]).toEqual([413, null]);
  });

  it("ends a wait whose caller is gone", async () => {
    const { ask } = await createControlled();
    const controller = new AbortController();
    const waiting = ask("nextRequest", { query: "" }, { signal: controller.signal });
    controller.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
  });

  it("keeps the faults of an application to it", async () => {
    const { client, ask } = await createControlled({ anyApplication: true });
    await ask("injectFault", { query: "sdkappid=5", body: { kind: "code", code: 60018 } });
    await client.getCallback({});
    await ask("injectFault", { query: `sdkappid=${sdkAppId}`, body: { kind: "code", code: 60018 } });
    await ask("clearFaults", { query: "sdkappid=5" });
    await expect(client.getCallback({})).rejects.toMatchObject({ code: 60018 });
  });

  it("shows an error of deliver, and does not fail by it", async () => {
    const { ask } = await createControlled();
    const { ask: failing } = await createControlled({
      deliver: (request) => {
        if (request.url.includes("OptPlatform=iOS")) throw new Error("boom");
        return Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
      },
    });
    expect((await ask("emit")).status).toBe(200);
    const response = await failing("emit");
    expect([response.status, await response.json()]).toEqual([500, { title: "boom" }]);
  });
});
