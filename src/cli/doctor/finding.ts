/** The outcome of a check. `skipped`: there was no reason to check. */
export type Verdict = "ok" | "wrong" | "unchecked" | "skipped";

export interface Finding {
  readonly check: string;
  readonly verdict: Verdict;
  /** What was found, as a sentence. */
  readonly found: string;
  /** What to do about it; undefined where there is nothing to do. */
  readonly advice: string | undefined;
}

/** Makes the findings of one check. */
export const finding = (check: string) => ({
  ok: (found: string): Finding => ({ check, verdict: "ok", found, advice: undefined }),
  wrong: (found: string, advice: string): Finding => ({ check, verdict: "wrong", found, advice }),
  unchecked: (why: string, advice: string): Finding => ({
    check,
    verdict: "unchecked",
    found: `Not checked: ${why}`,
    advice,
  }),
  skipped: (found: string): Finding => ({ check, verdict: "skipped", found, advice: undefined }),
});
