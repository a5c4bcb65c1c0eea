import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createMemoryStore, type InvalidEvent } from "../../../src/webhooks/index.ts";
import { sized } from "../support/size.ts";
import { oddRequest, toRequest } from "./fuzz-requests.ts";
import { createTestReceiver } from "./support.ts";

const requests = sized(5000, 100_000);
const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** MiB in use after a garbage collection. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const objectKeys = Reflect.ownKeys(Object.prototype);

/** Whether it is a plain object without a key that would harm code that copies it. */
const isHarmless = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !/"__proto__":/.test(JSON.stringify(value));

it(`${requests} odd requests each get a reply, never a 5xx, and leave no trace`, {
  timeout: 240_000,
}, async () => {
  console.log(`${requests} requests. FC_SEED=${seed} runs the same again.`);
  const plain = createTestReceiver({ maxBytes: 8192 });
  const deduping = createTestReceiver({ maxBytes: 8192, dedupe: createMemoryStore(100) });
  const seen = new Set<unknown>();
  let count = 0;
  let early = 0;

  const property = fc.asyncProperty(oddRequest, async (odd) => {
    count += 1;
    if (count === requests / 10) early = heap();
    const { receive, calls } = count % 8 === 0 ? deduping : plain;
    const response = await receive(toRequest(odd));
    const { status } = response;
    const envelope: unknown = JSON.parse(await response.text());
    const ok = status === 200;
    const by = calls[0]?.by ?? "none";
    const events = calls.map((call) =>
      call.by === "onInvalid" ? (call.event as InvalidEvent).event : call.event,
    );
    calls.length = 0;
    seen.add(status).add(by);

    // Compared without expect(), which takes longer than the receiver.
    const wanted = ok
      ? { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 }
      : { ActionStatus: "FAIL", ErrorInfo: "refused", ErrorCode: status };
    if (JSON.stringify(envelope) !== JSON.stringify(wanted)) expect(envelope).toEqual(wanted);
    if (status >= 500 || by === "onError") expect.fail(`${status}, ${by}`);
    if (!ok && events.length > 0) expect.fail("refused, and handled");
    for (const event of events) if (!isHarmless(event)) expect.fail(`handled: ${JSON.stringify(event)}`);
    if (Reflect.ownKeys(Object.prototype).length !== objectKeys.length)
      expect.fail("Object.prototype has grown");
  });
  // With a time limit per request, so that fast-check prints the one that hangs.
  await fc.assert(property, { numRuns: requests, seed, timeout: 30_000 });

  // The generated requests must reach every check and every handler.
  expect([...seen].sort()).toEqual([200, 400, 403, 405, 413, 415, "none", "on", "onInvalid", "onOther"]);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(objectKeys);
  await Promise.all([plain.receive.shutdown(), deduping.receive.shutdown()]);
  // At full size usually half a MiB, and 12 if every parsed event were kept.
  expect(heap() - early).toBeLessThan(4);
});
