import { describe, expect, it } from "vitest";
import { BodyBuffer, isBody } from "../../../src/http/body.ts";

/** Collects a text in chunks of `size` bytes. */
function collect(text: string, size: number, { maxBytes = 2 ** 20, expected = 0 } = {}) {
  const buffer = new BodyBuffer(maxBytes, expected);
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    const fault = buffer.add(bytes.subarray(at, at + size));
    if (fault !== undefined) return fault;
  }
  const body = buffer.read();
  return isBody(body) ? body.text : body;
}

const long = "0123456789abcdef".repeat(6000);

describe("a body", () => {
  it.each([
    ["nothing", "", 1, {}],
    ["text that is split within a character", "会议🎉", 1, {}],
    ["more than the first allocation", long, 1000, {}],
    ["a Content-Length that is right", long, 1000, { expected: long.length }],
    ["a Content-Length that is too small", long, 1000, { expected: 1 }],
    ["a Content-Length that is too large", "{}", 1, { expected: 2 ** 40 }],
    ["a Content-Length that is no number", long, 1000, { expected: Number.NaN }],
    ["exactly maxBytes", long, 1000, { maxBytes: long.length }],
    ["one-byte chunks, as many as an event has bytes", long.slice(0, 4096), 1, {}],
    ["many chunks of a fair size", long, 16, {}],
  ])("is kept whole: %s", (_, text, size, options) => {
    expect(collect(text, size, options)).toBe(text);
  });

  it.each([
    ["too large", long, 1000, { maxBytes: long.length - 1 }],
    ["too large", "xx", 2, { maxBytes: 1 }],
    ["in too many chunks", long, 1, {}],
    ["in too many chunks", long, 15, {}],
  ])("is refused because it is %s", (fault, text, size, options) => {
    expect(collect(text, size, options)).toBe(fault);
  });

  it("is refused if its chunks are empty and never end", () => {
    const buffer = new BodyBuffer(100, 0);
    const faults = Array.from({ length: 5000 }, () => buffer.add(new Uint8Array(0)));
    expect(faults.at(-1)).toBe("in too many chunks");
  });

  it("is refused if it is not UTF-8", () => {
    const buffer = new BodyBuffer(100, 0);
    buffer.add(new Uint8Array([0xff]));
    expect(buffer.read()).toBe("not UTF-8");
  });
});
