import { load, openConnections } from "./http-load.ts";
import { race, type Standing } from "./measure.ts";
import { contestants } from "./receiver/contestants.ts";
import { createRequests, prove, type Served, serveContestant } from "./receiver/serve-contestant.ts";
import { type Goal, goal, rounded, type Suite } from "./suite.ts";

const ours = "this receiver";
const baseline = "bare node:http";
const peers = ["@octokit/webhooks", "Express with Ajv"];
/** A server that is less busy waited for the load, so the load was measured. */
const busyEnough = 0.9;

/** This receiver beside a bare handler and the receivers that others would use. */
export const receiver: Suite = {
  about: "events received per second over loopback",
  rounds: 15,
  calls: 5000,
  async run({ rounds, calls }) {
    const lanes: Record<string, Lane> = {};
    try {
      for (const [name, contestant] of Object.entries(contestants)) {
        const served = await serveContestant(name);
        const requests = createRequests(contestant);
        lanes[name] = { served, requests: () => requests(calls) };
        for (const request of await requests(1)) await prove(name, contestant.refuses, served, request);
      }
      const results = [];
      const goals: Goal[] = [];
      for (const connections of [8, 64]) {
        const standings = await race(lanes, rounds, (lane) => measure(lane, connections));
        for (const { name, median, ratio, spread } of standings) {
          const eventsPerSecond = Math.round(median.perSecond);
          const serverBusy = rounded(median.serverBusy);
          results.push({ connections, name, eventsPerSecond, ofBare: ratio, spread, serverBusy });
        }
        goals.push(...goalsOf(standings, connections));
      }
      return { results, goals };
    } finally {
      await Promise.all(Object.values(lanes).map(({ served }) => served.stop()));
    }
  },
};

interface Lane {
  readonly served: Served;
  readonly requests: () => Promise<string[]>;
}

interface Figures extends Readonly<Record<string, number>> {
  readonly perSecond: number;
  /** The share of the time in which the server did not wait for an event. */
  readonly serverBusy: number;
}

/** Measures again when the load was too slow, because other work on the machine may have been in its way. */
async function measure(lane: Lane, connections: number, attempts = 3): Promise<Figures> {
  const { served } = lane;
  const requests = await lane.requests();
  const open = await openConnections(served.port, connections);
  const before = served.handled();
  const idle = served.utilization();
  const perSecond = await load(open, requests);
  const serverBusy = served.utilization(idle).utilization;
  const handled = served.handled() - before;
  if (handled !== requests.length) throw new Error(`${handled} of ${requests.length} events were handled.`);
  return serverBusy >= busyEnough || attempts === 1
    ? { perSecond, serverBusy }
    : await measure(lane, connections, attempts - 1);
}

function goalsOf(standings: readonly Standing<Figures>[], connections: number): Goal[] {
  const compared = standings.filter(({ name }) => [baseline, ours, ...peers].includes(name));
  const isMeasured = compared.every(({ median }) => median.serverBusy >= busyEnough);
  const ratioOf = (name: string) => compared.find((one) => one.name === name)?.ratio ?? Number.NaN;
  const share = ratioOf(ours);
  const lead = rounded(share / Math.max(...peers.map(ratioOf)));
  const goals = [
    goal(`at least 0.8 of ${baseline} with ${connections} connections`, share, share >= 0.8),
    goal(`ahead of ${peers.join(" and ")} with ${connections} connections`, lead, lead > 1),
  ];
  return isMeasured
    ? goals
    : goals.map((goal) => ({ ...goal, verdict: "not measured, the load was too slow" }));
}
