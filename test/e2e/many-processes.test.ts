import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import type { Limiter } from "../../src/index.ts";
import { createCallbackReceiver, type DedupeStore, signTestEvent } from "../../src/webhooks/index.ts";
import { filesIn } from "../docs/support/guides.ts";
import { noRedis, startRedis } from "./support/redis.ts";

const sdkAppId = 1_400_000_000;

describe.skipIf(noRedis)(
  `what the guide gives many processes to share, as printed${noRedis ? `: skipped, ${noRedis}` : ""}`,
  () => {
    let server: Awaited<ReturnType<typeof startRedis>>;
    let folder: string;
    let redis: Redis;
    let createSharedLimiter: (redis: Redis) => Limiter;
    let createSharedStore: (redis: Redis) => DedupeStore;

    beforeAll(async () => {
      server = await startRedis("");
      redis = new Redis(server.url);
      folder = await mkdtemp(fromRoot("dist", "shared-"));
      const files = filesIn("many-processes");
      for (const name of ["limiter.ts", "store.ts"])
        await writeFile(join(folder, name), files.get(name) ?? "");
      ({ createSharedLimiter } = await import(pathToFileURL(join(folder, "limiter.ts")).href));
      ({ createSharedStore } = await import(pathToFileURL(join(folder, "store.ts")).href));
    });
    afterAll(async () => {
      redis?.disconnect();
      await server?.remove();
      await rm(folder, { recursive: true });
    });

    it("the limiter lets 100 calls of all processes start in a second", async () => {
      const processes = [createSharedLimiter(redis), createSharedLimiter(redis.duplicate())];
      const { signal } = new AbortController();
      await Promise.all(Array.from({ length: 250 }, (_, call) => processes[call % 2]?.acquire(signal)));
      const keys = await redis.keys("calls:*");
      const counted = await Promise.all(keys.map((key) => redis.get(key)));
      expect(keys.length).toBeGreaterThanOrEqual(3);
      const started = counted.reduce((sum, count) => sum + Math.min(Number(count), 100), 0);
      expect(started).toBe(250);
      // The counters expire.
      for (const key of keys) expect(await redis.ttl(key)).toBeLessThanOrEqual(10);
    });

    it("the limiter rejects with the reason of the signal, also while it waits", async () => {
      const limiter = createSharedLimiter(redis);
      const reason = new Error("enough");
      await expect(limiter.acquire(AbortSignal.abort(reason))).rejects.toBe(reason);
      const [second] = await redis.time();
      for (const ahead of [0, 1, 2]) await redis.set(`calls:${Number(second) + ahead}`, 100);
      const waiting = new AbortController();
      const call = limiter.acquire(waiting.signal);
      waiting.abort(reason);
      await expect(call).rejects.toBe(reason);
    });

    it("the store keeps a receiver from handling what another one has handled", async () => {
      const handled: string[] = [];
      const [one, other] = ["one", "other"].map((name) =>
        createCallbackReceiver({
          sdkAppId,
          on: {},
          onOther: () => handled.push(name),
          dedupe: createSharedStore(redis),
          dedupeTtl: 60_000,
        }),
      );
      const event = { CallbackCommand: "Room.CallbackOfTomorrow" };
      for (const receive of [one, other, one]) {
        expect((await receive?.(await signTestEvent({ sdkAppId, event })))?.status).toBe(200);
      }
      expect(handled).toEqual(["one"]);
      const [key = ""] = await redis.keys("event:*");
      expect(await redis.pttl(key)).toBeGreaterThan(50_000);
      expect(await redis.pttl(key)).toBeLessThanOrEqual(60_000);
    });
  },
);
