import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sampleEvents } from "../../src/webhooks/index.ts";
import { eventOf, inTheEnd, setStage, takesLong } from "./support/queue-stage.ts";
import { noRedis } from "./support/redis.ts";

const clean = { code: 0, stdout: "", stderr: "" };
const events = Array.from({ length: 200 }, (_, room) => eventOf(room));

describe.skipIf(noRedis)(
  `the queue of the guide, as printed${noRedis ? `: skipped, ${noRedis}` : ""}`,
  takesLong,
  () => {
    it("holds each of 200 events once, though two receivers get each of them", async () => {
      const { run, queue, files, deliver } = await setStage();
      const PORT = join(files.folder, "other.sock");
      const receivers = [run("receiver"), run("receiver", { PORT })];
      await Promise.all([deliver(events), deliver(events, PORT)]);
      expect(await queue.getJobCounts()).toMatchObject({ waiting: 200, active: 0, completed: 0, failed: 0 });
      const queued = (await queue.getWaiting()).map((job) => JSON.parse(job.data));
      expect(queued).toHaveLength(200);
      expect(queued).toEqual(expect.arrayContaining(events));
      for (const receiver of receivers) expect(await receiver.terminate()).toEqual(clean);
    });

    it("recognizes an event that was handled", async () => {
      const { run, files, deliver, counts } = await setStage();
      await files.takeNotes();
      const [receiver, worker] = [run("receiver"), run("worker")];
      await deliver([eventOf(1)]);
      await counts({ completed: 1 });
      await deliver([eventOf(1)]);
      await deliver([eventOf(2)]);
      await counts({ completed: 2, waiting: 0, active: 0 });
      expect(await files.notes()).toEqual(["began rid-1", "ended rid-1", "began rid-2", "ended rid-2"]);
      expect([await receiver.terminate(), await worker.terminate()]).toEqual([clean, clean]);
    });

    it("keeps an event that breaks the contract, with the reason", async () => {
      const { run, queue, deliver } = await setStage();
      run("receiver");
      run("worker");
      await deliver([{ CallbackCommand: "Room.CallbackAfterDestroyRoom" }]);
      const reason = async () => (await queue.getDelayed())[0]?.failedReason;
      await expect.poll(reason, inTheEnd).toContain("RoomId");
    });

    it("keeps the newest time of each room with the handler of the guide, in any order of events", async () => {
      const { run, client, deliver, counts } = await setStage();
      const [receiver, worker] = [run("receiver"), run("worker")];
      const samples = Object.values(sampleEvents).map((event, i) => {
        const room = { RoomId: `sample-${i}` };
        return "RoomInfo" in event
          ? { ...event, RoomInfo: { ...event.RoomInfo, ...room } }
          : { ...event, ...room };
      });
      const times = [1002, 1003, 1001].map((EventTime) => ({ ...eventOf(1), EventTime }));
      const sent = [...samples, ...times, { CallbackCommand: "Room.CallbackOfTomorrow" }];
      for (const event of sent) await deliver([event]);
      await counts({ completed: sent.length, failed: 0, waiting: 0 });
      const kept = [...samples.map(({ EventTime }, i) => [`sample-${i}`, `${EventTime}`]), ["rid-1", "1003"]];
      for (const [room = "", time] of kept) expect(await client.zscore("rooms", room)).toBe(time);
      expect(await client.zcard("rooms")).toBe(kept.length);
      expect([await receiver.terminate(), await worker.terminate()]).toEqual([clean, clean]);
    });
  },
);
