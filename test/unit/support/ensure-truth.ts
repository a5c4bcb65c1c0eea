import { expect } from "vitest";
import { type EnsuredCallback, isConferenceEnsureError } from "../../../src/index.ts";
import type { StoredCallback } from "../../../src/sandbox/index.ts";
import { mostRequests } from "./ensuring.ts";
import type { Fault, Seen } from "./faulty-fetch.ts";

interface Outcome {
  readonly result: EnsuredCallback | undefined;
  readonly error: unknown;
  readonly seen: readonly Seen[];
  readonly maxRetries: number;
}

/**
 * What must hold for ensureCallback whatever goes wrong. A success means that the service had the wanted configuration at
 * the last request. An error is right about what was changed. There are no more requests than the rounds allow.
 */
export function expectTruth(outcome: Outcome, wanted: StoredCallback, what: string): void {
  const { result, error, seen } = outcome;
  const story = () => `${what}: ${seen.map(({ command, fault }) => `${command} ${JSON.stringify(fault)}`)}`;
  const changed = seen.some((request) => request.changed);
  if (result !== undefined) {
    const last = seen.at(-1);
    expect(last?.command, story()).toBe("get_callback");
    expect(effectOf(last?.stored), story()).toEqual(effectOf(wanted));
    expect(effectOf(result.response.Response), story()).toEqual(effectOf(wanted));
    if (result.change === "none") expect(changed, story()).toBe(false);
    else expect(seen.some(mayHaveChanged), story()).toBe(true);
  } else {
    if (!isConferenceEnsureError(error)) throw new Error(`${story()} ended in ${error}`, { cause: error });
    if (error.change === "none") expect(changed, story()).toBe(false);
    if (error.change === "made") expect(changed, story()).toBe(true);
  }
  expect(seen.length, story()).toBeLessThanOrEqual(mostRequests(outcome.maxRetries));
}

/** A write that was not certainly refused. */
const mayHaveChanged = ({ command, fault, changed }: Seen): boolean =>
  command !== "get_callback" && (changed || isOpen(fault));

const isOpen = (fault: Fault): boolean =>
  typeof fault === "object" ? "code" in fault && fault.code === 60008 : fault !== "none";

/** The effect of a configuration: neither order nor duplicates of its words count. */
export const effectOf = (one: StoredCallback | undefined) =>
  one && { Url: one.Url, words: [...new Set(one.CallbackCommandList)].sort() };
