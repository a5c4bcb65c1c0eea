import { contestants, ours } from "./client/contestants.ts";
import { answer } from "./client/the-call.ts";
import { race } from "./measure.ts";
import { goal, type Suite } from "./suite.ts";

/** What a call costs without a network: by a `fetch` that answers at once. */
export const overhead: Suite = {
  about: "µs for a call in process, by a fetch that answers at once",
  rounds: 60,
  calls: 1000,
  async run({ rounds, calls }) {
    const all = await contestants("http://127.0.0.1", stub);
    const lanes = Object.entries(all).map(([name, call]) => {
      const measure = async () => {
        const start = performance.now();
        for (let i = 0; i < calls; i++) await call();
        const ms = performance.now() - start;
        return { perSecond: calls / (ms / 1000), micros: (ms * 1000) / calls };
      };
      return [name, measure] as const;
    });
    const standings = await race(Object.fromEntries(lanes), rounds);
    const bare = standings[0]?.median.micros ?? Number.NaN;
    const results = standings.map(({ name, median, ratio, spread }) => ({
      name,
      micros: rounded(median.micros),
      more: rounded(median.micros - bare),
      ofFetch: ratio,
      spread,
    }));
    const share = rounded((results.find(({ name }) => name === ours)?.more ?? Number.NaN) / bare);
    const text = "what the client adds is at most 1.5 times what the bare call takes";
    return { results, goals: [goal(text, share, (value) => value <= 1.5)] };
  },
};

const json = JSON.stringify(answer);

const stub: typeof fetch = async () =>
  new Response(json, { headers: { "content-type": "application/json" } });

const rounded = (value: number): number => Number(value.toFixed(2));
