import { type Contract, knownCodes, required } from "./contract.ts";
import { constants } from "./module.ts";

/** The error-code table, and the range that all operations share. */
export function errorCodesModule(contract: Contract): string {
  const common = required<{ minimum: number; maximum: number }>(
    contract.components.schemas,
    "CommonErrorCode",
    "components.schemas",
  );
  return constants({
    errorCodes: Object.fromEntries(knownCodes(contract).map((code) => [code.code, code])),
    commonErrorCodes: { minimum: common.minimum, maximum: common.maximum },
  });
}
