import { expect, inject, it } from "vitest";
import { fromRoot } from "../../../scripts/root.ts";
import { run } from "../../samples/support/run.ts";
import { blockCounts } from "../support/guides.ts";
import { usePrinted } from "../support/printed-guide.ts";

const { programs, expectPrinted, folder } = usePrinted("index");

it("has three snippets, all of which run", () => {
  expect(blockCounts("index")).toEqual({ ts: 3 });
});

it("the first one creates its room on the mock", async () => {
  const env = { TRTC_SDK_APP_ID: "1400000000", TRTC_SECRET_KEY: "the mock takes any key" };
  await expectPrinted(0, { ...env, TRTC_BASE_URL: inject("mockUrl") }, "");
});

it("the third one tests the second one", async () => {
  const { path, write } = folder();
  await write("receive.ts", programs[1] ?? "");
  await write("receive.test.ts", programs[2] ?? "");
  const vitest = fromRoot("node_modules/vitest/vitest.mjs");
  const { code, stdout } = await run(process.execPath, [vitest, "run", "--root", path, "--no-color"]);
  expect({ code, passed: stdout.match(/Tests +(\d+) passed/)?.[1] }).toEqual({ code: 0, passed: "1" });
});
