import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { cli } from "./support/cli.ts";

const run = promisify(execFile);
const has = (shell: string) => spawnSync(shell, ["-c", "true"]).error === undefined;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "completion-"));
  const command = `exec '${process.execPath}' '${fromRoot("src/cli/main.ts")}' "$@"\n`;
  await writeFile(join(folder, "trtc-conference"), `#!/bin/sh\n${command}`, { mode: 0o755 });
});
afterAll(() => rm(folder, { recursive: true }));

/** A script of the command, in a file. */
async function scriptFor(shell: string): Promise<string> {
  const { code, stdout, stderr } = await cli(["completion", shell]);
  expect([code, stderr]).toEqual([0, ""]);
  const file = join(folder, `script.${shell}`);
  await writeFile(file, stdout);
  return file;
}

const inFolder = () => ({
  ...{ PATH: `${folder}:${process.env.PATH}`, NODE_COMPILE_CACHE: fromRoot("node_modules/.cache/compile") },
});

describe.skipIf(!has("bash")).concurrent("the completion of bash", () => {
  let script = "";
  beforeAll(async () => {
    script = await scriptFor("bash");
  });

  /** What a bash suggests for these words; the last one is being typed. */
  async function suggested(...words: string[]): Promise<string[]> {
    const program = `source "$1"; shift; COMP_WORDS=(trtc-conference "$@"); COMP_CWORD=$#
      _trtc_conference; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = await run("bash", ["-uc", program, "bash", script, ...words], {
      env: inFolder(),
      cwd: folder,
    });
    return stdout.split("\n").filter(Boolean);
  }

  it("is a script that bash accepts, and may be read twice", async () => {
    await run("bash", ["-n", script]);
    const { stderr } = await run("bash", [
      "-c",
      `source "$1"; source "$1"; complete -p trtc-conference`,
      "bash",
      script,
    ]);
    expect(stderr).toBe("");
  });

  it.each<[string[], string[]]>([
    [["cal"], ["callback"]],
    [["callback", "s"], ["set"]],
    [
      ["callback", "set", "--command", "Room.CallbackAfterM"],
      ["Room.CallbackAfterMemberEnter", "Room.CallbackAfterMemberLeave"],
    ],
    [["callback", "set", "--command", "all", "--u"], ["--url"]],
    [
      ["callback", "get", "--region", ""],
      ["singapore", "china"],
    ],
    [["callback", "set", "--url", ""], []],
    [["trigger", "Mic"], ["Mic.CallbackAfterSeatInfoChanged"]],
    [["usersig", "v"], ["verify"]],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["nonsense", ""], []],
  ])("completes %j", async (words, expected) => {
    expect(await suggested(...words)).toEqual(expected);
  });

  it("suggests every command, and no hidden one", async () => {
    const commands = [
      "callback",
      "listen",
      "trigger",
      "mock",
      "sandbox",
      "usersig",
      "errors",
      "doctor",
      "completion",
    ];
    expect(await suggested("")).toEqual([...commands, "help"]);
  });

  it("runs nothing of what was typed", async () => {
    await suggested("$(touch run)", "`touch run`", "");
    await expect(run("ls", [join(folder, "run")])).rejects.toThrow();
  });
});

it.each(["zsh", "fish"])("the completion of %s is accepted by it where there is one", async (shell) => {
  const script = await scriptFor(shell);
  if (has(shell)) await run(shell, ["-n", script]);
});
