import fc from "fast-check";
import { expect, it } from "vitest";
import { type CallbackConfiguration, callbackCommands, isConferenceError } from "../../src/index.ts";
import type { Sandbox, StoredCallback } from "../../src/sandbox/index.ts";
import { effectOf, expectTruth } from "./support/ensure-truth.ts";
import { faultyClient } from "./support/ensuring.ts";
import type { Fault } from "./support/faulty-fetch.ts";
import { sandboxWith, whenNothing } from "./support/sandbox.ts";
import { sized } from "./support/size.ts";

/*
 * Sequences of what an application, its rivals and the network do, on the sandbox. Whatever comes, a call
 * ends in the wanted configuration or in an error that says what is known, never in a wrong success.
 */

/** What the service must have stored at any time: the last write that was carried out. */
interface Model {
  configuration: StoredCallback | undefined;
}
type Command = fc.AsyncCommand<Model, Sandbox>;

const command = (text: string, run: (model: Model, real: Sandbox) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => text,
});

const configuration: fc.Arbitrary<CallbackConfiguration> = fc.record({
  Url: fc.constantFrom("https://a.example/callback", "http://b.example"),
  CallbackCommandList: fc.array(fc.constantFrom(...callbackCommands), { maxLength: 3 }),
});
const rival = fc.option(configuration, { nil: undefined });
const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fault>("none") },
  fc.constant<Fault>("lost request"),
  fc.constant<Fault>("lost response"),
  fc.constantFrom(100300, 100301, 100001, 60008, 70001).map((code) => ({ code })),
  rival.map((rivalBefore) => ({ rivalBefore })),
  rival.map((rivalAfter) => ({ rivalAfter })),
);
const faults = fc.array(fault, { maxLength: 12 });
const maxRetries = fc.constantFrom(0, 1, 3);

const ensures = fc.tuple(configuration, faults, maxRetries).map(([wanted, script, retries]) =>
  command(`ensure ${JSON.stringify([wanted, script, retries])}`, async (model, real) => {
    const { client, seen } = faultyClient(real, script, retries);
    const outcome = await client.ensureCallback(wanted).then(
      (result) => ({ result, error: undefined }),
      (error: unknown) => ({ result: undefined, error }),
    );
    expectTruth({ ...outcome, seen, maxRetries: retries }, wanted, "ensureCallback");
    model.configuration = real.configuration();
  }),
);

const creates = fc.tuple(configuration, faults, maxRetries).map(([wanted, script, retries]) =>
  command(`create ${JSON.stringify([wanted, script, retries])}`, async (model, real) => {
    const { client, seen } = faultyClient(real, script, retries);
    const error: unknown = await client.setCallback(wanted).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const changed = seen.filter((request) => request.changed);
    const story = JSON.stringify(seen);
    if (error === undefined) expect(effectOf(seen.at(-1)?.stored), story).toEqual(effectOf(wanted));
    else expect(isConferenceError(error), story).toBe(true);
    if (changed.length > 0 && error !== undefined)
      expect(error, story).toHaveProperty("mayHaveBeenCarriedOut", true);
    model.configuration = real.configuration();
  }),
);

const rivals = rival.map((theirs) =>
  command(`rival ${JSON.stringify(theirs)}`, async (model, real) => {
    model.configuration = theirs;
    real.configure(theirs);
  }),
);

const reads = fc.constant(
  command("read", async (model, real) => {
    if (model.configuration === undefined) return;
    const { Response } = await faultyClient(real, []).client.getCallback();
    expect(Response).toEqual(model.configuration);
  }),
);

const sequences = sized(100, 1000);
const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));

it(`${sequences} sequences of calls, faults and rivals end in the wanted configuration or in an error that is true`, async () => {
  console.log(`${sequences} sequences, seed ${seed}. FC_SEED=${seed} runs the same again.`);
  let run = 0;
  const property = fc.asyncProperty(
    fc.commands([ensures, ensures, creates, rivals, reads], { maxCommands: 12 }),
    fc.constantFrom(...whenNothing),
    async (commands, nothing) => {
      run += 1;
      const setup = () => ({ model: { configuration: undefined }, real: sandboxWith(undefined, nothing) });
      await fc.asyncModelRun(setup, commands);
    },
  );
  await fc.assert(property, { numRuns: sequences, seed });
  expect(run).toBe(sequences);
}, 240_000);
