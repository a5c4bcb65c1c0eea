import { describe, expect, it } from "vitest";
import { json, printable, printableLines, shown } from "../../../src/cli/output/printable.ts";

describe("text from elsewhere", () => {
  it("is printed without what controls a terminal", () => {
    expect(printable("a\x1b[2Jb\r\n\x07\u009b1m\u202e\u2028")).toBe(
      "a\\u001b[2Jb\\u000d\\u000a\\u0007\\u009b1m\\u202e\\u2028",
    );
    const text = "Zürich, 서울, 👩\u200d💻, می\u200cخواهم";
    expect(printable(text)).toBe(text);
    expect(printableLines("a\x07\nb")).toBe("a\\u0007\nb");
  });

  it("keeps its value in JSON", () => {
    const value = { "\u009b": "\x1b\u202e\u2028", plain: [1, null, true] };
    expect(json(value)).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    expect(JSON.parse(json(value))).toEqual(value);
    expect(json(undefined)).toBe("null");
  });

  it("is cut where it is long", () => {
    expect(shown("x".repeat(20), 10)).toBe("xxxxxxxxxx… (20 characters)");
    expect(shown({ a: 1 })).toBe('{"a":1}');
  });
});
