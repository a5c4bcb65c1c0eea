import { type Contract, knownCodes } from "./contract.ts";
import { constants } from "./module.ts";

type Group = [action: string, names: Record<number, string>, retry?: string, outcomeUnknown?: boolean];

/**
 * What a client has to know of a code: its name, what to do, whether to repeat. Codes for which all of that but the name
 * is equal stand together, and what most of them are (not to be repeated, the outcome known) is left out, since every
 * bundle of the client holds this table.
 */
export function refusalsModule(contract: Contract): string {
  const groups = new Map<string, Group>();
  for (const { code, name, action, retry, outcomeUnknown } of knownCodes(contract)) {
    const key = JSON.stringify([action, retry, outcomeUnknown]);
    const group = groups.get(key) ?? [action, {}, ...exceptions(retry, outcomeUnknown)];
    group[1][code] = name;
    groups.set(key, group);
  }
  return constants({ refusals: [...groups.values()] });
}

function exceptions(retry: string, outcomeUnknown: boolean): [retry?: string, outcomeUnknown?: boolean] {
  if (outcomeUnknown) return [retry, outcomeUnknown];
  return retry === "never" ? [] : [retry];
}
