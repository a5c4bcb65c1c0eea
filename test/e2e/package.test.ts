import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readEntries } from "../../scripts/entries.ts";
import { installFresh, pack } from "../../scripts/fresh-project.ts";
import { fromRoot } from "../../scripts/root.ts";

const run = promisify(execFile);

let folder: string;
let files: string[];

// The tarball in a fresh project, as users get it: only there it shows what `files` or `exports` lack.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "package-"));
  const packed = await pack(folder);
  files = packed.files;
  await installFresh(folder, packed.tarball);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs this module in the fresh project. */
async function runThere(source: string): Promise<string> {
  const file = join(folder, "main.mjs");
  await writeFile(file, source);
  const { stdout } = await run(process.execPath, [file], {
    cwd: folder,
    env: { ...process.env, MOCK: inject("mockUrl") },
  });
  return stdout.trim();
}

describe("the packed package", () => {
  it("holds only the library, the contract, README and licence", async () => {
    const allowed =
      /^(dist\/(src|generated)\/.+\.(js|d\.ts)|dist\/console\/(index\.html|console\.(css|js))|generated\/(openapi\.(json|yaml)|sandbox\.yaml)|docs\/llms\.txt|README(\.zh-CN)?\.md|LICENSE|package\.json)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    const { exports: entries, bin } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
    const named = Object.values<string | object>(entries).flatMap((entry) =>
      typeof entry === "string" ? [entry] : Object.values(entry),
    );
    for (const file of ["README.md", "LICENSE", "docs/llms.txt", ...named, ...Object.values<string>(bin)]) {
      expect(files).toContain(file.replace(/^\.\//, ""));
    }
  });

  it("depends on openapi-fetch, its types and what the command needs", async () => {
    const lock = JSON.parse(await readFile(join(folder, "package-lock.json"), "utf8"));
    const installed = Object.keys(lock.packages).filter((name) => name !== "");
    expect(installed.sort()).toEqual([
      "node_modules/commander",
      "node_modules/openapi-fetch",
      "node_modules/openapi-typescript-helpers",
      "node_modules/trtc-conference-api",
    ]);
  });

  it("has entries that work without the command", async () => {
    expect(files.filter((file) => /^dist\/src\/cli\/.*\.d\.ts$/.test(file))).toEqual([]);
    const [there, away] = [join(folder, "node_modules/commander"), join(folder, "commander")];
    await rename(there, away);
    const specifiers = (await readEntries()).map(({ specifier }) => specifier);
    const output = await runThere(`
      for (const specifier of ${JSON.stringify(specifiers)}) await import(specifier);
      console.log("all of them");
    `).finally(() => rename(away, there));
    expect(output).toBe("all of them");
  });

  it("has a command that npx runs", async () => {
    const { stdout } = await run("npx", ["--no-install", "trtc-conference-api", "errors", "100300"], {
      cwd: folder,
    });
    expect(stdout).toMatch(/^100300 CallbackAlreadyExists\n/);
  });

  it("has a command that says how to install the mock", async () => {
    const command = join(folder, "node_modules/.bin/trtc-conference-api");
    const refused = await run(command, ["mock"], { cwd: folder }).catch((error) => error);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("npm install --save-dev @stoplight/prism-cli");
  });

  it("creates a configuration on the mock", async () => {
    const output = await runThere(`
      import { createConferenceClient } from "trtc-conference-api";
      const client = createConferenceClient({ sdkAppId: 1, secretKey: "k", baseUrl: process.env.MOCK });
      const answer = await client.setCallback({ Url: "https://example.com", CallbackCommandList: [] });
      console.log(answer.ActionStatus, answer.RequestId);
    `);
    expect(output).toBe("OK Id-8c9858f01e954611ae2d4c1b1ed7d583-O-Seq-52720");
  });

  it("signs and verifies without the dependencies of the client", async () => {
    const [there, away] = [join(folder, "node_modules/openapi-fetch"), join(folder, "openapi-fetch")];
    await rename(there, away);
    const output = await runThere(`
      import { generateUserSig, verifyUserSig } from "trtc-conference-api/user-sig";
      const options = { sdkAppId: 1, secretKey: "k", identifier: "admin" };
      console.log((await verifyUserSig(await generateUserSig(options), options)).valid);
    `).finally(() => rename(away, there));
    expect(output).toBe("true");
  });

  it("receives an event without the dependencies of the client", async () => {
    const [there, away] = [join(folder, "node_modules/openapi-fetch"), join(folder, "openapi-fetch")];
    await rename(there, away);
    const output = await runThere(`
      import { createCallbackReceiver, sampleEvents, signTestEvent } from "trtc-conference-api/webhooks";
      const word = "Mic.CallbackAfterSeatInfoChanged";
      const receive = createCallbackReceiver({
        sdkAppId: 1,
        on: { [word]: (event) => console.log(event.SeatList[0].Member_Account) },
        onOther: () => console.log("other"),
      });
      const response = await receive(await signTestEvent({ sdkAppId: 1, event: sampleEvents[word] }));
      console.log(response.status, await response.text());
    `).finally(() => rename(away, there));
    expect(output).toBe('144115233775727695\n200 {"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
  });

  it("works on the sandbox, in process and over a port", async () => {
    const output = await runThere(`
      import { createConferenceClient } from "trtc-conference-api";
      import { createSandbox } from "trtc-conference-api/sandbox";
      import { createCallbackReceiver } from "trtc-conference-api/webhooks";
      const application = { sdkAppId: 1, secretKey: "k" };
      const left = (event) => console.log("left", event.RoomId);
      const deliver = createCallbackReceiver({ sdkAppId: 1, on: { "Room.CallbackAfterMemberLeave": left }, onOther: () => {} });
      const sandbox = createSandbox({ ...application, deliver });
      const { url } = await sandbox.listen();
      for (const way of [{ fetch: sandbox.fetch }, { baseUrl: url }]) {
        const client = createConferenceClient({ ...application, ...way });
        sandbox.inject({ kind: "lose-answer" });
        const { change } = await client.ensureCallback({ Url: "https://example.com", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] });
        console.log(change, (await sandbox.emit("Room.CallbackAfterMemberLeave", { RoomId: "rid-7" })).taken);
        sandbox.configure(undefined);
      }
      await sandbox.close();
    `);
    expect(output).toBe(
      Array(2)
        .fill("created true")
        .map((line) => `left rid-7\n${line}`)
        .join("\n"),
    );
  });

  it("exports the contract, as YAML and as JSON", async () => {
    const output = await runThere(`
      import contract from "trtc-conference-api/openapi.json" with { type: "json" };
      console.log(contract.openapi, import.meta.resolve("trtc-conference-api/openapi.yaml").split("/").at(-1));
    `);
    expect(output).toBe("3.1.0 openapi.yaml");
  });

  it("recognizes its errors by their guards, even those of another copy", async () => {
    await runThere("");
    const copy = join(folder, "node_modules/copy");
    await run("cp", ["-r", join(folder, "node_modules/trtc-conference-api"), copy]);
    const output = await runThere(`
      import { isConferenceOptionsError, ConferenceOptionsError } from "trtc-conference-api";
      import { createConferenceClient } from "./node_modules/copy/dist/src/index.js";
      try { createConferenceClient({}); } catch (e) { console.log(e instanceof ConferenceOptionsError, isConferenceOptionsError(e)); }
    `);
    expect(output).toBe("false true");
  });

  it.each(["typescript", "typescript-7"])(
    "has types that check under %s without skipLibCheck",
    async (compiler) => {
      await copyFile(fromRoot("test/runtimes/types/consumer.ts"), join(folder, "main.ts"));
      const tsc = fromRoot("node_modules", compiler, "bin/tsc");
      const flags = [
        "--noEmit",
        "--strict",
        "--module",
        "nodenext",
        "--target",
        "es2022",
        "--skipLibCheck",
        "false",
      ];
      await run(process.execPath, [tsc, ...flags, "main.ts"], { cwd: folder }).catch((error) => {
        throw new Error(error.stdout);
      });
    },
  );
});
