import { join } from "node:path";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { expect, onTestFinished } from "vitest";
import { sampleEvents } from "../../../src/webhooks/index.ts";
import { post, printedFiles, sdkAppId, settings } from "./printed.ts";
import { startRedis } from "./redis.ts";

/** Only a standstill reaches these: the tests start and kill processes, and the machine may be busy. */
export const inTheEnd = { timeout: 90_000, interval: 100 };
export const takesLong = { timeout: 180_000 };

export const eventOf = (room: number) => ({
  ...sampleEvents["Room.CallbackAfterMemberLeave"],
  RoomId: `rid-${room}`,
});

/** A Redis with the settings of the guide, and the printed processes. All of it is removed after the test. */
export async function setStage() {
  const redis = await startRedis(settings);
  onTestFinished(() => redis.remove());
  const files = await printedFiles();
  onTestFinished(() => files.remove());

  const client = new Redis(redis.url, { maxRetriesPerRequest: null });
  const queue = new Queue("events", { connection: client });
  // Tests kill Redis.
  queue.on("error", () => {});
  onTestFinished(() => client.disconnect());

  const env = { REDIS_URL: redis.url, PORT: join(files.folder, "http.sock"), TRTC_SDK_APP_ID: `${sdkAppId}` };
  function run(name: "receiver" | "worker", more: NodeJS.ProcessEnv = {}) {
    const running = files.run(name, { ...env, ...more });
    onTestFinished(async () => void (await running.kill()));
    return running;
  }

  const send = (event: object, to = env.PORT) => post(to, event).catch(() => undefined);
  /** Sends each until it is answered 200, twenty at a time. */
  async function deliver(events: object[], to?: string): Promise<void> {
    for (let i = 0; i < events.length; i += 20) {
      const some = events.slice(i, i + 20);
      await Promise.all(some.map((event) => expect.poll(() => send(event, to), inTheEnd).toBe(200)));
    }
  }
  return {
    redis,
    client,
    queue,
    files,
    run,
    send,
    deliver,
    noted: (what: string) => expect.poll(() => files.notes(), inTheEnd).toContain(what),
    counts: (of: object) => expect.poll(() => queue.getJobCounts(), inTheEnd).toMatchObject(of),
  };
}
