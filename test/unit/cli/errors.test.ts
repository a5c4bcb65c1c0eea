import { describe, expect, it } from "vitest";
import { errorCodes } from "../../../src/index.ts";
import { cli, readLine } from "./support/command.ts";

describe("errors", () => {
  it("explains a code", async () => {
    const { code, stdout, stderr } = await cli(["errors", "100300"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^100300 CallbackAlreadyExists\nMeaning .*\nWhat to do .*trtc-conference-api callback ensure/,
    );
    const run = await cli(["errors", "60008", "--json"]);
    expect(readLine(run)).toEqual({ ...errorCodes[60008], listed: true });
  });

  it("explains every code of a name, however it is spelt", async () => {
    const { stdout } = await cli(["errors", "callbacknotfound"]);
    expect(stdout).toMatch(/^100301 CallbackNotFound\n/);
    const name = errorCodes[60008].name;
    const run = await cli(["errors", name, "--json"]);
    expect(readLine(run)).toEqual(Object.values(errorCodes).filter((entry) => entry.name === name));
    expect((await cli(["errors", "CallbackNotFond"])).stderr).toContain("CallbackNotFound");
  });

  it("prints the table without a code", async () => {
    const { stdout } = await cli(["errors"]);
    const codes = stdout
      .trimEnd()
      .split("\n")
      .map((line) => Number.parseInt(line, 10));
    expect(codes).toEqual(Object.keys(errorCodes).map(Number));
    expect(readLine(await cli(["errors", "--json"]))).toEqual(Object.values(errorCodes));
  });

  it("ends with 1 for a code that the contract does not list", async () => {
    const run = await cli(["errors", "5", "--json"]);
    expect([run.code, readLine(run)]).toEqual([1, { code: 5, listed: false }]);
  });
});
