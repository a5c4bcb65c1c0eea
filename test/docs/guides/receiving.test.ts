import { expect, it } from "vitest";
import { blockCounts, printedIn } from "../support/guides.ts";
import { usePrinted } from "../support/printed-guide.ts";

const { expectPrinted } = usePrinted("receiving");

it("has two programs, both of which run", () => {
  expect(blockCounts("receiving")).toEqual({ ts: 2, text: 1 });
});

it("CB-09 CB-35 the receiver handles a known and an unknown event, and answers both", async () => {
  expect(printedIn("receiving", "text")[0]?.match(/^200 .*/gm)).toHaveLength(2);
  await expectPrinted(0);
});

it("an event is read that came without a request", () => expectPrinted(1, {}, "rid-123 was destroyed\n"));
