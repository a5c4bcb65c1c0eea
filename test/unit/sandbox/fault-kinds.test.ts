import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxFault, SandboxServer } from "../../../src/sandbox/index.ts";
import { rejection } from "../support/client.ts";
import { configuration, createTestSandbox, requestOf } from "./support.ts";

type Fault = SandboxFault;
const headersOf = (response: Response) => [response.status, response.headers.get("content-type")];

describe.each(["fetch", "listen"] as const)("a fault, by %s", (way) => {
  const { sandbox, clock } = createTestSandbox({ rateLimit: false });
  let server: SandboxServer | undefined;
  beforeAll(async () => {
    if (way === "listen") server = await sandbox.listen();
  });
  afterAll(() => sandbox.close());

  async function create(signal?: AbortSignal): Promise<Response> {
    const changes = { body: JSON.stringify(configuration), base: server?.url ?? "https://x" };
    const request = await requestOf("set_callback", { ...changes, ...(signal && { signal }) });
    return server === undefined ? sandbox.fetch(request) : fetch(request);
  }

  /** Whether the call that met the fault was carried out. */
  function wasCarriedOut(): boolean {
    const created = sandbox.configuration() !== undefined;
    sandbox.configure(undefined);
    return created;
  }

  it.each<[string, Fault, boolean]>([
    ["a lost request", { kind: "lose-request" }, false],
    ["a lost response", { kind: "lose-answer" }, true],
  ])("breaks the connection: %s", async (_, fault, carriedOut) => {
    sandbox.inject(fault);
    const error = await rejection(create());
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toBe("fetch failed");
    expect((error as { cause?: { code?: string } }).cause?.code).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/);
    expect(wasCarriedOut()).toBe(carriedOut);
  });

  it.each<[string, Fault, boolean]>([
    ["a lost request", { kind: "lose-request", silent: true }, false],
    ["a lost response", { kind: "lose-answer", silent: true }, true],
  ])("is silent until the caller gives up, and rejects with its reason: %s", async (_, fault, carriedOut) => {
    sandbox.clearLogs();
    sandbox.inject(fault);
    const controller = new AbortController();
    const reason = new Error("patience");
    const failed = rejection(create(controller.signal));
    while (sandbox.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort(reason);
    expect(await failed).toBe(reason);
    expect(wasCarriedOut()).toBe(carriedOut);
  });

  it("SC-19 is a 502 without an envelope by default, and the call is not carried out", async () => {
    sandbox.inject({ kind: "status" });
    const response = await create();
    expect([response.status, await response.text()]).toEqual([502, ""]);
    expect(wasCarriedOut()).toBe(false);
  });

  it.each([200, 204, 205, 302, 304, 404, 503, 599])("is a response with status %i", async (status) => {
    sandbox.inject({ kind: "status", status, carriedOut: true });
    const response = await create();
    expect([response.status, await response.text()]).toEqual([status, ""]);
    expect(wasCarriedOut()).toBe(true);
  });

  it("cuts the response after the call was carried out", async () => {
    sandbox.inject({ kind: "cut" });
    const response = await create();
    expect(headersOf(response)).toEqual([200, "application/json"]);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"ActionStatus":"OK"/);
    expect(new TextDecoder().decode(first?.value)).not.toMatch(/\}$/);
    await expect(reader?.read()).rejects.toBeInstanceOf(TypeError);
    expect(wasCarriedOut()).toBe(true);
  });

  it.each<[string, Fault, object, boolean]>([
    ["alone", { kind: "code", code: 60018 }, { ErrorCode: 60018 }, false],
    ["with a message", { kind: "code", code: 60018, errorInfo: "é" }, { ErrorInfo: "é" }, false],
    ["carried out", { kind: "code", code: 60008, carriedOut: true }, { ErrorCode: 60008 }, true],
    ["that the contract does not list", { kind: "code", code: 65001 }, { ErrorCode: 65001 }, false],
  ])("is a refusal with a code %s", async (_, fault, expected, carriedOut) => {
    sandbox.inject(fault);
    const response = await create();
    expect(headersOf(response)).toEqual([200, "application/json"]);
    const envelope = (await response.json()) as { ErrorInfo: string };
    expect(envelope).toMatchObject({ ActionStatus: "FAIL", ...expected, RequestId: expect.any(String) });
    expect(envelope.ErrorInfo).not.toBe("");
    expect(wasCarriedOut()).toBe(carriedOut);
  });

  it("delays the response, not the call", async () => {
    sandbox.inject({ kind: "delay", ms: 60_000 });
    const response = create();
    await clock.whenWaiting(60_000);
    expect(wasCarriedOut()).toBe(true);
    clock.advance(60_000);
    expect(headersOf(await response)).toEqual([200, "application/json"]);
    expect(clock.waiting()).toEqual([]);
  });

  it("ends a delay when the caller gives up", async () => {
    sandbox.inject({ kind: "delay", ms: 70_000 });
    const controller = new AbortController();
    const reason = new Error("patience");
    const failed = rejection(create(controller.signal));
    await clock.whenWaiting(70_000);
    controller.abort(reason);
    expect(await failed).toBe(reason);
    while (clock.waiting().length > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(wasCarriedOut()).toBe(true);
  });
});
