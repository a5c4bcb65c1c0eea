import { load, openConnections, postOf } from "./http-load.ts";
import { quantile, race } from "./measure.ts";
import { getCallbackTarget } from "./sandbox/application.ts";
import { contestants, type Start, type Started } from "./sandbox/contestants.ts";
import { scaleGoals } from "./sandbox/scale.ts";
import { streamShare } from "./sandbox/stream.ts";
import { goal, rounded, type Suite } from "./suite.ts";

/** The sandbox beside Prism, each in its own process, and how it holds many rooms, in this one. */
export const sandbox: Suite = {
  about: "responses per second over loopback, ms from start to first response, MB",
  rounds: 15,
  calls: 3000,
  async run({ rounds, calls }) {
    const request = postOf(await getCallbackTarget(), "{}");
    const requests = new Array(calls).fill(request);
    const started: Record<string, Started> = {};
    try {
      const ready: Record<string, number> = {};
      for (const [name, start] of Object.entries(contestants)) {
        ready[name] = await medianStart(start, request);
        started[name] = await start(request);
      }
      const standings = await race(started, rounds, async ({ port }) => ({
        perSecond: await load(await openConnections(port, 8), requests),
      }));
      const results = [];
      for (const { name, median, ratio, spread } of standings) {
        const answersPerSecond = Math.round(median.perSecond);
        const readyMs = Math.round(ready[name] ?? Number.NaN);
        const memory = Math.round((await started[name]?.memory()) ?? Number.NaN);
        results.push({ name, answersPerSecond, ofPrism: ratio, spread, readyMs, memory });
      }
      const [prism, ours] = results;
      const followed = rounded(await streamShare(rounds, requests), 3);
      const share = (name: "readyMs" | "memory") => rounded((ours?.[name] ?? 0) / (prism?.[name] ?? 0), 3);
      const [speed, readyShare, memoryShare] = [ours?.ofPrism ?? 0, share("readyMs"), share("memory")];
      return {
        results,
        goals: [
          goal("at least 5 times Prism's responses per second", speed, speed >= 5),
          goal("ready in less than a tenth of Prism's time", readyShare, readyShare < 0.1),
          goal("less than a third of Prism's memory", memoryShare, memoryShare < 1 / 3),
          goal("at least 0.9 of the calls a second while a stream is open", followed, followed >= 0.9),
          ...(await scaleGoals(rounds)),
        ],
      };
    } finally {
      await Promise.all(Object.values(started).map(({ stop }) => stop()));
    }
  },
};

/** The median of five starts, in ms. */
async function medianStart(start: Start, request: string): Promise<number> {
  const times = [];
  for (let i = 0; i < 5; i++) {
    const { readyAfter, stop } = await start(request);
    times.push(readyAfter);
    await stop();
  }
  return quantile(times, 0.5);
}
