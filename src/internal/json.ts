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

/** Whether it may have a key `__proto__`, or more brackets than may be nested. True of nearly no body. */
const isSuspicious = (text: string): boolean =>
  /__proto__|\\u/i.test(text) || text.split(/[[{]/, deepest + 2).length > deepest + 1;

/**
 * Reads JSON without losing a digit: an integer above 2^53 becomes the string of its digits. `JSON.parse` would turn it
 * into another user id (CB-30), and Node 20 lacks the `context.source` of its reviver. Leaves out `__proto__`.
 *
 * @throws Error when the text is not JSON, or nested too deep.
 */
export function readJson(json: string): unknown {
  // A byte order mark, which editors on Windows save.
  const text = json.charCodeAt(0) === 0xfeff ? json.slice(1) : json;
  let value: unknown;
  try {
    // The original first: quotation marks must not turn invalid JSON into valid JSON.
    value = JSON.parse(text);
    if (/\d{16}/.test(text)) value = JSON.parse(quoteLargeIntegers(text));
  } catch {
    // The parser's own message quotes the text.
    throw new Error("not JSON");
  }
  if (isSuspicious(text)) tidy(value, 0);
  return value;
}

/** What `readJson` reads, or `otherwise` where it throws. */
export function readJsonOr<T>(otherwise: T, text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return otherwise;
  }
}

/** Puts large integers into quotation marks, with `mark` in front, in one pass: a body may hold a hundred thousand strings and numbers. */
export function quoteLargeIntegers(json: string, mark = ""): string {
  let at = 0;
  let inString = false;
  return json.replace(/[\d.eE+-]{16,}/g, (number, start: number) => {
    for (; at < start; at++) {
      if (json[at] === "\\") at++;
      else if (json[at] === '"') inString = !inString;
    }
    const isExact = inString || Number.isSafeInteger(Number(number)) || !/^-?\d+$/.test(number);
    return isExact ? number : `"${mark}${number}"`;
  });
}

/** Removes `__proto__`, an own key like any other until somebody copies the object. */
function tidy(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth === deepest) throw new Error("nested too deep");
  Reflect.deleteProperty(value, "__proto__");
  for (const one of Object.values(value)) tidy(one, depth + 1);
}
