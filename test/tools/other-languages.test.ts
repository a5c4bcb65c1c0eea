import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { execute } from "../../scripts/run.ts";
import { onBoth } from "./support/targets.ts";
import { contractFile } from "./support/tools.ts";

interface Language {
  readonly name: "python" | "go" | "php" | "java";
  /** What has to run on this machine. */
  readonly needs: readonly [program: string, ...args: string[]];
  /** Compiles what is generated, in the folder of it. */
  readonly compile: readonly [program: string, ...args: string[]];
  /** Makes a call, given the URL and the UserSig. Default: what is generated is compiled only. */
  readonly call?: { readonly file: string; readonly command: readonly [program: string, ...args: string[]] };
}

const languages: readonly Language[] = [
  {
    name: "python",
    needs: ["python3", "-c", "import httpx"],
    compile: ["python3", "-m", "py_compile", "client.py"],
    call: { file: "call.py", command: ["python3", "call.py"] },
  },
  { name: "go", needs: ["go", "version"], compile: ["go", "vet", "client.go"] },
  { name: "php", needs: ["php", "--version"], compile: ["php", "--syntax-check", "client.php"] },
  {
    name: "java",
    needs: ["javac", "--release", "17", "--version"],
    compile: ["javac", "-d", ".", "Client.java"],
    call: { file: "Main.java", command: ["java", "-cp", ".", "Main.java"] },
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
      await run(compile, cwd);
      if (call === undefined) return;
      await copyFile(fromRoot("test/tools/callers", call.file), join(cwd, call.file));
      await onBoth(async ({ url, userSig }) => {
        expect((await run([...call.command, url, userSig], cwd)).trim()).toBe("OK");
      });
    },
  );
});

const run = ([program, ...args]: readonly [string, ...string[]], cwd: string) =>
  execute(program, args, { cwd });
