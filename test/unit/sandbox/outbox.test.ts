import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { callbackCommands } from "../../../src/index.ts";
import type { SandboxFault, SandboxOptions } from "../../../src/sandbox/index.ts";
import { happen, refusing, stubRooms } from "./rooms-stub.ts";
import {
  call,
  createSubscribed,
  createTestSandbox,
  enter,
  leave,
  requestOf,
  sdkAppId,
  settle,
  start,
  stateOf,
} from "./support.ts";

const created = "Room.CallbackAfterCreateRoom";
const ok = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };

beforeEach(stubRooms);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A sandbox that is subscribed to every event, and the events that it posts, each of which can be answered later. */
function createWatched(options: Partial<SandboxOptions> = {}) {
  const posted: string[] = [];
  const answers: ((response: Response | Promise<Response>) => void)[] = [];
  const deliver = async (request: Request) => {
    const { RoomId, RoomInfo, CallbackCommand } = await request.json();
    posted.push(`${RoomId ?? RoomInfo.RoomId} ${CallbackCommand}`);
    return new Promise<Response>((resolve) => answers.push(resolve));
  };
  const made = createSubscribed({ deliver, ...options }, callbackCommands);
  /** Answers the oldest event that has no answer. */
  const answer = async (respond: () => Response | Promise<Response> = accept) => {
    await settle();
    answers.shift()?.(respond());
    await settle();
  };
  return { ...made, posted, answer };
}

const accept = () => Response.json(ok);

describe("an event of a change", () => {
  it("CB-02 CB-03 is posted after the response, and logged with its room", async () => {
    const order: string[] = [];
    const { sandbox } = createSubscribed({
      deliver: ({ url }) => {
        order.push(`event of ${new URL(url).searchParams.get("OptPlatform")}`);
        return accept();
      },
    });
    await happen(sandbox, "r1", leave);
    order.push("response");
    await sandbox.idle();
    expect(order).toEqual(["response", "event of RESTAPI"]);
    const [delivery] = sandbox.deliveries;
    expect(delivery).toMatchObject({
      // The call has the number before.
      number: 2,
      time: start,
      sdkAppId,
      command: leave,
      roomId: "r1",
      notSent: undefined,
      fault: undefined,
      taken: true,
    });
    expect(JSON.parse(delivery?.body() ?? "")).toMatchObject({ CallbackCommand: leave, RoomId: "r1" });
  });

  it("does not hold up a response, whatever the receiver does", async () => {
    const { sandbox, posted } = createWatched();
    await happen(sandbox, "r1", created, enter);
    await happen(sandbox, "r1", leave);
    await settle();
    expect(posted).toEqual([`r1 ${created}`]);
  });

  it("does not hold up a response over a port", async () => {
    const { sandbox, posted, answer } = createWatched();
    const { url } = await sandbox.listen();
    const body = JSON.stringify({ Url: "https://rooms.test/r1", CallbackCommandList: [leave] });
    const response = await fetch(await requestOf("update_callback", { base: url, body }));
    expect(await response.json()).toMatchObject({ ErrorCode: 0 });
    await answer();
    await sandbox.close();
    expect([posted, sandbox.deliveries]).toMatchObject([[`r1 ${leave}`], [{ taken: true }]]);
  });

  it.each<[string, (made: ReturnType<typeof createWatched>) => Promise<void> | void]>([
    ["answered", ({ answer }) => answer()],
    ["refused", ({ answer }) => answer(() => new Response("no", { status: 500 }))],
    ["failed", ({ answer }) => answer(() => Promise.reject(new Error("broken")))],
    ["timed out", ({ clock }) => clock.advance(2000)],
  ])("waits until the earlier one of its room was %s, and for no other room", async (_, end) => {
    const made = createWatched();
    const { sandbox, posted } = made;
    await happen(sandbox, "r1", created, enter);
    await happen(sandbox, "r2", created);
    await happen(sandbox, "r1", leave);
    await settle();
    expect(posted).toEqual([`r1 ${created}`, `r2 ${created}`]);
    await end(made);
    await settle();
    expect(posted.slice(2)).toEqual([`r1 ${enter}`]);
  });

  it("of a room with the same id in another application does not wait for it", async () => {
    const { sandbox, posted } = createWatched();
    sandbox.addApplication({ sdkAppId: 5, secretKey: "another" });
    sandbox.configure({ Url: "https://other.test", CallbackCommandList: [leave] }, 5);
    await happen(sandbox, "r1", leave);
    sandbox.emit(leave, { RoomId: "r1" }, { sdkAppId: 5 });
    await settle();
    expect(posted).toHaveLength(2);
  });

  it("CB-02 is posted by the configuration at the time of the change", async () => {
    const { sandbox, posted, answer } = createWatched();
    await happen(sandbox, "r1", created, enter);
    sandbox.configure({ Url: "https://later.test/", CallbackCommandList: [leave] });
    await happen(sandbox, "r1", enter, leave);
    sandbox.configure(undefined);
    for (let i = 0; i < 3; i++) await answer();
    await sandbox.idle();
    expect(posted).toEqual([`r1 ${created}`, `r1 ${enter}`, `r1 ${leave}`]);
    expect(sandbox.deliveries.map(({ notSent }) => notSent)).toEqual([
      undefined,
      undefined,
      "not subscribed",
      undefined,
    ]);
  });

  it("is posted while a test fakes the timers", async () => {
    const { sandbox } = createSubscribed({ deliver: accept });
    vi.useFakeTimers();
    await happen(sandbox, "r1", leave);
    await sandbox.idle();
    expect(sandbox.deliveries).toMatchObject([{ taken: true }]);
  });
});

