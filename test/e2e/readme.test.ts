import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { blocksIn } from "../docs/support/markdown.ts";
import { run, workFolder } from "../docs/support/run.ts";

const readme = await readFile(fromRoot("README.md"), "utf8");
const [call = "", receive = "", test = "", ...more] = blocksIn(readme, "ts");

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder?.remove());

describe("the README", () => {
  it("is read in a few minutes", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(160);
    expect(readme.match(/\S+/g)?.length).toBeLessThanOrEqual(1000);
  });

  it("has three samples, which compile as printed against the built package", async () => {
    expect(more).toEqual([]);
    for (const [i, source] of [call, receive, test].entries()) await folder.write(`sample-${i}.ts`, source);
    const compilerOptions = { types: ["node"], paths: {} };
    const config = { extends: "../../tsconfig.json", compilerOptions, include: ["*.ts"] };
    await folder.write("tsconfig.json", JSON.stringify(config));
    const tsc = fromRoot("node_modules/typescript/bin/tsc");
    expect(await run(process.execPath, [tsc, "-p", folder.path])).toMatchObject({ code: 0, stdout: "" });
  });

  it("begins with a sample that runs on the sandbox, with the variables that it names", async () => {
    const variables = readme.matchAll(/(TRTC_\w+)=(\S+)/g);
    const env = Object.fromEntries([...variables].map(([, name, value]) => [name, value]));
    const sandbox = createSandbox({ sdkAppId: Number(env.TRTC_SDK_APP_ID), secretKey: env.TRTC_SECRET_KEY });
    onTestFinished(() => sandbox.close());
    const { url } = await sandbox.listen();
    expect(await folder.runTypeScript(call, { ...env, TRTC_BASE_URL: url })).toEqual({
      code: 0,
      stdout: "admin RoomOwner\n",
      stderr: "",
    });
    expect(sandbox.requests.map(({ operation }) => operation)).toContain("setCallback");
    expect(sandbox.rooms()).toEqual([]);
  });

  it("has a test that gets its event", async () => {
    expect(await folder.runTypeScript(test, {})).toEqual({ code: 0, stdout: "[ 'alice' ]\n", stderr: "" });
  });

  it("names scripts and commands that exist, and CONTRIBUTING has every script", async () => {
    const contributing = await readFile(fromRoot("CONTRIBUTING.md"), "utf8");
    const { scripts } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
    const namedIn = (text: string) => [...text.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name]) => name);
    const npm = ["ci", "install", "pack", "prepack", "pkg", "view"];
    expect([...npm, ...Object.keys(scripts)]).toEqual(expect.arrayContaining(namedIn(readme)));
    expect([...npm, ...namedIn(contributing)]).toEqual(expect.arrayContaining(Object.keys(scripts)));
    const { stdout } = await run(process.execPath, [fromRoot("src/cli/main.ts"), "--help"]);
    for (const [, name] of readme.matchAll(/npx trtc-conference-api (\w+)/g))
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
  });

  it("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = ""]) => path);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((path) => !existsSync(fromRoot(path)))).toEqual([]);
  });
});
