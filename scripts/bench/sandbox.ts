import { race } from "./measure.ts";
import { application, createTargets } from "./sandbox/application.ts";
import { type Applications, manyApplications } from "./sandbox/applications.ts";
import { contestants, type Start, type Started } from "./sandbox/contestants.ts";
import { load } from "./sandbox/load.ts";
import { type Effort, type Goal, goal, type Outcome, type Suite } from "./suite.ts";

/** The sandbox beside Prism, each a process of its own, and with ever more applications. */
export const sandbox: Suite = {
  about:
    "answers per second over loopback, ms from start to first answer, MB; then the same with many applications",
  rounds: 15,
  calls: 3000,
  async run(effort) {
    const target = await createTargets(application.sdkAppId);
    const standIns = await compare(target("get_callback"), effort);
    const applications = await manyApplications();
    return {
      results: [...standIns.results, ...applications.map(row)],
      goals: [...standIns.goals, ...goalsOf(applications)],
    };
  },
};

async function compare(target: string, { rounds, calls }: Effort): Promise<Outcome> {
  const started: Record<string, Started> = {};
  try {
    const ready: Record<string, number> = {};
    for (const [name, start] of Object.entries(contestants)) {
      ready[name] = await medianStart(start, target);
      started[name] = await start(target);
    }
    const runs = Object.entries(started).map(([name, { port }]) => [
      name,
      () => load(name, port, target, calls),
    ]);
    const standings = await race<{ perSecond: number }>(Object.fromEntries(runs), rounds);
    const results = [];
    for (const { name, median, ratio, spread } of standings) {
      const memory = Math.round((await started[name]?.memory()) ?? Number.NaN);
      const answersPerSecond = Math.round(median.perSecond);
      results.push({
        name,
        answersPerSecond,
        ofPrism: ratio,
        spread,
        readyMs: Math.round(ready[name] ?? 0),
        memory,
      });
    }
    const [prism, ours] = results;
    const share = (name: "readyMs" | "memory") =>
      Number(((ours?.[name] ?? 0) / (prism?.[name] ?? 0)).toFixed(3));
    return {
      results,
      goals: [
        goal("at least 5 times Prism's answers per second", ours?.ofPrism ?? 0, (value) => value >= 5),
        goal("ready in less than a tenth of Prism's time", share("readyMs"), (value) => value < 0.1),
        goal("less than a third of Prism's memory", share("memory"), (value) => value < 1 / 3),
      ],
    };
  } finally {
    await Promise.all(Object.values(started).map(({ stop }) => stop()));
  }
}

/** Of five: a start is over too soon for one to say much. */
async function medianStart(start: Start, target: string): Promise<number> {
  const times = [];
  for (let i = 0; i < 5; i++) {
    const { readyAfter, stop } = await start(target);
    times.push(readyAfter);
    await stop();
  }
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

const row = ({ applications, perSecond, memory }: Applications) => ({
  name: `the sandbox, ${applications} applications, in process`,
  answersPerSecond: Math.round(perSecond),
  memory: Math.round(memory),
});

function goalsOf(all: readonly Applications[]): Goal[] {
  const [one, most] = [all[0], all.at(-1)];
  const share = Number(((most?.perSecond ?? 0) / (one?.perSecond ?? 0)).toFixed(2));
  return [
    goal("100000 applications stay within 200 MB", Math.round(most?.memory ?? 0), (value) => value <= 200),
    goal(
      // Not 1: the processor always has the data of one application at hand, that of one among many it has not.
      "a call among 100000 applications has at least 0.75 of its speed with one",
      share,
      (value) => value >= 0.75,
    ),
  ];
}
