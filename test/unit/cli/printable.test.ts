import { describe, expect, it } from "vitest";
import { json, printable, shown } from "../../../src/cli/output/printable.ts";

describe("text from elsewhere", () => {
  it.each([
    [
      "controls",
      "a\x1b[2Jb\r\n\x07\t\x7f\u009b1m",
      "a\\u001b[2Jb\\u000d\\u000a\\u0007\\u0009\\u007f\\u009b1m",
    ],
    ["line separators", "\u0085\u2028\u2029", "\\u0085\\u2028\\u2029"],
    [
      "a change of direction",
      "\u061c\u200e\u200f\u202a\u202e\u2066\u2069",
      "\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069",
    ],
    [
      "nothing to see",
      "\u00ad\u034f\u200b\u2060\u2064\u3164\ufeff\ufff9",
      "\\u00ad\\u034f\\u200b\\u2060\\u2064\\u3164\\ufeff\\ufff9",
    ],
    [
      "tags and selectors",
      "\u{e0041}\u{e007f}\u{e0100}a\ufe0f",
      "\\udb40\\udc41\\udb40\\udc7f\\udb40\\udd00a\\ufe0f",
    ],
    ["joiners that join nothing", "ad\u200dmin\u200c", "ad\\u200dmin\\u200c"],
    ["half a character", "a\ud83d", "a\\ud83d"],
  ])("shows %s", (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it.each([
    "Zürich, 서울",
    "👩\u200d💻 ❤\ufe0f\u200d🔥 🏳\ufe0f\u200d🌈 👍🏽 1\ufe0f\u20e3",
    "می\u200cخواهم",
    "ക്\u200dഷ",
    "e\u0301",
  ])("leaves %s as it is", (text) => {
    expect(printable(text)).toBe(text);
  });

  it("keeps its value in JSON", () => {
    const value = { "\u009b": "\x1b\u202e\u2028\u{e0041}", plain: [1, null, true] };
    expect(json(value)).not.toMatch(/[\p{Cc}\u202e\u2028\u{e0041}]/u);
    expect(JSON.parse(json(value))).toEqual(value);
    expect(json(undefined)).toBe("null");
  });

  it("is cut where it is long", () => {
    expect(shown("x".repeat(20), 10)).toBe("xxxxxxxxxx… (20 characters)");
    expect(shown({ a: 1 })).toBe('{"a":1}');
  });
});
