import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../../scripts/root.ts";
import { describeErrorCode } from "../../../src/contract/error-codes.ts";
import { type OperationId, operationOf } from "../../../src/contract/operations.ts";
import { blockCounts, guide } from "../support/guides.ts";
import { usePrinted } from "../support/printed-guide.ts";

const { expectPrinted } = usePrinted("errors");

/** The cells of each row that begins with a word in code or a number. */
const rows = [...guide("errors").markdown.matchAll(/^\| ([\d`].*) \|$/gm)].map(([, row = ""]) =>
  row.split(" | "),
);
const coded = (cell = ""): string[] => [...cell.matchAll(/`(\w+)`/g)].map(([, word = ""]) => word);

it("has two programs, both of which run", () => {
  expect(blockCounts("errors")).toEqual({ ts: 2, text: 2 });
});

it.each([
  [0, "catches a refusal"],
  [1, "finds out the outcome of calls whose response was lost"],
])("program %i %s, and prints what the guide says", (number) => expectPrinted(number));

it("names codes as the contract does", () => {
  const told = rows.filter(([cell = ""]) => /^\d/.test(cell));
  expect(told.length).toBeGreaterThan(0);
  for (const [codes = "", names] of told) {
    const meant = codes.split(", ").map((code) => describeErrorCode(Number(code))?.name);
    expect([...new Set(meant)]).toEqual(coded(names));
  }
});

it("has the name and the advice of each code in Chinese as the contract does", () => {
  const page = readFileSync(fromRoot("docs", "zh", "errors.md"), "utf8");
  const told = [...page.matchAll(/^\| (\d+) \| \S.* \| \S.* \| (\S+) \| `(\w+)` \|$/gm)].map(
    ([, ...cells]) => cells,
  );
  const advice = { never: "否", "re-sign": "重签", backoff: "退避" };
  const stated = told.map(([code]) => {
    const { name, retry, outcomeUnknown } =
      describeErrorCode(Number(code)) ?? expect.fail(`What is ${code}?`);
    return [code, advice[retry] + (outcomeUnknown ? "，结果未知" : ""), name];
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(stated);
});

it("tells of an operation whether it is retried and confirmed as the contract does", () => {
  const told = rows
    .filter(([, retried = ""]) => /^(yes|no)$/.test(retried))
    .flatMap(([ids, retried, read]) => coded(ids).map((id) => [id, retried === "yes", coded(read)[0]]));
  const stated = told.map(([id]) => {
    const { retryAfterUnknownOutcome, confirmedBy } = operationOf(id as OperationId);
    return [id, retryAfterUnknownOutcome, confirmedBy];
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(stated);
});
