import { expect, it, onTestFinished } from "vitest";
import { blockCounts, printedIn } from "../support/guides.ts";
import { workFolder } from "../support/run.ts";

it("many-processes has blocks that run here, in test/e2e/many-processes.test.ts, and in queue.test.ts", () => {
  expect(blockCounts("many-processes")).toEqual({ ts: 1 + 2 + 3, conf: 1 });
});

it("many-processes makes a client with a share of the limit", async () => {
  const folder = await workFolder();
  onTestFinished(folder.remove);
  const env = { TRTC_SDK_APP_ID: "1400000000", TRTC_SECRET_KEY: "made up" };
  const run = await folder.runTypeScript(printedIn("many-processes", "ts")[0] ?? "", env);
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
});
