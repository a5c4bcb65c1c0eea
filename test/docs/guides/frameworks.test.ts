import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { fromRoot } from "../../../scripts/root.ts";
import { sampleEvents, signTestEvent } from "../../../src/webhooks/index.ts";
import { blockCounts, filesIn } from "../support/guides.ts";
import { freePort, workFolder } from "../support/run.ts";

const handled = "user1 left rid-123\n";
const ok = '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}';
const event = { sdkAppId: 1_400_000_000, event: sampleEvents["Room.CallbackAfterMemberLeave"] };
const functions = fromRoot("node_modules/@google-cloud/functions-framework/build/src/main.js");

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
  for (const [file, code] of filesIn("frameworks")) await folder.write(file, code);
  await copyFile(fromRoot("test/docs/support/app.module.ts"), join(folder.path, "app.module.ts"));
});
afterAll(() => folder?.remove());

/** Starts a program of the guide on a free port. */
async function serve(args: string[]) {
  const PORT = await freePort();
  const server = spawn(process.execPath, args, { cwd: folder.path, env: { ...process.env, PORT } });
  const printed = { text: "" };
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk) => {
      printed.text += chunk;
    });
  const ended = once(server, "close");
  onTestFinished(async () => {
    server.kill();
    await ended;
  });
  const url = `http://127.0.0.1:${PORT}`;
  const responds = () => fetch(url).catch(() => server.exitCode ?? undefined);
  await expect.poll(responds).toBeDefined();
  return { url, printed };
}

describe("frameworks, as printed", () => {
  it("is these files, and no other", () => {
    expect(blockCounts("frameworks")).toEqual({ ts: 11 });
  });

  it.each([
    ["express.ts"],
    ["fastify.ts"],
    ["koa.ts"],
    ["main.ts"],
    ["hono.ts"],
    ["parsed.ts"],
    ["function.ts", functions, "--target=callback", "--source"],
  ])("%s receives an event", async (file, ...before) => {
    const { url, printed } = await serve([...before, file]);
    const response = await fetch(await signTestEvent({ ...event, url: `${url}/callback` }));
    expect([response.status, await response.text()], printed.text).toEqual([200, ok]);
    await expect.poll(() => printed.text).toContain(handled);
    if (file !== "main.ts") return;
    const echo = await fetch(`${url}/echo`, { method: "POST", body: new URLSearchParams({ a: "1" }) });
    expect(await echo.json()).toEqual({ a: "1" });
  });

  const onLambda = `{
    version: "2.0",
    rawPath: "/callback",
    rawQueryString: new URL(request.url).search.slice(1),
    headers: { "content-type": "application/json" },
    requestContext: { http: { method: "POST" }, domainName: "example.com" },
    body: Buffer.from(await request.arrayBuffer()).toString("base64"),
    isBase64Encoded: true,
  }`;
  it.each([
    ["worker.ts", "(await module.default.fetch(request, {}, { waitUntil() {} })).text()"],
    ["app/callback/route.ts", "(await module.POST(request)).text()"],
    ["lambda.ts", `(await module.handler(${onLambda})).body`],
  ])("%s receives an event, bundled as for its platform", async (file, answer) => {
    const outfile = join(folder.path, file.replace(".ts", ".mjs"));
    const entryPoints = [join(folder.path, file)];
    await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm" });
    const program = `
      import { signTestEvent } from "trtc-conference-api/webhooks";
      import * as module from ${JSON.stringify(outfile)};
      const url = "https://example.com/callback";
      const request = await signTestEvent({ ...${JSON.stringify(event)}, url });
      console.log(await ${answer});`;
    const run = await folder.runTypeScript(program, {});
    expect(run).toEqual({ code: 0, stdout: `${handled}${ok}\n`, stderr: "" });
  });
});
