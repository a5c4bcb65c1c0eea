import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { rejection } from "../support/client.ts";
import { configuration, createTestSandbox, requestOf } from "./support.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

// A Request holds the one end of its signal, and the sandbox may be all that holds the Request.
it("a request that waits in silence hears of its abort, also when nobody else remembers it", async () => {
  const { sandbox } = createTestSandbox({ rateLimit: false });
  sandbox.inject({ kind: "lose-request", silent: true, times: 20 });
  const controller = new AbortController();
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { signal } = controller;
      const request = await requestOf("set_callback", {
        body: JSON.stringify(configuration),
        base: "https://x",
        signal,
      });
      return { answer: rejection(sandbox.fetch(request)) };
    }),
  );
  for (let i = 0; i < 5; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    collectGarbage();
  }
  controller.abort("enough");
  expect(await Promise.all(answers.map(({ answer }) => answer))).toEqual(answers.map(() => "enough"));
}, 5000);
