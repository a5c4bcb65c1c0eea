/** Nothing that the service sends is nested deeper than 4; what is nested like this is sent to do harm. */
const deepest = 100;

/**
 * Reads JSON without losing a digit: an integer above 2^53, which JavaScript's numbers cannot hold, becomes the string
 * of its digits. `JSON.parse` would make another user id of it (CB-30), and its `context.source`, which could tell, is
 * not in Node 20.
 *
 * @throws Error when it is no JSON, or nested too deep.
 */
export function readJson(text: string): unknown {
  if (depthOf(text) > deepest) throw new Error("nested too deep");
  let value = parse(text);
  // Parsed before it is searched: on JSON that is known to be valid the pattern needs no second look at any character.
  if (/\d{16}/.test(text)) value = parse(text.replace(tokens, quoted));
  // A key that looks like any other, until somebody copies the object.
  return /__proto__|\\u/i.test(text) ? withoutProto(value) : value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new Error("no JSON");
  }
}

/** Strings, so that digits inside them are left alone, and numbers. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const quoted = (token: string): string =>
  /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;

/** How deep brackets are nested, strings aside. Counted before parsing, which in some runtimes recurses. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (inString) {
      if (character === 0x5c) i++;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) most = Math.max(most, ++depth);
    else if (character === 0x7d || character === 0x5d) depth--;
  }
  return most;
}

function withoutProto(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  for (const key of Object.keys(value)) {
    if (key === "__proto__") Reflect.deleteProperty(value, key);
    else withoutProto((value as Record<string, unknown>)[key]);
  }
  return value;
}
