import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { settle } from "./support.ts";

setFlagsFromString("--expose-gc");
const gc: () => void = runInNewContext("gc");

/** Lets the runtime take back what nobody holds any more. */
export async function collectGarbage(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await settle();
    gc();
  }
}

/** How many of these objects somebody still holds. */
export async function countHeld(references: readonly WeakRef<object>[]): Promise<number> {
  await collectGarbage();
  return references.filter((reference) => reference.deref() !== undefined).length;
}
