import { stripTypeScriptTypes } from "node:module";
import { vi } from "vitest";
import bundle from "../../../generated/openapi.json" with { type: "json" };
import type { Contract } from "../../../scripts/generate/contract.ts";
import { errorCodesModule } from "../../../scripts/generate/error-codes.ts";
import { operationsModule } from "../../../scripts/generate/operations.ts";
import { requestValidatorsModule, sandboxModule } from "../../../scripts/generate/sandbox.ts";
import type * as sandboxModuleType from "../../../src/sandbox/index.ts";

export type Members = Record<string, unknown>;
export type Change = (value: Members) => void;

/** The contract, with what stands at the place after `#` changed. */
export function contractWith(place: string, change: Change): Contract {
  const contract = structuredClone(bundle) as unknown as Members;
  let value = contract;
  for (const key of place.split("/").slice(1)) value = value[key.replaceAll("~1", "/")] as Members;
  change(value);
  return contract as unknown as Contract;
}

/** The module that this text is. */
export function importText(text: string): Promise<Members> {
  const code = stripTypeScriptTypes(text);
  return import(`data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);
}

/** The sandbox as it is once `npm run generate` has been run on the contract: not a line of src/sandbox is another. */
export async function sandboxOf(contract: Contract): Promise<typeof sandboxModuleType> {
  const texts = {
    "sandbox.ts": sandboxModule(contract),
    "request-validators.ts": requestValidatorsModule(contract),
    "operations.ts": operationsModule(contract),
    "error-codes.ts": errorCodesModule(contract),
  };
  vi.resetModules();
  for (const [name, text] of Object.entries(texts)) {
    const made = await importText(text);
    vi.doMock(`../../../generated/${name}`, () => made);
  }
  return import("../../../src/sandbox/index.ts");
}
