import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { type Execution, execute } from "../../scripts/run.ts";
import { printedIn } from "../docs/support/guides.ts";
import { onBoth } from "./support/targets.ts";
import { contractFile } from "./support/tools.ts";

interface Language {
  readonly name: "python" | "go" | "php" | "java";
  /** What has to run on this machine. */
  readonly needs: readonly [program: string, ...args: string[]];
  /** Compiles what is generated, in the folder of it. */
  readonly compile: readonly [program: string, ...args: string[]];
  /** Makes a call, and prints the ActionStatus. Default: what is generated is compiled only. */
  readonly call?: {
    readonly file: string;
    readonly source: string;
    readonly command: readonly [program: string, ...args: string[]];
  };
}

const java = await readFile(fromRoot("test/tools/callers/Main.java"), "utf8");
const [python = ""] = printedIn("other-languages", "python");

const languages: readonly Language[] = [
  {
    name: "python",
    needs: ["python3", "-c", "import httpx"],
    compile: ["python3", "-m", "py_compile", "client.py"],
    call: { file: "call.py", source: python, command: ["python3", "call.py"] },
  },
  { name: "go", needs: ["go", "version"], compile: ["go", "vet", "client.go"] },
  { name: "php", needs: ["php", "--version"], compile: ["php", "--syntax-check", "client.php"] },
  {
    name: "java",
    needs: ["javac", "--release", "17", "--version"],
    compile: ["javac", "-d", ".", "Client.java"],
    call: { file: "Main.java", source: java, command: ["java", "-cp", ".", "Main.java"] },
  },
];

const missing = new Map<string, string>();
for (const {
  name,
  needs: [program, ...args],
} of languages) {
  await execute(program, args, { cwd: tmpdir() }).catch(() => {
    missing.set(name, `: skipped, this machine does not run \`${[program, ...args].join(" ")}\``);
  });
}

describe.each(languages)("redocly generate-client", ({ name, compile, call }) => {
  it.skipIf(missing.has(name))(
    `makes ${name} that compiles, and whose call succeeds on mock and sandbox${missing.get(name) ?? ""}`,
    async () => {
      const cwd = await mkdtemp(join(tmpdir(), `${name}-`));
      onTestFinished(() => rm(cwd, { recursive: true }));
      const output = ["--generator", name, "--output", join(cwd, "client.ts")];
      await execute(fromRoot("node_modules/.bin/redocly"), ["generate-client", contractFile, ...output]);
      await run(compile, { cwd });
      if (call === undefined) return;
      await writeFile(join(cwd, call.file), call.source);
      await onBoth(async ({ url, userSig }) => {
        const env = { TRTC_BASE_URL: url, TRTC_SDK_APP_ID: "88888888", TRTC_USER_SIG: userSig };
        expect((await run(call.command, { cwd, env })).trim()).toBe("OK");
      });
    },
  );
});

const run = ([program, ...args]: readonly [string, ...string[]], execution: Execution) =>
  execute(program, args, execution);
