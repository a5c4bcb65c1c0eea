import { type Call, contestants, ours } from "./client/contestants.ts";
import { startStub } from "./client/stub.ts";
import { prove } from "./client/the-call.ts";
import { inFlight, race } from "./measure.ts";
import { type Goal, goal, rounded, type Suite } from "./suite.ts";

/** This client beside bare `fetch` and the clients that others would use. */
export const client: Suite = {
  about: "calls of the client per second over loopback",
  // Many short rounds: other work on the machine then disturbs all contestants alike.
  rounds: 60,
  calls: 250,
  async run({ rounds, calls }) {
    const stub = await startStub();
    try {
      const all = await contestants(stub.baseUrl);
      for (const [name, call] of Object.entries(all)) {
        await prove(name, call, stub);
        // A round is too short for the compiler to finish its optimizations.
        await inFlight(call, 1000, 8);
      }
      const results = [];
      const goals: Goal[] = [];
      for (const lanes of [1, 8, 64]) {
        const standings = await race(all, rounds, async (call) => {
          const figures = await measure(call, calls, lanes);
          // The stub forgets what it has seen, so its memory does not grow.
          await stub.seen();
          return figures;
        });
        for (const { name, median, ratio, spread } of standings) {
          const callsPerSecond = Math.round(median.perSecond);
          const cpu = Math.round(median.cpu);
          results.push({ inFlight: lanes, name, callsPerSecond, ofFetch: ratio, spread, cpu });
        }
        goals.push(...goalsOf(standings, lanes));
      }
      return { results, goals };
    } finally {
      await stub.stop();
    }
  },
};

function goalsOf(standings: readonly { name: string; ratio: number }[], lanes: number): Goal[] {
  const share = standings.find(({ name }) => name === ours)?.ratio ?? Number.NaN;
  const [, ...clients] = standings;
  const others = clients.filter(({ name }) => !name.startsWith("this client"));
  const lead = rounded(share / Math.max(...others.map(({ ratio }) => ratio)), 3);
  return [
    goal(`at least 0.95 of bare fetch with ${lanes} in flight`, share, share >= 0.95),
    goal(`ahead of every other client with ${lanes} in flight`, lead, lead > 1),
  ];
}

/** `cpu` is the processor time of a call on the client's side in µs, which other work on the machine does not change. */
async function measure(call: Call, calls: number, lanes: number) {
  const before = process.cpuUsage();
  const { perSecond } = await inFlight(call, calls, lanes);
  const { user, system } = process.cpuUsage(before);
  return { perSecond, cpu: (user + system) / calls };
}
