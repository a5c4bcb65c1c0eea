import { type Call, contestants, ours } from "./client/contestants.ts";
import { prove } from "./client/prove.ts";
import { serve } from "./client/served.ts";
import { race } from "./measure.ts";
import { type Goal, goal, type Suite } from "./suite.ts";

/** This client beside bare `fetch`, and beside what others would take. */
export const client: Suite = {
  about: "calls of the client per second over loopback",
  // Many short rounds: whatever else the machine does then meets all contestants alike.
  rounds: 60,
  calls: 250,
  async run({ rounds, calls }) {
    const server = await serve();
    try {
      const all = Object.entries(await contestants(server.baseUrl));
      for (const [name, call] of all) await prove(name, call, server);
      const results = [];
      const goals: Goal[] = [];
      for (const inFlight of [1, 8, 64]) {
        const lanes = all.map(([name, call]) => [
          name,
          async () => {
            const figures = await measure(call, calls, inFlight);
            // So that the server does not keep the times of all the requests there ever were.
            await server.seen();
            return figures;
          },
        ]);
        const standings = await race<Figures>(Object.fromEntries(lanes), rounds);
        for (const { name, median, ratio, spread } of standings) {
          const callsPerSecond = Math.round(median.perSecond);
          const cpu = Math.round(median.cpu);
          results.push({ inFlight, name, callsPerSecond, ofFetch: ratio, spread, cpu });
        }
        goals.push(...goalsOf(standings, inFlight));
      }
      return { results, goals };
    } finally {
      await server.close();
    }
  },
};

function goalsOf(standings: readonly { name: string; ratio: number }[], inFlight: number): Goal[] {
  const share = standings.find(({ name }) => name === ours)?.ratio ?? Number.NaN;
  const [bare, ...clients] = standings;
  const others = clients.filter(({ name }) => !name.startsWith("this client"));
  const lead = Number((share / Math.max(...others.map(({ ratio }) => ratio))).toFixed(3));
  return [
    goal(`at least 0.95 of bare ${bare?.name} with ${inFlight} in flight`, share, (value) => value >= 0.95),
    goal(`ahead of every other client with ${inFlight} in flight`, lead, (value) => value > 1),
  ];
}

interface Figures extends Readonly<Record<string, number>> {
  readonly perSecond: number;
  /** µs of the processor that a call takes on the client's side: what it is paid for, however busy the machine is. */
  readonly cpu: number;
}

/** Calls, with so many in flight all the time. */
async function measure(call: Call, calls: number, inFlight: number): Promise<Figures> {
  let left = calls;
  const before = process.cpuUsage();
  const start = performance.now();
  const lane = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const perSecond = calls / ((performance.now() - start) / 1000);
  const { user, system } = process.cpuUsage(before);
  return { perSecond, cpu: (user + system) / calls };
}
