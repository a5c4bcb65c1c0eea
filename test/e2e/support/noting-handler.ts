import { appendFileSync, existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Job } from "bullmq";

/** Takes the place of the guide's `handle.ts`: notes in a file which event it began and which one it ended. */
export async function handle(_redis: unknown, job: Job<string>): Promise<void> {
  const { RoomId } = JSON.parse(job.data) as { RoomId: string };
  const { NOTES = "", HANG, THROW, WAIT } = process.env;
  const note = (what: string) => appendFileSync(NOTES, `${what} ${RoomId}\n`);
  note("began");
  if (RoomId === HANG) await new Promise(() => {});
  if (job.attemptsMade < Number(THROW ?? 0)) throw new Error("not yet");
  while (WAIT !== undefined && !existsSync(WAIT)) await pause(50);
  note("ended");
}
