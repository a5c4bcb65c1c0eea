import { isDeepStrictEqual } from "node:util";
import type { ConferenceClient } from "../../../src/index.ts";
import { type CallbackConfiguration, callbackCommands } from "../../../src/index.ts";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { endOf, problemOf, type State } from "./judge.ts";
import type { Tally } from "./tally.ts";

/** The only caller of its application, so the outcome of each call is known. */
export interface Caller {
  readonly sdkAppId: number;
  readonly client: ConferenceClient;
  readonly sandbox: Sandbox;
  /** Returns another number from 0 to 1 each time. */
  readonly chance: () => number;
  readonly tally: Tally;
}

/** Makes one call after the other, several queries at a time, and looks at the outcome of each. */
export async function callUntil(isOver: () => boolean, caller: Caller): Promise<void> {
  for (let number = 0; !isOver(); number++) {
    if (caller.chance() < 0.3) await query(caller);
    else await change(caller, number);
  }
}

/** Queries several times at once, so that some calls wait for the limiter. */
async function query({ client, sandbox, sdkAppId, chance, tally }: Caller): Promise<void> {
  const before = sandbox.configuration(sdkAppId);
  const queries = Array.from({ length: 1 + Math.floor(chance() * 20) }, async () => {
    const { result, error } = await settled(client.getCallback());
    const end = endOf(error);
    // A query changes nothing, so its outcome does not matter.
    tally.count(end === "uncertain" ? "failure" : end);
    tally.problem(problemOf({ before, wanted: before, after: sandbox.configuration(sdkAppId), error }));
    if (result !== undefined && !isDeepStrictEqual(result.Response, before)) {
      tally.problem("a query showed something else than what is configured");
    }
  });
  await Promise.all(queries);
}

async function change(caller: Caller, number: number): Promise<void> {
  const { client, sandbox, sdkAppId, chance, tally } = caller;
  const configuration = {
    Url: `http://127.0.0.1:1/${sdkAppId}/${number}`,
    CallbackCommandList: callbackCommands.slice(0, 1 + Math.floor(chance() * callbackCommands.length)),
  };
  const before = sandbox.configuration(sdkAppId);
  const { call, wanted } = pickChange(client, configuration, chance());
  const { error } = await settled(call());
  const end = endOf(error);
  tally.count(end);
  const after = end === "uncertain" ? await settledState(caller) : sandbox.configuration(sdkAppId);
  tally.problem(problemOf({ before, wanted, after, error }));
  if (end === "uncertain") await confirm(caller);
}

function pickChange(
  client: ConferenceClient,
  configuration: CallbackConfiguration,
  chance: number,
): { call: () => Promise<unknown>; wanted: State } {
  if (chance < 0.35) return { call: () => client.setCallback(configuration), wanted: configuration };
  if (chance < 0.65) return { call: () => client.updateCallback(configuration), wanted: configuration };
  if (chance < 0.9) return { call: () => client.deleteCallback(), wanted: undefined };
  return { call: () => client.ensureCallback(configuration), wanted: configuration };
}

/** The configuration once two readings agree, because an abandoned request may still arrive. */
async function settledState({ sandbox, sdkAppId }: Caller): Promise<State> {
  let last: State;
  for (let reading = 0; reading < 50; reading++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    // After a standstill of the process, timers run before what has arrived is read.
    await new Promise((resolve) => setImmediate(resolve));
    const now = sandbox.configuration(sdkAppId);
    if (reading > 0 && isDeepStrictEqual(now, last)) break;
    last = now;
  }
  return last;
}

/** Queries until there is a response, as a caller does who must know. */
async function confirm({ client, sandbox, sdkAppId, tally }: Caller): Promise<void> {
  for (let attempt = 1; attempt <= 10; attempt++) {
    const before = sandbox.configuration(sdkAppId);
    const { result } = await settled(client.getCallback());
    // An abandoned request may have changed the configuration during the query, which then tells nothing.
    const isSteady = isDeepStrictEqual(sandbox.configuration(sdkAppId), before);
    if (result !== undefined && isSteady) {
      tally.count("confirmed");
      if (!isDeepStrictEqual(result.Response, before)) {
        tally.problem("a query confirmed something else than what is configured");
      }
      return;
    }
  }
  tally.problem("ten queries did not show the outcome of a call");
}

const settled = <T>(call: Promise<T>): Promise<{ result?: T; error?: unknown }> =>
  call.then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
