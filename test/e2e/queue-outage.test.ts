import { describe, expect, it } from "vitest";
import { eventOf, inTheEnd, setStage, takesLong } from "./support/queue-stage.ts";
import { noRedis } from "./support/redis.ts";

const events = Array.from({ length: 50 }, (_, room) => eventOf(room));

describe.skipIf(noRedis)(
  `the queue of the guide while Redis fails${noRedis ? `: skipped, ${noRedis}` : ""}`,
  takesLong,
  () => {
    it("keeps each event that was answered 200, once, when Redis is killed", async () => {
      const { redis, run, queue, files, send, deliver, counts } = await setStage();
      await files.takeNotes();
      run("receiver");
      await deliver(events);
      const taken = events.map(({ RoomId }) => RoomId);
      const waiting = async () => (await queue.getWaiting()).map((job) => JSON.parse(job.data).RoomId);
      let next = events.length;
      let alive = true;
      const sending = Array.from({ length: 4 }, async () => {
        while (alive) {
          const event = eventOf(next++);
          if ((await send(event)) === 200) taken.push(event.RoomId);
        }
      });
      await expect.poll(() => taken.length, inTheEnd).toBeGreaterThan(100);
      await redis.kill();
      alive = false;
      await Promise.all(sending);
      await redis.start();

      expect(await waiting()).toEqual(expect.arrayContaining(taken));
      await deliver(Array.from({ length: next }, (_, room) => eventOf(room)));
      expect((await waiting()).sort()).toEqual(
        Array.from({ length: next }, (_, room) => `rid-${room}`).sort(),
      );
      run("worker");
      await counts({ completed: next, failed: 0, waiting: 0 });
      expect(new Set(await files.notes()).size).toBe(2 * next);
    });

    it("has a worker that resumes when Redis is back", async () => {
      const { redis, run, deliver, counts } = await setStage();
      const [, worker] = [run("receiver"), run("worker")];
      await deliver([eventOf(1)]);
      await counts({ completed: 1 });
      await redis.kill();
      await redis.start();
      await deliver([eventOf(2)]);
      await counts({ completed: 2, failed: 0 });
      expect(await worker.terminate()).toMatchObject({ code: 0 });
    });

    it("has a receiver that answers 500 without Redis, and takes events when Redis is back", async () => {
      const { redis, run, queue, send, deliver } = await setStage();
      const receiver = run("receiver");
      await deliver([eventOf(1)]);
      await redis.kill();
      for (const event of events) expect(await send(event)).toBe(500);
      await redis.start();
      await deliver(events);
      expect(await queue.getJobCounts()).toMatchObject({ waiting: 50 });
      const { code, stderr } = await receiver.terminate();
      expect(code).toBe(0);
      expect(stderr).toContain("A handler of Room.CallbackAfterMemberLeave failed: ");
      // At once, not after a time-out.
      expect(stderr).toContain("enableOfflineQueue options is false");
    });

    it("has a receiver that answers 500 when Redis hangs, and takes events when it resumes", async () => {
      const { redis, run, send, deliver, counts } = await setStage();
      run("receiver");
      await deliver([eventOf(1)]);
      redis.hang();
      expect(await send(eventOf(2))).toBe(500);
      redis.goOn();
      await deliver([eventOf(2)]);
      await counts({ waiting: 2 });
    });

    it("has a receiver that waits for Redis to start", async () => {
      const { redis, run, send, deliver, counts } = await setStage();
      await redis.kill();
      const receiver = run("receiver");
      // The error shows that it has tried.
      await expect.poll(() => receiver.printed.stderr, inTheEnd).toContain("connect E");
      expect(await send(eventOf(1))).toBeUndefined();
      await redis.start();
      await deliver([eventOf(1)]);
      await counts({ waiting: 1 });
    });
  },
);
