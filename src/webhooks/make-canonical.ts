import { type CanonicalRule, canonicalRules } from "../../generated/canonical-rules.ts";

type Json = Record<string, unknown>;
const rules: Readonly<Record<string, readonly CanonicalRule[]>> = canonicalRules;

/**
 * Brings the deviations that the contract knows (`x-canonical`) to their canonical form, in place. Any other value stays as
 * it is, for the validator to report.
 */
export function makeCanonical(word: string, event: Json): void {
  event.CallbackCommand = word;
  for (const rule of Object.hasOwn(rules, word) ? (rules[word] ?? []) : []) apply(rule, rule.path, event);
}

function apply(rule: CanonicalRule, [key, ...rest]: readonly string[], value: unknown): void {
  if (typeof value !== "object" || value === null || key === undefined) return;
  if (key === "*") {
    if (Array.isArray(value)) for (const item of value) apply(rule, rest, item);
  } else if (rest.length > 0) {
    if (Object.hasOwn(value, key)) apply(rule, rest, (value as Json)[key]);
  } else {
    const own = value as Json;
    const given = Object.hasOwn(own, key) ? own[key] : undefined;
    if (given === undefined && rule.default === undefined) return;
    own[key] = given === undefined ? rule.default : convert(rule.type, given);
  }
}

function convert(type: CanonicalRule["type"], value: unknown): unknown {
  if (type === "string") return Number.isSafeInteger(value) ? String(value) : value;
  return value === "true" ? true : value === "false" ? false : value;
}
