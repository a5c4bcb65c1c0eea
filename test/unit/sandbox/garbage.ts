import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { settle } from "./support.ts";

setFlagsFromString("--expose-gc");
const gc: () => void = runInNewContext("gc");

/** Lets the runtime collect what nothing holds any more. */
export async function collectGarbage(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await settle();
    gc();
  }
}
