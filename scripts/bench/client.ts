import { type Call, contestants, ours } from "./client/contestants.ts";
import { prove } from "./client/prove.ts";
import { serve } from "./client/served.ts";
import { inFlight, race } from "./measure.ts";
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
      for (const [name, call] of all) {
        await prove(name, call, server);
        // A round is too short for the compiler to have done with it.
        await inFlight(call, 1000, 8);
      }
      await server.seen();
      const results = [];
      const goals: Goal[] = [];
      for (const lanes of [1, 8, 64]) {
        const runs = all.map(([name, call]) => [
          name,
          async () => {
            const figures = await measure(call, calls, lanes);
            // So that the server does not keep the times of all the requests there ever were.
            await server.seen();
            return figures;
          },
        ]);
        const standings = await race<Figures>(Object.fromEntries(runs), rounds);
        for (const { name, median, ratio, spread } of standings) {
          const callsPerSecond = Math.round(median.perSecond);
          const cpu = Math.round(median.cpu);
          results.push({ inFlight: lanes, name, callsPerSecond, ofFetch: ratio, spread, cpu });
        }
        goals.push(...goalsOf(standings, lanes));
      }
      return { results, goals };
    } finally {
      await server.close();
    }
  },
};

function goalsOf(standings: readonly { name: string; ratio: number }[], lanes: number): Goal[] {
  const share = standings.find(({ name }) => name === ours)?.ratio ?? Number.NaN;
  const [bare, ...clients] = standings;
  const others = clients.filter(({ name }) => !name.startsWith("this client"));
  const lead = Number((share / Math.max(...others.map(({ ratio }) => ratio))).toFixed(3));
  return [
    goal(`at least 0.95 of bare ${bare?.name} with ${lanes} in flight`, share, (value) => value >= 0.95),
    goal(`ahead of every other client with ${lanes} in flight`, lead, (value) => value > 1),
  ];
}

interface Figures extends Readonly<Record<string, number>> {
  readonly perSecond: number;
  /** µs of the processor that a call takes on the client's side: what it is paid for, however busy the machine is. */
  readonly cpu: number;
}

async function measure(call: Call, calls: number, lanes: number): Promise<Figures> {
  const before = process.cpuUsage();
  const { perSecond } = await inFlight(call, calls, lanes);
  const { user, system } = process.cpuUsage(before);
  return { perSecond, cpu: (user + system) / calls };
}
