import { client } from "./client.ts";
import { docs } from "./docs.ts";
import { imports } from "./import.ts";
import { limiter } from "./limiter.ts";
import { overhead } from "./overhead.ts";
import { receiver } from "./receiver.ts";
import { rooms } from "./rooms.ts";
import { sandbox } from "./sandbox.ts";
import { size } from "./size.ts";
import { soak } from "./soak.ts";
import type { Suite } from "./suite.ts";
import { userSig } from "./user-sig.ts";
import { workshop } from "./workshop.ts";

/** All suites by name, in the order in which they run. */
export const suites: Readonly<Record<string, Suite>> = {
  size,
  import: imports,
  client,
  overhead,
  "user-sig": userSig,
  receiver,
  rooms,
  sandbox,
  limiter,
  workshop,
  docs,
  soak,
};
