import { describe, expect, it, vi } from "vitest";
import { createSubscribed, leave, settle, stateOf } from "./support.ts";

const ok = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };
const unanswered = { status: undefined, answer: undefined, problems: [], taken: false };

/** Its signal is one of another realm, which `Request` does not take. */
class ForeignAbortController {
  readonly signal = Object.assign(new EventTarget(), { aborted: false });
  abort(): void {
    this.signal.aborted = true;
    this.signal.dispatchEvent(new Event("abort"));
  }
}

describe("the time-out of an event", () => {
  it.each<[string, (signal: AbortSignal) => Promise<Response>]>([
    ["nothing comes", () => new Promise(() => {})],
    ["the body does not end", async () => new Response(new ReadableStream())],
    [
      "the receiver listens to its signal",
      (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    ],
  ])("CB-14 is 2 s: %s", async (_, answer) => {
    const signals: AbortSignal[] = [];
    const deliver = (request: Request) => {
      signals.push(request.signal);
      return answer(request.signal);
    };
    const { sandbox, clock } = createSubscribed({ deliver });
    const delivery = sandbox.emit(leave);
    await clock.whenWaiting(2000);
    clock.advance(1999);
    expect(await stateOf(delivery)).toBe("pending");
    clock.advance(1);
    expect(await delivery).toMatchObject({ ...unanswered, failure: "timeout" });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(clock.waiting()).toEqual([]);
  });

  it.each(["deliver", "fetch"])("CB-14 holds where jsdom has replaced AbortController: %s", async (by) => {
    vi.stubGlobal("AbortController", ForeignAbortController);
    const answer = () => new Promise<Response>(() => {});
    vi.stubGlobal("fetch", answer);
    const { sandbox, clock } = createSubscribed(by === "deliver" ? { deliver: answer } : {});
    const delivery = sandbox.emit(leave);
    await clock.whenWaiting(2000);
    clock.advance(2000);
    expect(await delivery).toMatchObject({ ...unanswered, failure: "timeout" });
  });

  it("CB-14 is not over when an answer comes in its last ms", async () => {
    let answer: (response: Response) => void = () => {};
    const deliver = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      });
    const { sandbox, clock } = createSubscribed({ deliver });
    const delivery = sandbox.emit(leave);
    await clock.whenWaiting(2000);
    clock.advance(1999);
    answer(Response.json(ok));
    expect(await delivery).toMatchObject({ taken: true, failure: undefined });
    clock.advance(5000);
    await settle();
    expect(sandbox.deliveries).toHaveLength(1);
  });
});

describe("close", () => {
  it("waits for the events that are under way", async () => {
    let answer: (response: Response) => void = () => {};
    const deliver = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      });
    const { sandbox } = createSubscribed({ deliver });
    const delivery = sandbox.emit(leave);
    const refused = sandbox.emit("Room.Other" as typeof leave);
    const closed = sandbox.close();
    await expect(refused).rejects.toMatchObject({ option: "command" });
    expect(await stateOf(closed)).toBe("pending");
    answer(Response.json(ok));
    await closed;
    expect(sandbox.deliveries).toEqual([await delivery]);
  });
});
