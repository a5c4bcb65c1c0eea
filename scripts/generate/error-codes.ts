import { type CodeSchema, type Contract, codeSchemas, required } from "./contract.ts";
import { constants } from "./module.ts";

export interface KnownCode {
  code: number;
  name: string;
  meaning: string;
  action: string;
  retry: CodeSchema["x-retry"];
  /** True where an official page gives the advice. */
  documented: boolean;
  /** True where the call may have been carried out. */
  outcomeUnknown: boolean;
}

/** The number of a code of the complete contract, or of the published one. */
const numberOf = ({ const: number, enum: [only] = [number ?? 0] }: CodeSchema): number => only;

/** Every code that has a meaning of its own, in ascending order. */
export function knownCodes(contract: Contract): KnownCode[] {
  return codeSchemas(contract)
    .map((code) => ({
      code: numberOf(code),
      name: code.title,
      meaning: code.description,
      action: code["x-action"],
      retry: code["x-retry"],
      documented: code["x-documented"] ?? false,
      outcomeUnknown: code["x-outcome"] === "unknown",
    }))
    .sort((a, b) => a.code - b.code);
}

/** The table of error codes, what the client needs of it, and the range that all operations share. */
export function errorCodesModule(contract: Contract): string {
  const codes = knownCodes(contract);
  const common = required<{ minimum: number; maximum: number }>(
    contract.components.schemas,
    "CommonErrorCode",
    "components.schemas",
  );
  return constants({
    errorCodes: Object.fromEntries(codes.map((code) => [code.code, code])),
    commonErrorCodes: { minimum: common.minimum, maximum: common.maximum },
    refusals: refusalsOf(codes),
  });
}

type Refusals = [action: string, names: Record<number, string>, retry?: string, outcomeUnknown?: boolean];

/**
 * The codes by what to do about them, without their meanings and without what is true of most: every bundle of the
 * client holds this.
 */
function refusalsOf(codes: KnownCode[]): Refusals[] {
  const groups = new Map<string, Refusals>();
  for (const { code, name, action, retry, outcomeUnknown } of codes) {
    const key = JSON.stringify([action, retry, outcomeUnknown]);
    const group = groups.get(key) ?? [action, {}, ...exceptions(retry, outcomeUnknown)];
    group[1][code] = name;
    groups.set(key, group);
  }
  return [...groups.values()];
}

function exceptions(retry: string, outcomeUnknown: boolean): [retry?: string, outcomeUnknown?: boolean] {
  if (outcomeUnknown) return [retry, outcomeUnknown];
  return retry === "never" ? [] : [retry];
}
