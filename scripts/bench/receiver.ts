import { race, type Standing } from "./measure.ts";
import { type Contestant, contestants } from "./receiver/contestants.ts";
import { type Figures, load } from "./receiver/load.ts";
import { prove } from "./receiver/prove.ts";
import { createRequests } from "./receiver/requests.ts";
import { type Served, serve } from "./receiver/served.ts";
import type { Effort, Goal, Outcome, Suite } from "./suite.ts";

const ours = "this receiver";
const baseline = "bare node:http";
const peers = ["@octokit/webhooks", "Express with Ajv"];
/** A server that is less busy has waited for the load: it is the load then that was measured. */
const busyEnough = 0.9;

/** This receiver beside a bare handler, and beside what others would take. */
export const receiver: Suite = {
  about: "events received per second over loopback",
  rounds: 15,
  calls: 5000,
  async run(effort) {
    const open: Served[] = [];
    try {
      const lanes = [];
      for (const [name, contestant] of Object.entries(contestants)) {
        const served = await serve(name);
        open.push(served);
        lanes.push([name, await ready(name, contestant, served, effort.calls)] as const);
      }
      return await measureAll(Object.fromEntries(lanes), effort);
    } finally {
      await Promise.all(open.map((served) => served.close()));
    }
  },
};

type Lane = (connections: number) => Promise<Figures>;

async function ready(name: string, contestant: Contestant, served: Served, calls: number): Promise<Lane> {
  const requests = createRequests(contestant);
  for (const request of await requests(1)) await prove(name, contestant.refuses, served, request);
  return async (connections) => {
    // Whoever else needs the machine at the moment may need it for a moment only.
    for (let attempt = 1; ; attempt++) {
      const figures = await load(name, served, await requests(calls), connections);
      if (figures.serverBusy >= busyEnough || attempt === 3) return figures;
    }
  };
}

async function measureAll(lanes: Readonly<Record<string, Lane>>, { rounds }: Effort): Promise<Outcome> {
  const results = [];
  const goals: Goal[] = [];
  for (const connections of [8, 64]) {
    const runs = Object.entries(lanes).map(([name, run]) => [name, () => run(connections)]);
    const standings = await race<Figures>(Object.fromEntries(runs), rounds);
    for (const { name, median, ratio, spread } of standings) {
      const eventsPerSecond = Math.round(median.perSecond);
      const serverBusy = rounded(median.serverBusy);
      results.push({ connections, name, eventsPerSecond, ofBare: ratio, spread, serverBusy });
    }
    goals.push(...goalsOf(standings, connections));
  }
  return { results, goals };
}

function goalsOf(standings: readonly Standing<Figures>[], connections: number): Goal[] {
  const compared = standings.filter(({ name }) => [baseline, ours, ...peers].includes(name));
  const measured = compared.every(({ median }) => median.serverBusy >= busyEnough);
  const ratioOf = (name: string) => compared.find((one) => one.name === name)?.ratio ?? Number.NaN;
  const goal = (text: string, value: number, met: boolean): Goal => ({
    goal: `${text} with ${connections} connections`,
    value,
    verdict: measured ? (met ? "met" : "missed") : "not measured, the load was too slow",
  });
  const share = ratioOf(ours);
  const lead = rounded(share / Math.max(...peers.map(ratioOf)));
  return [
    goal(`at least 0.8 of ${baseline}`, share, share >= 0.8),
    goal(`ahead of ${peers.join(" and ")}`, lead, lead > 1),
  ];
}

const rounded = (value: number): number => Number(value.toFixed(2));
