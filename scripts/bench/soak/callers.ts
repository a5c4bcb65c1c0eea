import { isDeepStrictEqual } from "node:util";
import { events } from "../../../generated/events.ts";
import type { CallbackCommand, CallbackConfiguration } from "../../../generated/types.ts";
import type { ConferenceClient } from "../../../src/index.ts";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { endOf, problemOf, type State } from "./judge-call.ts";
import type { Tally } from "./tally.ts";

export const words = Object.keys(events) as CallbackCommand[];

/** Somebody who calls the service for an application of their own, so that it is known what has to come of each call. */
export interface Caller {
  readonly sdkAppId: number;
  readonly client: ConferenceClient;
  readonly sandbox: Sandbox;
  /** A number from 0 to 1, another one each time. */
  readonly chance: () => number;
}

/** Calls, one call after the other but for the queries, until it is over; and looks what has come of each. */
export async function callUntil(caller: Caller, over: () => boolean, tally: Tally): Promise<void> {
  for (let number = 0; !over(); number++) {
    if (caller.chance() < 0.3) await query(caller, tally);
    else await change(caller, number, tally);
  }
}

/** Several queries at the same time, so that some wait for the limiter. */
async function query({ client, sandbox, sdkAppId, chance }: Caller, tally: Tally): Promise<void> {
  const before = sandbox.configuration(sdkAppId);
  const queries = Array.from({ length: 1 + Math.floor(chance() * 20) }, async () => {
    const { answer, error } = await settled(client.getCallback());
    const end = endOf(error);
    // A query changes nothing, so that there is nothing to find out about it.
    tally.count(end === "uncertain" ? "failure" : end);
    tally.problem(problemOf({ before, wanted: before, after: sandbox.configuration(sdkAppId), error }));
    if (error === undefined && !shows(answer, before)) {
      tally.problem("a query has answered something else than what is configured");
    }
  });
  await Promise.all(queries);
}

async function change(caller: Caller, number: number, tally: Tally): Promise<void> {
  const { client, sandbox, sdkAppId, chance } = caller;
  const configuration = {
    Url: `http://127.0.0.1:1/${sdkAppId}/${number}`,
    CallbackCommandList: words.slice(0, 1 + Math.floor(chance() * words.length)),
  };
  const before = sandbox.configuration(sdkAppId);
  const [call, wanted] = pick(client, configuration, chance());
  const { error } = await settled(call());
  const end = endOf(error);
  tally.count(end);
  const after = end === "uncertain" ? await settledState(caller) : sandbox.configuration(sdkAppId);
  tally.problem(problemOf({ before, wanted, after, error }));
  if (end === "uncertain") await confirm(caller, tally);
}

/**
 * What is configured once two readings in a row agree: a request that nobody waits for any more may still be on its way. If
 * they never do, problemOf and confirm have to say so.
 */
async function settledState({ sandbox, sdkAppId }: Caller): Promise<State> {
  let last: State;
  for (let reading = 0; reading < 50; reading++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    // Where the process has stood still, the timer is due before what has arrived meanwhile is read.
    await new Promise((resolve) => setImmediate(resolve));
    const now = sandbox.configuration(sdkAppId);
    if (reading > 0 && isDeepStrictEqual(now, last)) break;
    last = now;
  }
  return last;
}

function pick(
  client: ConferenceClient,
  configuration: CallbackConfiguration,
  by: number,
): [call: () => Promise<unknown>, wanted: State] {
  if (by < 0.35) return [() => client.setCallback(configuration), configuration];
  if (by < 0.65) return [() => client.updateCallback(configuration), configuration];
  if (by < 0.9) return [() => client.deleteCallback(), undefined];
  return [() => client.ensureCallback(configuration), configuration];
}

/** As somebody does who has to know: asks until there is an answer. */
async function confirm({ client, sandbox, sdkAppId }: Caller, tally: Tally): Promise<void> {
  for (let attempt = 1; attempt <= 10; attempt++) {
    const before = sandbox.configuration(sdkAppId);
    const { answer, error } = await settled(client.getCallback());
    // A late request may have been carried out on either side of the query, so that this one tells nothing.
    const isSteady = isDeepStrictEqual(sandbox.configuration(sdkAppId), before);
    if (error === undefined && isSteady) {
      tally.count("confirmed");
      if (!shows(answer, before)) tally.problem("what a query confirms is not what is configured");
      return;
    }
  }
  tally.problem("what has become of a call of unknown outcome could not be found out by ten queries");
}

async function settled(call: Promise<unknown>): Promise<{ answer?: unknown; error?: unknown }> {
  try {
    return { answer: await call };
  } catch (error) {
    return { error };
  }
}

function shows(answer: unknown, state: State): boolean {
  const { Response } = answer as { Response?: State };
  return isDeepStrictEqual(Response, state);
}
