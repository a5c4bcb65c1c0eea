import { afterAll, beforeAll, expect } from "vitest";
import { type Run, workFolder } from "../../samples/support/run.ts";
import { printedIn } from "./guides.ts";

/** The programs of a guide, which run in a folder that lasts as long as the tests of the file. */
export function usePrinted(name: string) {
  let folder: Awaited<ReturnType<typeof workFolder>>;
  beforeAll(async () => {
    folder = await workFolder();
  });
  afterAll(() => folder?.remove());
  const programs = printedIn(name, "ts");
  const printed = printedIn(name, "text");
  const runProgram = (number: number, env: NodeJS.ProcessEnv = {}): Promise<Run> =>
    folder.runTypeScript(programs[number] ?? "", env);
  return {
    programs,
    runProgram,
    /** Runs a program, and expects it to print what the guide shows. */
    async expectPrinted(number: number, env: NodeJS.ProcessEnv = {}, stdout = printed[number]) {
      expect(await runProgram(number, env)).toEqual({ code: 0, stdout, stderr: "" });
    },
    /** Where the programs are. */
    folder: () => folder,
  };
}
