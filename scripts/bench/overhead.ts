import { contestants, ours } from "./client/contestants.ts";
import { success } from "./client/the-call.ts";
import { inFlight, race } from "./measure.ts";
import { goal, rounded, type Suite } from "./suite.ts";

const json = JSON.stringify(success);

const respondAtOnce: typeof fetch = async () =>
  new Response(json, { headers: { "content-type": "application/json" } });

/** What a call costs without a network. */
export const overhead: Suite = {
  about: "µs for a call in process, by a fetch that responds at once",
  rounds: 60,
  calls: 1000,
  async run({ rounds, calls }) {
    const all = await contestants("http://127.0.0.1", respondAtOnce);
    const standings = await race(all, rounds, (call) => inFlight(call, calls, 1));
    const microsOf = (perSecond = Number.NaN) => 1e6 / perSecond;
    const bare = microsOf(standings[0]?.median.perSecond);
    const results = standings.map(({ name, median, ratio, spread }) => {
      const micros = microsOf(median.perSecond);
      return { name, micros: rounded(micros), more: rounded(micros - bare), ofFetch: ratio, spread };
    });
    const share = rounded((results.find(({ name }) => name === ours)?.more ?? Number.NaN) / bare);
    const text = "what the client adds is at most 1.5 times what the bare call takes";
    return { results, goals: [goal(text, share, share <= 1.5)] };
  },
};
