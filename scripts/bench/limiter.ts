import { strictestRateLimit } from "../../generated/service.ts";
import { createConferenceClient, createRateLimiter, type Limiter } from "../../src/index.ts";
import { startStub } from "./client/stub.ts";
import { body, identity } from "./client/the-call.ts";
import { inFlight, race } from "./measure.ts";
import { bindingGoal, goal, type Outcome, rounded, type Suite } from "./suite.ts";

const limit = { calls: strictestRateLimit.calls, milliseconds: strictestRateLimit.seconds * 1000 };

/** Whether the limiter keeps the limit and uses it, by the real clock, and what it costs. */
export const limiter: Suite = {
  about: "calls begun by the limiter, seen at three places; µs for a turn",
  onlyWhenNamed: "takes 50 s of the real clock with its 5000 calls",
  rounds: 15,
  calls: 5000,
  async run({ rounds, calls }) {
    const kept = [await keep("all at once", calls, calls), await keep("64 at a time", calls, 64)];
    const standings = await race(turns, rounds, (take) => take(calls));
    const costs = standings.map(({ name, median }) => ({ name, micros: rounded(1e6 / median.perSecond) }));
    return {
      results: [...kept.flatMap(({ results }) => results), ...costs],
      goals: kept.flatMap(({ goals }) => goals),
    };
  },
};

/** Makes the calls with a client's defaults, and looks at them where they get their turn, begin and arrive. */
async function keep(asked: string, calls: number, lanes: number): Promise<Outcome> {
  const stub = await startStub();
  const turn: number[] = [];
  const request: number[] = [];
  const { acquire } = createRateLimiter(limit);
  const client = createConferenceClient({
    ...identity,
    baseUrl: stub.baseUrl,
    totalTimeout: 600_000,
    limiter: { acquire: (signal) => acquire(signal).then(() => void turn.push(performance.now())) },
    fetch: (input, init) => {
      request.push(performance.now());
      return fetch(input, init);
    },
  });
  try {
    await stub.seen();
    await inFlight(() => client.setCallback(body), calls, lanes);
    const arrival = (await stub.seen()).times;
    const results = Object.entries({ turn, request, arrival }).map(([place, times]) => ({
      place,
      asked,
      calls: times.length,
      mostInASecond: mostWithin(times, limit.milliseconds),
      used: rounded(usedShare(times, limit), 4),
    }));
    const most = mostWithin(request, limit.milliseconds);
    const used = rounded(usedShare(request, limit), 4);
    const text = `asked for ${asked}`;
    return {
      results,
      goals: [
        bindingGoal(
          `at most ${limit.calls} requests begin in any second, ${text}`,
          most,
          most <= limit.calls,
        ),
        goal(`98 % of what is allowed is used, ${text}`, used, used >= 0.98),
      ],
    };
  } finally {
    await stub.stop();
  }
}

/** How many of the times, in ms, lie in the fullest stretch of `ms`. The end of a stretch does not belong to it. */
export function mostWithin(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [i, time] of sorted.entries()) {
    while ((sorted[first] ?? time) <= time - ms) first += 1;
    most = Math.max(most, i - first + 1);
  }
  return most;
}

/** The share of what a limit allows that was used: 1 for a batch at once and another batch after each stretch. */
export function usedShare(times: readonly number[], limit: { calls: number; milliseconds: number }): number {
  const shortest = (Math.ceil(times.length / limit.calls) - 1) * limit.milliseconds;
  const taken = Math.max(...times) - Math.min(...times);
  return shortest / taken;
}

const { signal } = new AbortController();
const settled = Promise.resolve();
const oneByOne = (limiter: Limiter, calls: number) => inFlight(() => limiter.acquire(signal), calls, 1);

/** Takes turns. The first limiter gives them at once, and costs what an await costs. */
const turns = {
  "no limiter": (calls: number) => oneByOne({ acquire: () => settled }, calls),
  "a turn at once": (calls: number) =>
    oneByOne(createRateLimiter({ calls: 1_000_000, milliseconds: 1 }), calls),
  "a turn that is waited for": (calls: number) => {
    const clock = createSkippingClock();
    const limiter = createRateLimiter({ calls: 200, milliseconds: 1000, clock });
    const all = inFlight(() => limiter.acquire(signal), calls, calls);
    clock.skipToEnd();
    return all;
  },
};

/** A clock that skips from one time-out of the limiter to the next. */
function createSkippingClock() {
  let now = 0;
  let due: number | undefined;
  // The limiter sets its own timer first. The timers of the waiting calls only guard against its loss.
  let own: (() => void) | undefined;
  return {
    now: () => now,
    elapsed: () => now,
    setTimeout(callback: () => void, ms: number) {
      own ??= callback;
      if (callback === own) due = now + ms;
      return callback;
    },
    clearTimeout: () => {},
    skipToEnd() {
      while (due !== undefined) {
        now = due;
        due = undefined;
        own?.();
      }
    },
  };
}
