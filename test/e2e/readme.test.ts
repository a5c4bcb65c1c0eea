import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { fromRoot, root } from "../../scripts/root.ts";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import { Terminal } from "../../src/cli/output/terminal.ts";
import { createProgram } from "../../src/cli/program.ts";
import { createSandbox } from "../../src/sandbox/index.ts";

const readme = await readFile(fromRoot("README.md"), "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, code = ""]) => code);

describe("the README", () => {
  it("has samples that compile as printed, against the built package", async () => {
    const samples = blocks("ts");
    expect(samples.length).toBeGreaterThan(1);
    // Inside the project, so that the name of the package resolves to its own exports.
    const folder = fromRoot("dist", "readme");
    await mkdir(folder, { recursive: true });
    try {
      const files = samples.map((_, i) => `${folder}/sample-${i}.ts`);
      await Promise.all(files.map((file, i) => writeFile(file, `${samples[i]}\nexport {};\n`)));
      const config = {
        extends: "../../tsconfig.json",
        compilerOptions: { types: ["node"], paths: {} },
        include: ["*.ts"],
      };
      await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config));
      const compile = promisify(execFile)(process.execPath, [
        fromRoot("node_modules/typescript/bin/tsc"),
        "-p",
        folder,
      ]);
      await compile.catch((error) => {
        throw new Error(error.stdout);
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("begins with a sample that creates a room on the mock, reads its members and destroys it", async () => {
    const folder = fromRoot("dist", "readme-run");
    await mkdir(folder, { recursive: true });
    try {
      await writeFile(`${folder}/sample.ts`, blocks("ts")[0] ?? "");
      const { env } = process;
      const { stdout } = await promisify(execFile)(process.execPath, [`${folder}/sample.ts`], {
        env: {
          ...env,
          TRTC_BASE_URL: inject("mockUrl"),
          TRTC_SDK_APP_ID: "88888888",
          TRTC_SECRET_KEY: "any",
        },
      });
      expect(stdout).toBe("user2 RoomOwner\n");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("has a sample of rooms and seats that succeeds on the sandbox", async () => {
    const application = { sdkAppId: 1400000000, secretKey: "any" };
    const sandbox = createSandbox(application);
    const { url } = await sandbox.listen();
    const folder = fromRoot("dist", "readme-ensure");
    await mkdir(folder, { recursive: true });
    const env = { ...process.env, TRTC_BASE_URL: url, TRTC_SECRET_KEY: application.secretKey };
    try {
      const code = blocks("ts").find((one) => one.includes("client.ensureRoom("));
      await writeFile(`${folder}/sample.ts`, code ?? "");
      await promisify(execFile)(process.execPath, [`${folder}/sample.ts`], { env });
      expect(sandbox.requests.map(({ operation, errorCode }) => [operation, errorCode])).toContainEqual([
        "pickUserOnSeat",
        0,
      ]);
      expect(sandbox.rooms()).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
      await sandbox.close();
    }
  });

  it("names scripts that exist, and all but the tests", async () => {
    const { scripts } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    const missing = Object.keys(scripts).filter(
      (name) => !named.includes(name) && !/^(start|prepack|test)/.test(name),
    );
    expect(named.filter((name) => scripts[name ?? ""] === undefined)).toEqual([]);
    expect(missing).toEqual([]);
  });

  it("links only to files that exist", async () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) await expect(readFile(`${root}${link}`), link).resolves.toBeTruthy();
  });

  it("names every command, and every exit code", async () => {
    const [, section = ""] = /^## At the terminal\n(.*?)^## /ms.exec(readme) ?? [];
    const rows = [...section.matchAll(/^\| (.*?) \|/gm)].map(([, cell = ""]) => cell);
    const program = await createProgram(new Terminal(process, []));
    const commands = program.createHelp().visibleCommands(program);
    for (const command of commands.filter((one) => one.name() !== "help")) {
      for (const { name } of command.commands.map((below) => ({ name: below.name() }))) {
        expect(rows.join(" "), name).toMatch(new RegExp(`\`(${command.name()} )?${name}\``));
      }
      expect(rows.join(" ")).toContain(`\`${command.name()}`);
    }
    expect(rows.filter((cell) => /^\d/.test(cell)).map(Number)).toEqual(Object.values(exitCodes));
  });

  it.each([
    ["the client", "src/call/client-options.ts", "ConferenceClientOptions", "Use it"],
    ["the receiver", "src/webhooks/receiver-options.ts", "CallbackReceiverOptions", "Receive events"],
    ["the sandbox", "src/sandbox/sandbox-options.ts", "Sandbox(?:Application|Options)", "The sandbox"],
  ])("lists exactly the options of %s", async (_, file, name, section) => {
    const source = await readFile(fromRoot(file), "utf8");
    const bodies = source.matchAll(new RegExp(`interface ${name} .*?\\n\\}`, "gs"));
    const options = [...[...bodies].join("\n").matchAll(/^ {2}readonly (\w+)\??:/gm)].map(
      ([, option]) => option,
    );
    expect(options.length).toBeGreaterThan(10);
    const [, table = ""] =
      new RegExp(`^## ${section}\\n.*?^\\| option \\|.*?\\n(.*?)\\n\\n`, "ms").exec(readme) ?? [];
    const rows = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, option]) => option),
    );
    expect(rows.sort()).toEqual(options.sort());
  });
});
