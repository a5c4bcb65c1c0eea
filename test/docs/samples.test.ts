import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { fromRoot } from "../../scripts/root.ts";
import { verifyUserSig } from "../../src/user-sig/index.ts";
import { codeBlocks, samples } from "./support/contract.ts";

const noCurl = spawnSync("curl", ["--version"]).error ? "there is no curl on this machine" : undefined;
const curl = sampleOf("Shell");
const typeScript = sampleOf("TypeScript");

function sampleOf(lang: string): string {
  const sample = samples.find((one) => one.lang === lang);
  if (sample === undefined) throw new Error(`The contract has no sample in ${lang}.`);
  return sample.source;
}

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve) => {
    execFile(command, args, { env: { ...withoutTrtc, ...env }, timeout: 20_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

// What the developer has set for live use must not send a test there.
const withoutTrtc = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("TRTC_")),
);

let folder: string;
let mock: Prism;

beforeAll(async () => {
  if (!existsSync(fromRoot("dist", "src", "index.js"))) {
    throw new Error(
      "The samples import the built package: run `npm run build` first, or `npm test`, which does.",
    );
  }
  // Inside the project, so that a sample finds the package by its name.
  folder = await mkdtemp(fromRoot("dist", "samples-"));
  mock = await startPrism();
});
afterAll(async () => {
  await mock?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

async function runTypeScript(source: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const file = join(folder, `${crypto.randomUUID()}.ts`);
  await writeFile(file, source);
  return await run(process.execPath, [file], env);
}

describe.skipIf(noCurl)(`the curl sample, as printed${noCurl ? `: skipped, ${noCurl}` : ""}`, () => {
  it("creates the configuration on the mock", async () => {
    const { stdout, stderr, code } = await run("sh", ["-c", curl], { TRTC_BASE_URL: mock.url });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
  });

  it("gets the answer that the guide prints", async () => {
    const [printed] = codeBlocks("json");
    const { stdout } = await run("sh", ["-c", curl], { TRTC_BASE_URL: mock.url });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(printed?.code ?? ""));
  });

  it("goes to the mock on this machine unless told otherwise", () => {
    expect(curl).toContain(`"\${TRTC_BASE_URL:-http://127.0.0.1:4010}"`);
  });

  it("sends what the environment says, and a fresh random, to the host that the environment names", async () => {
    const service = await recordingService(JSON.stringify({}));
    const env = {
      TRTC_BASE_URL: service.url,
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_IDENTIFIER: "operator",
      TRTC_USER_SIG: "eJx*-_",
    };
    await run("sh", ["-c", curl], env);
    await run("sh", ["-c", curl], env);
    await service.close();
    const queries = service.requests.map((url) => Object.fromEntries(new URL(url, service.url).searchParams));
    expect(queries).toHaveLength(2);
    for (const query of queries) {
      expect(query).toEqual({
        sdkappid: "1400000000",
        identifier: "operator",
        usersig: "eJx*-_",
        random: expect.stringMatching(/^\d{1,10}$/),
        contenttype: "json",
      });
      expect(Number(query.random)).toBeLessThanOrEqual(4_294_967_295);
    }
    expect(queries[0]?.random).not.toBe(queries[1]?.random);
  });
});

describe("the TypeScript sample, as printed", () => {
  it("creates the configuration on the mock", async () => {
    const { code, stdout, stderr } = await runTypeScript(typeScript, { TRTC_BASE_URL: mock.url });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Created \(Id-\S+\)\n$/);
  });

  it("goes to the mock on this machine unless told otherwise", () => {
    expect(typeScript).toContain(`env.TRTC_BASE_URL ?? "http://127.0.0.1:4010"`);
  });

  it("signs with what the environment says", async () => {
    const service = await recordingService(
      JSON.stringify({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-1" }),
    );
    await runTypeScript(typeScript, {
      TRTC_BASE_URL: service.url,
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_IDENTIFIER: "operator",
      TRTC_SECRET_KEY: "a key",
    });
    await service.close();
    const query = new URL(service.requests[0] ?? "", service.url).searchParams;
    expect(query.get("sdkappid")).toBe("1400000000");
    expect(query.get("identifier")).toBe("operator");
    await expectUserSig(query.get("usersig") ?? "", 1_400_000_000, "operator", "a key");
  });

  it("says what to do when the service refuses, and fails", async () => {
    const service = await recordingService(
      JSON.stringify({ ActionStatus: "FAIL", ErrorInfo: "exists", ErrorCode: 100300, RequestId: "Id-1" }),
    );
    const { code, stderr } = await runTypeScript(typeScript, { TRTC_BASE_URL: service.url });
    await service.close();
    expect(code).toBe(1);
    expect(stderr).toContain("100300 CallbackAlreadyExists");
    expect(stderr).toContain("update_callback");
  });
});

describe("the TypeScript of the guide, as printed", () => {
  const [signing] = codeBlocks("ts");

  it("prints a UserSig that the signer itself accepts", async () => {
    const { code, stdout, stderr } = await runTypeScript(signing?.code ?? "", {
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_IDENTIFIER: "operator",
      TRTC_SECRET_KEY: "a key",
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expectUserSig(stdout.trim(), 1_400_000_000, "operator", "a key");
  });

  it("is tested block by block", () => {
    expect(codeBlocks("ts")).toHaveLength(1);
    expect(codeBlocks("json")).toHaveLength(1);
  });
});

async function expectUserSig(
  userSig: string,
  sdkAppId: number,
  identifier: string,
  secretKey: string,
): Promise<void> {
  expect(await verifyUserSig(userSig, { sdkAppId, identifier, secretKey })).toMatchObject({ valid: true });
}

/** A service on loopback that notes the URL of each request and always gives the same answer. */
async function recordingService(
  answer: string,
): Promise<{ url: string; requests: string[]; close: () => Promise<void> }> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request.url ?? "");
    request.resume().once("end", () => response.setHeader("Content-Type", "application/json").end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
