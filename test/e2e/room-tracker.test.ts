import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Redis } from "ioredis";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import {
  checkRoomStore,
  createRedisRoomStore,
  createRoomTracker,
  type RedisClient,
  type RoomChange,
  type RoomEvent,
  type RoomStore,
} from "../../src/rooms/index.ts";
import { created, entered, left } from "../unit/rooms/events.ts";
import { noRedis, startRedis } from "./support/redis.ts";

describe.skipIf(noRedis)(`the room tracker on Redis${noRedis ? `: skipped, ${noRedis}` : ""}`, () => {
  let server: Awaited<ReturnType<typeof startRedis>>;
  let redis: Redis;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    server = await startRedis("");
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    for (const child of running) child.kill("SIGKILL");
    redis?.disconnect();
    await server?.remove();
  });

  /** Clients of both packages, connected. */
  const connect: Record<string, () => Promise<{ client: RedisClient; close: () => void }>> = {
    async ioredis() {
      const client = redis.duplicate();
      return { client, close: () => client.disconnect() };
    },
    async "node-redis"() {
      const client = createClient({ socket: { path: server.url, tls: false } });
      await client.connect();
      return { client, close: () => client.destroy() };
    },
  };

  it.each(Object.keys(connect))("its store keeps every rule, with two clients of %s", async (name) => {
    const clients = [await connect[name]?.(), await connect[name]?.()];
    const stores = clients.flatMap((one) =>
      one ? [createRedisRoomStore(one.client, { prefix: `{${name}}:` })] : [],
    );
    expect(await checkRoomStore(() => stores.pop() as RoomStore)).toEqual([]);
    expect(await redis.keys("*")).toEqual([]);
    for (const one of clients) one?.close();
  });

  it("loses nothing when Redis is killed and starts again", async () => {
    const durable = await startRedis("appendonly yes\nappendfsync always");
    const clients = [0, 1].map(() => new Redis(durable.url, { maxRetriesPerRequest: null }));
    for (const client of clients) client.on("error", () => {});
    const trackers = clients.map((client) => createRoomTracker({ store: createRedisRoomStore(client) }));
    const events = [
      created(0, ""),
      ...Array.from({ length: 60 }, (_, i) => entered(i + 1, `user${i}`, i + 1)),
    ];
    const handled = events.map((event, i) =>
      trackers[i % 2]?.handlers[event.CallbackCommand](event as never),
    );
    await handled[10];
    await durable.kill();
    await durable.start();
    await Promise.all(handled);
    expect((await trackers[0]?.room("r1"))?.members).toHaveLength(60);
    for (const client of clients) client.disconnect();
    await durable.remove();
  });

  it("loses no event and no change of two processes that are killed in the middle", async () => {
    const events: RoomEvent[] = [created(0)];
    for (let i = 1; i <= 150; i++) {
      events.push(entered(i * 10, `user${i}`, i + 1 - Math.floor((i - 1) / 3)));
      if (i % 3 === 0) events.push(left(i * 10 + 5, `user${i - 1}`, i + 1 - i / 3));
    }
    const stored = new Set<number>();
    const waiting = () =>
      events.map((event, number) => ({ number, event })).filter(({ number }) => !stored.has(number));

    async function startTracking(): Promise<ChildProcess> {
      const child = fork(fromRoot("test/e2e/support/tracking-process.ts"), {
        env: { ...process.env, REDIS_URL: server.url },
      });
      running.add(child);
      await once(child, "message");
      return child;
    }
    /** Hands every event that is not stored yet to both processes in turn, as a queue does, until `enough` are stored. */
    async function deliver(children: readonly ChildProcess[], enough: number): Promise<void> {
      const done = new Promise<void>((resolve) => {
        for (const child of children) {
          child.on("message", (number: number) => {
            stored.add(number);
            if (stored.size >= enough) resolve();
          });
        }
      });
      for (const [turn, message] of waiting().entries()) children[turn % children.length]?.send(message);
      await done;
    }

    for (const enough of [50, 120, events.length]) {
      const children = await Promise.all([startTracking(), startTracking()]);
      await deliver(children, enough);
      for (const child of children) {
        child.kill("SIGKILL");
        if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      }
    }

    const changes: RoomChange[] = [];
    const tracker = createRoomTracker({
      store: createRedisRoomStore(redis),
      onChange: (change) => changes.push(change),
    });
    await tracker.start();
    await tracker.close();
    const room = await tracker.room("r1");
    const present = Array.from({ length: 150 }, (_, i) => i + 1).filter((i) => i % 3 !== 2);
    expect(room?.members.map(({ account }) => account)).toEqual(
      [...present.map((i) => `user${i}`), "owner"].sort(),
    );
    const told = [
      ...(await redis.lrange("changes", 0, -1)).map((text) => JSON.parse(text) as RoomChange),
      ...changes,
    ];
    const numbers = new Set(told.map(({ number }) => number));
    const least = Math.min(...numbers);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from(numbers, (_, i) => least + i));
    for (const i of present) {
      expect(
        told.some((change) => change.kind === "entered" && change.account === `user${i}`),
        `user${i}`,
      ).toBe(true);
    }
    const gone = new Set(
      told.flatMap((change) => ("session" in change && change.session ? [change.account] : [])),
    );
    expect(gone.size).toBe(50);
  });
});
