import { readFile } from "node:fs/promises";
import { UsageError } from "./exit-codes.ts";

/**
 * The text of a file or of standard input as programs save it: UTF-8 with or without a byte order mark, or UTF-16, as
 * Windows PowerShell writes it.
 *
 * @param what What the bytes are, for the message.
 */
export function readText(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${what} is not text in UTF-8 or UTF-16. Save it as UTF-8.`);
  }
}

/** The text of a file. The message calls it `what`, for example `The file of --seed`. */
export async function readFileOf(what: string, path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${what} cannot be read: ${error.code ?? "unknown error"}.`);
  });
  return readText(bytes, what);
}

/** Without a byte order mark a zero byte tells, for what is read here begins with ASCII. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return "utf-16le";
  return (first === 0xfe && second === 0xff) || first === 0 ? "utf-16be" : "utf-8";
}
