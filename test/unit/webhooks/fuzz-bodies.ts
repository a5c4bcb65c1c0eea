import fc from "fast-check";
import { sampleEvents } from "../../../src/webhooks/index.ts";

const texts = Object.values(sampleEvents).map((event) => JSON.stringify(event));
const encoder = new TextEncoder();
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** Odd JSON values, and texts that are not JSON. */
const oddTexts = String.raw`null true "true" "" {} [] [null] [[{}]] 0 -0 -1 1.5 1e999 -1e-999
  9007199254740993 -18446744073709551616 12345678901234567e5 "9007199254740993" "\"12345678901234567890\""
  "\ud800" "\udc00\ud800" "\u0000" "\\" undefined NaN 01 0x10 'a' " \ , } ] /**/
  {"__proto__":{"polluted":true}} {"\u005f_proto__":{"polluted":true}} {"__proto__":null}
  {"constructor":{"prototype":{"polluted":true}}} {"toString":1,"hasOwnProperty":1,"length":-1}`;
const oddValues = [
  ...oddTexts.split(/\s+/),
  "\uFEFF",
  "9".repeat(400),
  `1${"0".repeat(30)}.5`,
  `"${"x".repeat(3000)}"`,
  "[".repeat(5000),
  nested(90, "[", "]"),
  nested(101, "[", "]"),
  nested(3000, '{"a":', "}"),
];
const oddValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...oddValues) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 2 }) },
);
const oddKey = fc.constantFrom(
  ...String.raw`__proto__ \u005f_proto__ constructor toString CallbackCommand \ud800 RoomInfo`.split(" "),
  "",
);
const sample = fc.constantFrom(...texts);
const members = /"(\w+)":("[^"]*"|-?\d+|true|false|\[|\{)/g;

/** A sample in which one member has another value, occurs twice, or has another name. */
const misshapen = fc
  .tuple(sample, fc.nat(40), fc.constantFrom("value", "twice", "name"), oddKey, oddValue)
  .map(([text, which, what, key, value]) => {
    const all = [...text.matchAll(members)];
    const match = all[which % all.length];
    if (match === undefined) return text;
    const [whole, name = "", old = ""] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    if (what === "name") return `${before}"${key}":${old}${after}`;
    if (what === "twice") return `${before}"${name}":${value},"${key}":${value},${whole}${after}`;
    return /[[{]$/.test(old)
      ? `${before}"${name}":${value},"x":${old}${after}`
      : `${before}"${name}":${value}${after}`;
  });

const damage = fc.record({
  what: fc.constantFrom("flip", "cut", "insert", "double"),
  at: fc.nat(2000),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
});

/** A text with bytes changed, cut off, inserted or doubled. */
const damaged = fc
  .tuple(fc.oneof(sample, misshapen), fc.array(damage, { minLength: 1, maxLength: 3 }))
  .map(([text, all]) => {
    let now = [...encoder.encode(text)];
    for (const { what, at, bytes } of all) {
      const i = at % (now.length + 1);
      if (what === "flip") now[i] = bytes[0] ?? 0;
      else if (what === "cut") now = now.slice(0, i);
      else if (what === "insert") now.splice(i, 0, ...bytes);
      else now.splice(i, 0, ...now.slice(i, i + 30));
    }
    return Uint8Array.from(now);
  });

const toBytes = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** Bodies, nearly all of them wrong. */
export const oddBody: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc.oneof(
  { weight: 8, arbitrary: misshapen.map(toBytes) },
  { weight: 8, arbitrary: damaged },
  { weight: 2, arbitrary: oddValue.map(toBytes) },
  { weight: 1, arbitrary: sample.map((text) => toBytes(text + " ".repeat(9000))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)) },
);
