import { spawn } from "node:child_process";
import { once } from "node:events";
import { utimes } from "node:fs/promises";
import { request } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { fromRoot } from "../../scripts/root.ts";

/** Starts scripts/docs.ts and collects what it prints. It is stopped after the test. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [fromRoot("scripts/docs.ts"), ...args]);
  const ended = once(child, "exit");
  const printed = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      printed.text += chunk;
    });
  }
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  return { printed, ended };
}

/** Sends the path as written; fetch would normalize it. */
async function statusOf(url: string, path: string, method = "GET"): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  const [response] = await once(request({ hostname, port, path, method }).end(), "response");
  response.resume();
  return response.statusCode;
}

it("npm run docs -- --serve serves only the site, on loopback, and rebuilds it on a change", async () => {
  const { printed } = start("--serve", "--port", "0");
  const address = () => /http:\/\/127\.0\.0\.1:\d+\//.exec(printed.text)?.[0];
  await expect.poll(address).toBeDefined();
  const url = address() ?? "";

  const home = await fetch(url);
  expect(home.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await home.text()).toContain("<h1>");
  for (const [name, type] of [
    ["receiving.html", "text/html"],
    ["receiving.md", "text/markdown"],
    ["llms.txt", "text/plain"],
    ["site.css", "text/css"],
    ["site.js", "text/javascript"],
    ["openapi.yaml", "application/yaml"],
    ["openapi.json", "application/json"],
  ]) {
    const { status, headers } = await fetch(`${url}${name}`);
    expect([name, status, headers.get("content-type")]).toEqual([name, 200, `${type}; charset=utf-8`]);
  }
  const outside = [
    "/../../package.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%2f..%2fpackage.json",
    "//etc/passwd",
  ];
  for (const path of [...outside, "/nothing.html", "/%00", "/%ff", "/a%5c..%5c..%5cx"]) {
    expect([path, await statusOf(url, path)]).toEqual([path, 404]);
  }
  expect(await statusOf(url, "/index.html", "POST")).toBe(404);

  for (const source of ["docs/en/index.md", "spec/openapi.yaml"]) {
    const built = printed.text.split("Built again.").length;
    const now = new Date();
    await utimes(fromRoot(source), now, now);
    await expect.poll(() => printed.text.split("Built again.").length).toBeGreaterThan(built);
  }
});

it.each([
  [["--port", "70000"], "--port takes a number from 0 to 65535"],
  [["--port", "x"], "--port takes a number from 0 to 65535"],
  [["--watch"], "Unknown option '--watch'"],
])("npm run docs refuses %j, and prints its usage", async (args, message) => {
  const { printed, ended } = start(...args);
  expect((await ended)[0]).toBe(1);
  expect(printed.text).toContain(message);
  expect(printed.text).toContain("Usage:");
});
