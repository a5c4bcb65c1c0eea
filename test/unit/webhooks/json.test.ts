import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../../src/internal/json.ts";

// Without the key and the numbers that readJson treats differently from JSON.parse.
const key = fc.string().filter((name) => name !== "__proto__");
const safeValue = fc
  .jsonValue({ depthSize: "medium" })
  .filter((value) => !/__proto__|\d{16}/.test(JSON.stringify(value)));
const space = fc.constantFrom(0, 2);

describe("readJson", () => {
  it.each([
    ["9007199254740991", 9007199254740991],
    ["9007199254740993", "9007199254740993"],
    ["-9007199254740993", "-9007199254740993"],
    ['"9007199254740993"', "9007199254740993"],
    ['"a \\" 9007199254740993"', 'a " 9007199254740993'],
    ["1.5", 1.5],
    ["12345678901234567890.5", Number("12345678901234567890.5")],
    ["1e300", 1e300],
    ["12345678901234567890e5", Number("12345678901234567890e5")],
    ["-0", -0],
    ["[144115233775727695,{}]", ["144115233775727695", {}]],
    ['"\\ud800"', "\ud800"],
    ['{"a":1,"a":2}', { a: 2 }],
  ])("reads %s", (text, expected) => {
    expect(readJson(text)).toEqual(expected);
  });

  it.each([
    "",
    "{",
    "01",
    "01234567890123456789",
    "-",
    "--12345678901234567",
    "{9007199254740993:1}",
    "[1,]",
    "nul",
  ])("refuses %j, without quoting it", (text) => {
    expect(() => readJson(text)).toThrow("JSON");
    expect(() => readJson(text)).not.toThrow(text === "" ? "Unexpected end" : text);
  });

  it.each([
    '{"__proto__":{"polluted":1},"a":[{"__proto__":1}]}',
    '{"\\u005f_proto__":{"polluted":1},"a":[{}]}',
  ])("leaves out a key that would set the prototype of a copy: %s", (text) => {
    const value = readJson(text) as object;
    expect(Object.hasOwn(value, "__proto__")).toBe(false);
    expect(Object.assign({}, value)).not.toHaveProperty("polluted");
    expect(value).toEqual({ a: [{}] });
  });

  it("refuses deep nesting, and ignores brackets inside a string", () => {
    expect(() => readJson("[".repeat(100_000) + "]".repeat(100_000))).toThrow("nested");
    expect(readJson(JSON.stringify("[".repeat(200)))).toBe("[".repeat(200));
    expect(readJson(`${"[".repeat(100)}${"]".repeat(100)}`)).toBeInstanceOf(Array);
  });

  it("equals JSON.parse if there is no large integer", () => {
    fc.assert(
      fc.property(safeValue, space, (value, spaces) => {
        const text = JSON.stringify(value, null, spaces);
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("CB-30 turns large integers into strings at any place, and nothing else", () => {
    const large = fc
      .bigInt(-(2n ** 200n), 2n ** 200n)
      .filter((value) => value !== BigInt(Number.isSafeInteger(Number(value)) ? Number(value) : 0));
    const leaf = fc.oneof(safeValue, large);
    const nested = fc.oneof(
      leaf,
      fc.array(leaf),
      fc.dictionary(key, leaf),
      fc.array(fc.dictionary(key, leaf)),
    );
    fc.assert(
      fc.property(nested, space, (value, spaces) => {
        const marked = (quote: string) =>
          JSON.stringify(
            value,
            (_, item) => (typeof item === "bigint" ? `\0${item}\0` : item),
            spaces,
          ).replace(/"\\u0000(-?\d+)\\u0000"/g, `${quote}$1${quote}`);
        expect(readJson(marked(""))).toEqual(JSON.parse(marked('"')));
      }),
    );
  });
});
