import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxServer } from "../../../src/sandbox/index.ts";
import { rejection } from "../support/client.ts";
import { call, configuration, createTestSandbox, requestOf } from "./support.ts";

describe.each(["fetch", "listen"] as const)("the header x-sandbox-fault, by %s", (way) => {
  const { sandbox, clock } = createTestSandbox({ rateLimit: false });
  let server: SandboxServer | undefined;
  beforeAll(async () => {
    if (way === "listen") server = await sandbox.listen();
  });
  afterAll(() => sandbox.close());

  async function send(fault: string, command = "get_callback", body: object = {}): Promise<Response> {
    const changes = { body: JSON.stringify(body), base: server?.url ?? "https://x" };
    const request = await requestOf(command, changes);
    request.headers.set("X-Sandbox-Fault", fault);
    return server === undefined ? sandbox.fetch(request) : fetch(request);
  }

  it.each(["lose-answer", '{"kind":"lose-answer"}', ' {"kind":"lose-answer","silent":false} '])(
    "makes its own request meet the fault, and no other one: %s",
    async (fault) => {
      sandbox.configure(undefined);
      expect(await rejection(send(fault, "set_callback", configuration))).toBeInstanceOf(TypeError);
      expect(sandbox.requests.at(-1)).toMatchObject({ fault: "lose-answer", carriedOut: true });
      expect(await call(sandbox, "get_callback")).toMatchObject({ Response: configuration });
    },
  );

  it("takes the options of its kind", async () => {
    const refused = await send('{"kind":"code","code":60018,"errorInfo":"slow"}');
    expect(await refused.json()).toMatchObject({ ErrorCode: 60018, ErrorInfo: "slow" });
    expect((await send('{"kind":"status","status":503}')).status).toBe(503);
    const late = send('{"kind":"delay","ms":700}');
    await clock.whenWaiting(700);
    clock.advance(700);
    expect(await (await late).json()).toMatchObject({ ErrorCode: 0 });
    expect(sandbox.requests.slice(-3).map(({ fault }) => fault)).toEqual(["code", "status", "delay"]);
  });

  it("makes a read stale", async () => {
    sandbox.configure(undefined);
    sandbox.configure(configuration);
    expect(await (await send("stale-read")).json()).not.toHaveProperty("Response");
  });

  it("replaces the planned faults, and leaves them to other requests", async () => {
    const cancel = sandbox.inject({ kind: "code", code: 60018 });
    expect((await send("status")).status).toBe(502);
    expect(await call(sandbox, "get_callback")).toMatchObject({ ErrorCode: 60018 });
    cancel();
  });

  it.each([
    ["", "kind"],
    ["lose", "kind"],
    ["toString", "kind"],
    ["lose-answer, cut", "kind"],
    ['{"kind":', "kind"],
    ["5", "kind"],
    ["null", "kind"],
    ["{}", "kind"],
    ['{"kind":{"toString":1}}', "kind"],
    ["code", "code"],
    ['{"kind":"delay","ms":-1}', "ms"],
    ['{"kind":"cut","times":2}', "times"],
    ['{"kind":"cut","operation":"getCallback"}', "operation"],
    ['{"kind":"cut","chance":0.5}', "chance"],
    ['{"on":"delivery","kind":"lose"}', "kind"],
  ])("is refused with HTTP 400 that says what is wrong: %j", async (fault, option) => {
    sandbox.configure(undefined);
    const before = sandbox.requests.length;
    const response = await send(fault, "set_callback", configuration);
    const { title } = (await response.json()) as { title: string };
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/json"]);
    expect(title).toContain("x-sandbox-fault");
    expect(title).toContain(option);
    expect([sandbox.configuration(), sandbox.requests.length]).toEqual([undefined, before]);
  });

  it("is refused for a stale read of a write", async () => {
    const response = await send("stale-read", "delete_callback");
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining("getCallback")]);
  });
});
