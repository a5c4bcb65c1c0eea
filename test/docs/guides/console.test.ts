import { expect, it } from "vitest";
import { blockCounts } from "../support/guides.ts";
import { usePrinted } from "../support/printed-guide.ts";

const { expectPrinted } = usePrinted("console");

it("has one program, which runs; test/e2e/cli-listen.test.ts has what the commands do", () => {
  expect(blockCounts("console")).toEqual({ sh: 3, ts: 1 });
});

it("the program serves the console on loopback", () => expectPrinted(0, {}, "127.0.0.1\n"));
