import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eventOf, inTheEnd, setStage, takesLong } from "./support/queue-stage.ts";
import { noRedis } from "./support/redis.ts";

const clean = { code: 0, stdout: "", stderr: "" };
const events = Array.from({ length: 200 }, (_, room) => eventOf(room));
const ended = events.map(({ RoomId }) => `ended ${RoomId}`);

describe.skipIf(noRedis)(
  `the worker of the guide, as printed${noRedis ? `: skipped, ${noRedis}` : ""}`,
  takesLong,
  () => {
    it("loses none of 200 when a worker is killed, and runs the interrupted one again", async () => {
      const { run, files, deliver, noted, counts } = await setStage();
      await files.takeNotes();
      run("receiver");
      await deliver(events);
      const began = async () => (await files.notes()).filter((note) => note === "began rid-100").length;
      // Twice in a row: BullMQ's own default gives up after that.
      for (const times of [1, 2]) {
        const worker = run("worker", { HANG: "rid-100" });
        await expect.poll(began, inTheEnd).toBe(times);
        expect(await worker.kill()).toMatchObject({ code: null, stderr: "" });
      }
      const worker = run("worker");
      await noted("ended rid-100");
      await counts({ completed: 200, failed: 0, waiting: 0, active: 0, delayed: 0 });
      expect(await began()).toBeGreaterThanOrEqual(3);
      expect(await files.notes()).toEqual(expect.arrayContaining(ended));
      expect(await worker.terminate()).toEqual(clean);
    });

    it("runs an event again whose handler throws", async () => {
      const { run, files, deliver, noted, counts } = await setStage();
      await files.takeNotes();
      run("receiver");
      const worker = run("worker", { THROW: "2" });
      await deliver([eventOf(1)]);
      await noted("ended rid-1");
      await counts({ completed: 1, failed: 0, delayed: 0 });
      const began = Array(3).fill("began rid-1");
      expect(await files.notes()).toEqual([...began, "ended rid-1"]);
      const { code, stderr } = await worker.terminate();
      expect(code).toBe(0);
      expect(stderr).toMatch(/^([0-9a-f]{64} not yet\n){2}$/);
    });

    it("keeps an event whose handler threw ten times, and runs it again only when told to", async () => {
      const { run, queue, files, deliver, counts } = await setStage();
      await files.takeNotes();
      run("receiver");
      run("worker", { THROW: "10" });
      await deliver([eventOf(1)]);
      // Instead of waiting for eight minutes.
      const failed = () => queue.promoteJobs().then(() => queue.getFailedCount());
      await expect.poll(failed, inTheEnd).toBe(1);
      await deliver([eventOf(1)]);
      expect(await queue.getJobCounts()).toMatchObject({ failed: 1, waiting: 0, active: 0, delayed: 0 });
      await queue.retryJobs();
      await counts({ completed: 1, failed: 0 });
      expect(await files.notes()).toEqual([...Array(11).fill("began rid-1"), "ended rid-1"]);
    });

    it("lets a worker that is asked to end finish what it runs, and take nothing more", async () => {
      const { run, queue, files, deliver, counts } = await setStage();
      await files.takeNotes();
      run("receiver");
      const gate = join(files.folder, "gate");
      const worker = run("worker", { WAIT: gate });
      await deliver(events.slice(0, 10));
      await expect.poll(() => files.notes(), inTheEnd).toHaveLength(10);
      expect(await queue.getWorkersCount()).toBe(1);
      const termination = worker.terminate();
      await expect.poll(() => queue.getWorkersCount(), inTheEnd).toBe(0);
      await deliver([eventOf(10)]);
      await writeFile(gate, "");
      expect(await termination).toEqual(clean);
      await counts({ completed: 10, waiting: 1, active: 0 });
      expect(await files.notes()).not.toContain("began rid-10");
    });
  },
);
