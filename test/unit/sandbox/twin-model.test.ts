import fc from "fast-check";
import { it } from "vitest";
import { createSandbox } from "../../../src/sandbox/index.ts";
import { sized } from "../support/size.ts";
import { play } from "./model/play.ts";
import { scripts } from "./model/steps.ts";

it("RO-01 to EV-11: the sandbox does in every sequence what the model says, and its events tell of it", async () => {
  const numRuns = sized(60, 600);
  await fc.assert(
    fc.asyncProperty(scripts(sized(40, 80)), (script) => play(script, createSandbox)),
    { numRuns },
  );
});
