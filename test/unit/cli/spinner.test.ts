import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { spinWhile } from "../../../src/cli/output/style.ts";

describe("the spinner", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());

  /** What is shown while work takes this many ms. */
  async function shownFor(milliseconds: number, env = {}, isTTY = true): Promise<string> {
    const stream = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
    const work = new Promise((resolve) => setTimeout(resolve, milliseconds));
    const spinning = spinWhile(stream, env, "working", work);
    await vi.advanceTimersByTimeAsync(milliseconds);
    await spinning;
    expect(vi.getTimerCount()).toBe(0);
    return String(stream.read() ?? "");
  }

  it("turns while the work goes on, and is gone afterwards", async () => {
    expect(await shownFor(300)).toBe("\r⠋ working\r⠙ working\r\x1b[2K");
  });

  it.each([
    ["the work is quick", 100, {}, true],
    ["the terminal is dumb", 300, { TERM: "dumb" }, true],
    ["it runs in CI", 300, { CI: "true" }, true],
    ["the output is a pipe", 300, {}, false],
  ])("is not shown where %s", async (_, milliseconds, env, isTTY) => {
    expect(await shownFor(milliseconds, env, isTTY)).toBe("");
  });
});
