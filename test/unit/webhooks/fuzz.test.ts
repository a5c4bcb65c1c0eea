import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createMemoryStore, type InvalidEvent } from "../../../src/webhooks/index.ts";
import { badRequest, toRequest } from "./fuzz-requests.ts";
import { createTestReceiver } from "./support.ts";

const requests = 100_000;
const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));

// Without a collection before it the figure says nothing.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const objectKeys = Reflect.ownKeys(Object.prototype);

/** Whether it is an object such as a literal makes, and no key in it is one that harms whoever copies it. */
const isHarmless = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !/"__proto__":/.test(JSON.stringify(value));

it(`${requests} bad requests are each answered, with no 5xx and no trace`, { timeout: 240_000 }, async () => {
  console.log(`${requests} requests, seed ${seed}. FC_SEED=${seed} runs the same again.`);
  const plain = createTestReceiver({ maxBytes: 8192 });
  const store = createTestReceiver({ maxBytes: 8192, dedupe: createMemoryStore(100) });
  const seen = new Set<unknown>();
  let count = 0;
  let early = 0;

  const property = fc.asyncProperty(badRequest, async (bad) => {
    count += 1;
    if (count === requests / 10) early = heap();
    const { receive, calls } = count % 8 === 0 ? store : plain;
    const response = await receive(toRequest(bad));
    const { status } = response;
    const envelope: unknown = JSON.parse(await response.text());
    const taken = status === 200;
    const [info, by] = [taken ? "" : "refused", calls[0]?.by ?? "none"];
    const events = calls.map((call) =>
      call.by === "onInvalid" ? (call.event as InvalidEvent).event : call.event,
    );
    calls.length = 0;
    seen.add(status).add(by);

    // By hand: 100000 times expect() takes longer than what it looks at.
    const wanted = { ActionStatus: taken ? "OK" : "FAIL", ErrorInfo: info, ErrorCode: taken ? 0 : status };
    if (status >= 500 || JSON.stringify(envelope) !== JSON.stringify(wanted))
      expect(envelope).toEqual(wanted);
    if (status >= 500 || by === "onError") expect.fail(`${status}, ${by}`);
    if (!taken && events.length > 0) expect.fail("refused, and handled");
    for (const event of events) if (!isHarmless(event)) expect.fail(`handled: ${JSON.stringify(event)}`);
    if (Reflect.ownKeys(Object.prototype).length !== objectKeys.length)
      expect.fail("Object.prototype has grown");
  });
  // The time of one request, so that a hang is shown with what it hangs on.
  await fc.assert(property, { numRuns: requests, seed, timeout: 30_000 });

  // What is generated has to reach every check, and every handler.
  expect([...seen].sort()).toEqual([200, 400, 403, 405, 413, 415, "none", "on", "onInvalid", "onOther"]);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(objectKeys);
  await Promise.all([plain.receive.shutdown(), store.receive.shutdown()]);
  const grown = heap() - early;
  // Usually half a MiB; keeping no more than the events that could be read makes it 12.
  expect(grown).toBeLessThan(4);
});