it("a room goes on after onDelivery threw, and the error is seen", async () => {
  const unhandled = vi.fn();
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", unhandled);
  try {
    const onDelivery = () => {
      throw new Error("of the author");
    };
    const { sandbox, posted, answer } = createWatched({ onDelivery });
    await happen(sandbox, "r1", created, enter);
    for (let i = 0; i < 2; i++) await answer();
    await sandbox.idle();
    expect(posted).toEqual([`r1 ${created}`, `r1 ${enter}`]);
    expect(unhandled).toHaveBeenCalledTimes(2);
  } finally {
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
  }
});

describe("an event that cannot be posted", () => {
  it.each<[string, Partial<SandboxOptions>, string | undefined, object]>([
    ["no configuration", {}, undefined, { notSent: "not configured", problems: [] }],
    ["no usable Url", {}, "http://user:secret-word@x.test/", { notSent: "no usable Url" }],
    ["a host that is not allowed", {}, "https://x.test/secret-path", { notSent: "host not allowed" }],
    [
      "a deliver that throws",
      {
        deliver: () => {
          throw new Error("lost at https://x.test/secret-path?Sign=secret-sign");
        },
      },
      "https://x.test/",
      {
        notSent: undefined,
        failure: "deliver",
        problems: [expect.stringContaining("lost at https://x.test")],
      },
    ],
    [
      "a deliver that returns nothing",
      { deliver: () => undefined as unknown as Response },
      "https://x.test/",
      { failure: "deliver", problems: [expect.stringContaining("deliver")] },
    ],
  ])("is logged, and the call succeeds: %s", async (_, options, Url, expected) => {
    const { sandbox } = createTestSandbox(options);
    sandbox.configure(Url === undefined ? undefined : { Url, CallbackCommandList: [leave] });
    expect(await happen(sandbox, "r1", leave)).toMatchObject({ ErrorCode: 0 });
    await sandbox.idle();
    expect(sandbox.deliveries).toMatchObject([{ command: leave, roomId: "r1", taken: false, ...expected }]);
    expect(JSON.stringify(sandbox.deliveries)).not.toContain("secret-");
  });
});

