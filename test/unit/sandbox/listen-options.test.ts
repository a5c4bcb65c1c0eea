import { afterEach, describe, expect, it } from "vitest";
import type { ListenOptions, Sandbox } from "../../../src/sandbox/index.ts";
import { rejection } from "../support/client.ts";
import { createTestSandbox } from "./support.ts";

const sandboxes: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(sandboxes.splice(0).map((sandbox) => sandbox.close()));
});

function create(): Sandbox {
  const { sandbox } = createTestSandbox();
  sandboxes.push(sandbox);
  return sandbox;
}

describe("the options of sandbox.listen", () => {
  it.each<[string, object, string]>([
    ["a port of text", { port: "callback" }, "port"],
    ["a port below 0", { port: -1 }, "port"],
    ["a port that is too large", { port: 65_536 }, "port"],
    ["half a port", { port: 1.5 }, "port"],
    ["an empty host, which would be every one of the machine", { host: "" }, "host"],
    ["a host that is none", { host: 5 }, "host"],
    ["a misspelt option", { prot: 3000 }, "prot"],
  ])("refuse %s, and name it", async (_, options, option) => {
    const error = await rejection(create().listen(options as ListenOptions));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
  });
});

describe("a runtime without node:http", () => {
  it.each([undefined, () => undefined])("is told to use sandbox.fetch", async (getBuiltinModule) => {
    const own = process.getBuiltinModule;
    Object.assign(process, { getBuiltinModule });
    try {
      const error = await rejection(create().listen());
      expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "listen" });
      expect((error as Error).message).toContain("fetch: sandbox.fetch");
    } finally {
      Object.assign(process, { getBuiltinModule: own });
    }
    await (await create().listen()).close();
  });
});
