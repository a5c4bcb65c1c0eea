import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { fromRoot } from "../../scripts/root.ts";

/** Starts scripts/docs.ts and collects what it prints. It is stopped after the test. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [fromRoot("scripts/docs.ts"), ...args], {
    env: { ...process.env, NO_COLOR: "1" },
  });
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

it("npm run docs -- --serve serves guides and reference on loopback", async () => {
  const { printed } = start("--serve", "--port", "0");
  const address = () => /http:\/\/127\.0\.0\.1:\d+\//.exec(printed.text)?.[0];
  await expect.poll(address).toBeDefined();
  const url = address() ?? "";
  expect(await (await fetch(`${url}errors.html`)).text()).toContain('<div id="app">');
  expect(await (await fetch(`${url}reference.html`)).text()).toContain("create_room");
});

it.each([
  [["--port", "70000"], "--port takes a number from 0 to 65535"],
  [["--port", "x"], "--port takes a number from 0 to 65535"],
  [["--url", "example.com"], "--url takes the address of the site"],
  [["--watch"], "Unknown option '--watch'"],
])("npm run docs refuses %j, and prints its usage", async (args, message) => {
  const { printed, ended } = start(...args);
  expect((await ended)[0]).toBe(1);
  expect(printed.text).toContain(message);
  expect(printed.text).toContain("Usage:");
});
