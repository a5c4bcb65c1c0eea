import { strictestRateLimit } from "../../src/contract/operations.ts";
import { createConferenceClient, createRateLimiter } from "../../src/index.ts";
import { serve } from "./client/served.ts";
import { body, identity } from "./client/the-call.ts";
import { turns } from "./limiter/cost.ts";
import { mostWithin, usedShare } from "./limiter/windows.ts";
import { inFlight, race } from "./measure.ts";
import { goal, type Outcome, type Suite } from "./suite.ts";

const limit = { calls: strictestRateLimit.calls, milliseconds: strictestRateLimit.seconds * 1000 };

/** Whether the limiter keeps the limit and uses it, by the real clock; and what it costs. */
export const limiter: Suite = {
  about: "calls begun by the limiter, seen at three places; µs for a turn",
  onlyWhenNamed: "takes 50 s of the real clock with its 5000 calls",
  rounds: 15,
  calls: 5000,
  async run({ rounds, calls }) {
    const kept = [await keep("all at once", calls, calls), await keep("64 at a time", calls, 64)];
    const lanes = Object.entries(turns).map(([name, take]) => {
      const measure = async () => {
        const micros = await take(calls);
        return { perSecond: 1e6 / micros, micros };
      };
      return [name, measure] as const;
    });
    const standings = await race(Object.fromEntries(lanes), rounds);
    const costs = standings.map(({ name, median }) => ({ name, micros: Number(median.micros.toFixed(2)) }));
    return {
      results: [...kept.flatMap(({ results }) => results), ...costs],
      goals: kept.flatMap(({ goals }) => goals),
    };
  },
};

/** So many calls through the client as it is by default, in whose way they are asked for. */
async function keep(asked: string, calls: number, lanes: number): Promise<Outcome> {
  const server = await serve();
  const [turn, request]: [number[], number[]] = [[], []];
  const { acquire } = createRateLimiter(limit);
  const client = createConferenceClient({
    ...identity,
    baseUrl: server.baseUrl,
    totalTimeout: 600_000,
    limiter: { acquire: (signal) => acquire(signal).then(() => void turn.push(performance.now())) },
    fetch: (input, init) => {
      request.push(performance.now());
      return fetch(input, init);
    },
  });
  try {
    await server.seen();
    await inFlight(() => client.setCallback(body), calls, lanes);
    const arrival = (await server.seen()).times;
    const results = Object.entries({ turn, request, arrival }).map(([place, times]) => ({
      ...{ place, asked, calls: times.length },
      mostInASecond: mostWithin(times, limit.milliseconds),
      used: Number(usedShare(times, limit).toFixed(4)),
    }));
    const begun = results.find(({ place }) => place === "request");
    const most = begun?.mostInASecond ?? Number.NaN;
    const text = `asked for ${asked}`;
    return {
      results,
      goals: [
        {
          ...goal(
            `at most ${limit.calls} requests begin in any second, ${text}`,
            most,
            (value) => value <= limit.calls,
          ),
          // However busy the machine is.
          binding: true,
        },
        goal(`98 % of what is allowed is used, ${text}`, begun?.used ?? Number.NaN, (value) => value >= 0.98),
      ],
    };
  } finally {
    await server.close();
  }
}
