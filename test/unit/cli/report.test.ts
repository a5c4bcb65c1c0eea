import { Command } from "commander";
import { expect, it } from "vitest";
import { report } from "../../../src/cli/output/report.ts";
import { Terminal } from "../../../src/cli/output/terminal.ts";

/** What is printed of an error. */
function printed(error: unknown, args: string[]): string {
  const lines: string[] = [];
  const stderr = { write: (text: string) => lines.push(text) } as unknown as NodeJS.WritableStream;
  const { stdin, stdout } = process;
  report(error, new Command("name"), new Terminal({ env: {}, stdin, stdout, stderr }, args));
  return lines.join("");
}

it("a defect shows no key that was typed, in its message or with --debug", () => {
  const key = "MyRealS3cr3tK3y0123456789abcdef";
  for (const typed of [key, `--secret-key=${key}`, `--secretKey:${key}`, `-k${key}`]) {
    const error = new TypeError(`The property must be x. Received '${key}'`, {
      cause: new Error(`of ${key}`),
    });
    const text = printed(error, [typed, "--debug"]);
    expect(text).toContain("Something unexpected happened");
    expect(text).toContain("Caused by Error");
    for (let i = 0; i + 8 <= key.length; i++) expect(text).not.toContain(key.slice(i, i + 8));
  }
});

it("frames show places of this package and of its dependencies, and no other path", () => {
  const error = new TypeError("forged\n    at first (file:///home/somebody/private.js:1:1)");
  error.stack = `TypeError: ${error.message}
    at run (${new URL("../../../src/cli/program.ts", import.meta.url)}:1:2)
    at async Command.parse (file:///home/somebody/node_modules/commander/lib/command.js:3:4)
    at file:///home/somebody/private.js:5:6
    at other (/home/somebody/private.js:7:8)
    at drive (file:///C:/Users/somebody/private.js:9:9)
    at node:internal/main:10:11`;
  expect(printed(error, ["--debug"]).split("\n").slice(2, -1)).toEqual([
    "    at run (src/cli/program.ts:1:2)",
    "    at async Command.parse (commander/lib/command.js:3:4)",
    "    at [redacted]:5:6",
    "    at other ([redacted]:7:8)",
    "    at drive ([redacted]:9:9)",
    "    at node:internal/main:10:11",
  ]);
});
