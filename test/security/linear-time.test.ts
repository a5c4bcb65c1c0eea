import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { judgeResponse } from "../../src/call/response.ts";
import { split } from "../../src/http/incoming.ts";
import { readJson } from "../../src/internal/json.ts";
import { cleaner, maskSecrets, redact, visible } from "../../src/internal/redact.ts";
import { redactedCause } from "../../src/internal/thrown.ts";
import { timingSafeEqual } from "../../src/internal/timing-safe-equal.ts";
import { decodeTicket } from "../../src/user-sig/ticket.ts";

const secret = "0123456789abcdef0123456789abcdef";
const clean = cleaner([secret]);

/** Everything in src that goes through a foreign text by itself. */
const functions: Record<string, (text: string) => unknown> = {
  readJson: (text) => attempt(() => readJson(text)),
  "readJson of a string": (text) => readJson(JSON.stringify([text, 1])),
  "readJson beside a large integer": (text) =>
    attempt(() => readJson(`[12345678901234567,${JSON.stringify(text)}]`)),
  redact: (text) => redact(text, [secret]),
  maskSecrets: (text) => maskSecrets(text, [secret]),
  visible,
  clean,
  redactedCause: (text) => redactedCause(new Error(text, { cause: text }), clean),
  judgeResponse: (text) => judgeResponse({ status: 200, text }, clean),
  "judgeResponse of a refusal": (text) => {
    const body = { ActionStatus: "FAIL", ErrorCode: 1, ErrorInfo: text, RequestId: text };
    return judgeResponse({ status: 200, text: JSON.stringify(body) }, clean);
  },
  "judgeResponse of a problem report": (text) =>
    judgeResponse({ status: 422, text: JSON.stringify({ title: text }) }, clean),
  split,
  timingSafeEqual: (text) => timingSafeEqual(text, text),
  decodeTicket,
};

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Every regular expression that is written in src. */
function expressionsIn(folder: string): [string, RegExp][] {
  const found: [string, RegExp][] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const text = readFileSync(`${folder}/${file}`, "utf8");
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        const flags = `${node.text.slice(end + 1).replace("g", "")}g`;
        found.push([`${file} ${node.text}`, new RegExp(node.text.slice(1, end), flags)]);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  }
  return found;
}

/** What is repeated, and what follows. Each keeps an expression going that looks for something else at the end. */
const pieces = [
  ..."a1 /:?=@\"'\\-._[{}]*+<>#&%\n\t,;",
  ...[
    "a://",
    "://a",
    "?a",
    "?a=",
    "a@",
    "1.",
    "1e",
    '\\"',
    '"a',
    "a=",
    "a:",
    "ab ",
    "e-",
    "\u200b",
    "é",
    "eJ",
    "..",
    "a;",
  ],
];
const ends = ["", "!", '"', "\n"];

const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** ms, undisturbed: the least of several. */
const least = (work: () => unknown): number => Math.min(...Array.from({ length: 5 }, () => time(work)));

/**
 * Doubling the text doubles the time of what is linear, and quadruples it otherwise. What takes less than 20 ms for 32 kB
 * passes: a quadratic expression takes hundreds.
 */
function expectLinear(work: (text: string) => unknown): void {
  for (const piece of pieces) {
    for (const end of ends) {
      const text = (length: number) => `${piece.repeat(length / piece.length)}${end}`;
      const [short, long] = [text(16_384), text(32_768)];
      if (time(() => work(long)) < 20) continue;
      if (least(() => work(long)) < 20) continue;
      // What is quadratic is so every time, a busy machine only sometimes.
      const ratios = [1, 2, 3].map(() => least(() => work(long)) / least(() => work(short)));
      expect(Math.min(...ratios), `of ${JSON.stringify(piece)}`).toBeLessThan(3);
    }
  }
}

describe("takes linear time", () => {
  it.each(Object.entries(functions))("%s", (_, work) => expectLinear(work));

  it.each(expressionsIn(fromRoot("src")))("%s", (_, expression) => {
    expectLinear((text) => text.replace(expression, ""));
  });
});

it("finds an expression that takes quadratic time", () => {
  expect(() => expectLinear((text) => text.replace(/[a-z]+:\/\//g, ""))).toThrow();
});