describe("the events of a call", () => {
  it("are dropped when it is refused", async () => {
    const { sandbox } = createSubscribed({ deliver: accept });
    expect(await happen(sandbox, refusing, leave)).toMatchObject({ ErrorCode: 100002 });
    await sandbox.idle();
    expect(sandbox.deliveries).toEqual([]);
  });

  it.each<[SandboxFault, boolean]>([
    [{ kind: "lose-answer" }, true],
    [{ kind: "lose-answer", silent: true }, true],
    [{ kind: "cut" }, true],
    [{ kind: "delay", ms: 60_000 }, true],
    [{ kind: "code", code: 60008, carriedOut: true }, true],
    [{ kind: "status", carriedOut: true }, true],
    [{ kind: "lose-request" }, false],
    [{ kind: "lose-request", silent: true }, false],
    [{ kind: "code", code: 60008 }, false],
    [{ kind: "status" }, false],
  ])("follow whether it was carried out, and not its response: %j", async (fault, carriedOut) => {
    const { sandbox } = createSubscribed({ deliver: accept });
    sandbox.inject(fault);
    const body = JSON.stringify({ Url: "https://rooms.test/r1", CallbackCommandList: [leave] });
    sandbox.fetch(await requestOf("update_callback", { body })).catch(() => {});
    await settle();
    await sandbox.idle();
    expect(sandbox.deliveries).toHaveLength(carriedOut ? 1 : 0);
  });
});

describe("idle", () => {
  it("resolves at once when nothing waits, and otherwise after the last event", async () => {
    const { sandbox, posted, answer } = createWatched();
    await sandbox.idle();
    await happen(sandbox, "r1", created, leave);
    const idle = sandbox.idle();
    await settle();
    for (let events = 1; events <= 2; events++) {
      expect([await stateOf(idle), posted.length]).toEqual(["pending", events]);
      await answer();
    }
    await idle;
    expect(sandbox.deliveries).toHaveLength(2);
  });
});

describe("close", () => {
  it("waits for the events under way, drops those that wait, and the sandbox goes on", async () => {
    const { sandbox, posted, answer } = createWatched();
    await happen(sandbox, "r1", created, enter);
    await settle();
    const closed = sandbox.close();
    expect(await stateOf(closed)).toBe("pending");
    await answer();
    await closed;
    expect(sandbox.deliveries).toMatchObject([{ taken: true }, { command: enter, notSent: "closed" }]);
    await happen(sandbox, "r1", leave);
    await settle();
    expect(posted).toEqual([`r1 ${created}`, `r1 ${leave}`]);
  });

  it.each([{ kind: "delay", ms: 60_000 } as const, { kind: "reorder" } as const])(
    "drops an event that a fault holds up: %j",
    async (fault) => {
      const { sandbox, posted, clock } = createWatched();
      sandbox.inject({ on: "delivery", ...fault });
      await happen(sandbox, "r1", leave);
      await settle();
      await sandbox.close();
      expect(sandbox.deliveries).toMatchObject([{ notSent: "closed", fault: fault.kind }]);
      expect([posted, clock.waiting()]).toEqual([[], []]);
    },
  );
});

describe("emit", () => {
  it("posts at once, beside the event of its room that is under way", async () => {
    const { sandbox, posted } = createWatched();
    await happen(sandbox, "r1", created, enter);
    await settle();
    sandbox.emit(leave, { RoomId: "r1" });
    await settle();
    expect(posted).toEqual([`r1 ${created}`, `r1 ${leave}`]);
    expect(await stateOf(sandbox.idle())).toBe("pending");
  });

  it.each<[string, string | object, string | undefined]>([
    ["an object", { RoomId: "r1" }, "r1"],
    ["a string", '{"RoomId":"r1"}', "r1"],
    ["a string that is not JSON", "r1", undefined],
    ["a room id that is no text", '{"RoomId":5}', undefined],
  ])("logs the room of the event: %s", async (_, body, roomId) => {
    const { sandbox } = createSubscribed({ deliver: accept });
    const force = { force: true } as const;
    expect(await sandbox.emit(leave as string, body, force)).toMatchObject({ roomId });
    expect(await sandbox.emit(created as string, { RoomInfo: { RoomId: "r2" } }, force)).toMatchObject({
      roomId: "r2",
    });
  });
});

it("calls that change nothing post nothing", async () => {
  const { sandbox } = createSubscribed({ deliver: accept });
  await call(sandbox, "get_callback");
  await sandbox.idle();
  expect(sandbox.deliveries).toEqual([]);
});
