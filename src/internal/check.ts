import { ConferenceOptionsError } from "../errors/options-error.ts";

/** Throws a ConferenceOptionsError whose message starts with the option's name, unless the condition holds. */
export function check(condition: boolean, option: string, message: string): asserts condition {
  if (!condition) throw new ConferenceOptionsError(option, `${option} ${message}`);
}

/** What an option must be. `must` completes the sentence "NAME must be …". */
export interface Rule {
  readonly test: (value: unknown) => boolean;
  readonly must: string;
  readonly required?: boolean;
}

/** A rule for every option, so that the table cannot fall behind the interface. */
export type Rules<Options> = { readonly [Name in keyof Options]-?: Rule };

/** Checks one value against its rule. */
export function checkOption(name: string, value: unknown, { test, must }: Rule): void {
  check(test(value), name, `must be ${must}.`);
}

/**
 * Checks every option against its rule. Messages name the option, never its value.
 *
 * @param owner The function whose options these are, for the messages.
 */
export function checkOptions<Options extends object>(
  owner: string,
  options: Options,
  rules: Rules<Options>,
): void {
  check(typeof options === "object" && options !== null, "options", `of ${owner} must be an object.`);
  // Inherited names too, so that for example a signal in place of the options is noticed.
  for (const name in options) {
    check(
      Object.hasOwn(rules, name),
      name,
      `is not an option of ${owner}. Its options are ${Object.keys(rules).join(", ")}.`,
    );
  }
  for (const [name, rule] of Object.entries<Rule>(rules)) {
    const value = (options as Record<string, unknown>)[name];
    if (value !== undefined || rule.required) checkOption(name, value, rule);
  }
}

export const required = (rule: Rule): Rule => ({ ...rule, required: true });

/** Whether it is a whole number within these limits. */
export const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

export const wholeNumber = (least: number, most?: number): Rule => ({
  test: (value) => isWhole(value, least, most),
  must: `a whole number ${most === undefined ? `of at least ${least}` : `from ${least} to ${most}`}`,
});

/** The longest delay of a timer, in ms. Runtimes call back at once beyond it. */
export const longestTimer = 2 ** 31 - 1;

/** A duration that a timer can take. */
export const milliseconds: Rule = {
  test: (value) => typeof value === "number" && value > 0 && value <= longestTimer,
  // Written out: a template literal would stay in bundles that do not use the rule.
  must: "a number of ms above 0 and at most 2147483647",
};

export const oneOf = (...words: readonly string[]): Rule => ({
  test: (value) => words.includes(value as string),
  must: `one of ${words.join(", ")}`,
});

export const boolean: Rule = { test: (value) => typeof value === "boolean", must: "true or false" };

export const callable: Rule = { test: (value) => typeof value === "function", must: "a function" };

/** Whether it has no half of a surrogate pair, which would be encoded as the same bytes as U+FFFD. */
export const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);

/** A key or a token. White space at its ends comes from a file or the clipboard. */
export const secret: Rule = {
  test: (value) => typeof value === "string" && value !== "" && value.trim() === value && isWellFormed(value),
  must: "a string that is not empty and has no white space at its ends",
};

export const text: Rule = {
  test: (value) => typeof value === "string" && value !== "",
  must: "a string that is not empty",
};

export const objectWith = (...methods: readonly string[]): Rule => ({
  test: (value) =>
    methods.every(
      (name) => typeof (value as Record<string, unknown> | null | undefined)?.[name] === "function",
    ),
  must: `an object with the methods ${methods.join(", ")}`,
});

export const clock: Rule = /* @__PURE__ */ objectWith("now", "elapsed", "setTimeout", "clearTimeout");
