import { ConferenceOptionsError } from "../errors/options-error.ts";

/**
 * JSON that has every digit of what was meant.
 *
 * @throws Error for an integer above 2^53, whose last digits JavaScript has lost (CB-30), a BigInt or a circle.
 */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, (_, part) => {
    if (Number.isInteger(part) && !Number.isSafeInteger(part)) throw new RangeError("an integer above 2^53");
    return part;
  });

/** JSON of an event that a user makes up. */
export function toJson(event: object, option: string): string {
  try {
    return writeJson(event);
  } catch {
    throw new ConferenceOptionsError(
      option,
      `${option} must be an object that JSON can hold, without integers above 2^53. Pass the body as a string to send them.`,
    );
  }
}

/** The service nests 4 levels at most. A body like this is meant to do harm. */
const deepest = 100;

/**
 * Reads JSON without losing a digit: an integer above 2^53 becomes the string of its digits. `JSON.parse` would turn it
 * into another user id (CB-30), and Node 20 lacks the `context.source` of its reviver.
 *
 * @throws Error when the text is not JSON, or nested too deep.
 */
export function readJson(json: string): unknown {
  // A byte order mark, which editors on Windows save.
  const text = json.charCodeAt(0) === 0xfeff ? json.slice(1) : json;
  const { depth, quoted } = isPlain(text) ? plain : scan(text);
  if (depth > deepest) throw new Error("nested too deep");
  // The original first: quotation marks must not turn invalid JSON into valid JSON.
  let value = parse(text);
  if (quoted !== undefined) value = parse(quoted);
  // An own key like any other, until somebody copies the object.
  return /__proto__|\\u/i.test(text) ? withoutProto(value) : value;
}

/** What `readJson` reads, or `otherwise` where it throws. */
export function readJsonOr<T>(otherwise: T, text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return otherwise;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new Error("not JSON");
  }
}

interface Scan {
  /** How deep brackets are nested. Known before parsing, because some runtimes parse recursively. */
  readonly depth: number;
  /** The text with its large integers in quotation marks. Undefined when it has none. */
  readonly quoted: string | undefined;
}

const plain: Scan = { depth: 0, quoted: undefined };

/** Whether it cannot hold a large integer or deep nesting. True of nearly every event. */
function isPlain(text: string): boolean {
  if (/\d{16}/.test(text)) return false;
  let brackets = 0;
  for (const bracket of ["{", "["]) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      brackets += 1;
      if (brackets > deepest) return false;
    }
  }
  return true;
}

/** One pass over the characters, without a call for each number: a body may hold half a million of them. */
function scan(text: string): Scan {
  const pieces: string[] = [];
  let copied = 0;
  let depth = 0;
  let most = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 0x22) i = endOfString(text, i);
    else if (character === 0x7b || character === 0x5b) most = Math.max(most, ++depth);
    else if (character === 0x7d || character === 0x5d) depth--;
    else if (isDigit(character) || character === 0x2d) {
      const end = endOfNumber(text, i);
      if (end - i >= 16 && isLargeInteger(text.slice(i, end))) {
        pieces.push(text.slice(copied, i), text.slice(i, end));
        copied = end;
      }
      i = end - 1;
    }
  }
  const quoted = pieces.length > 0 ? [...pieces, text.slice(copied)].join('"') : undefined;
  return { depth: most, quoted };
}

/** The index of the quotation mark that ends a string. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === 0x5c) i++;
    else if (character === 0x22) break;
  }
  return i;
}

/** The index behind a number. */
function endOfNumber(text: string, start: number): number {
  let i = start + 1;
  while (isInNumber(text.charCodeAt(i))) i++;
  return i;
}

/** Digits and `+ - . e E`. */
const isInNumber = (character: number): boolean =>
  isDigit(character) || [0x2b, 0x2d, 0x2e, 0x45, 0x65].includes(character);

const isDigit = (character: number): boolean => character >= 0x30 && character <= 0x39;

const isLargeInteger = (token: string): boolean =>
  /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));

function withoutProto(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  // An array has no such key, and listing its indices would take longer than all the rest.
  if (Array.isArray(value)) value.forEach(withoutProto);
  else {
    for (const key of Object.keys(value)) {
      if (key === "__proto__") Reflect.deleteProperty(value, key);
      else withoutProto((value as Record<string, unknown>)[key]);
    }
  }
  return value;
}
