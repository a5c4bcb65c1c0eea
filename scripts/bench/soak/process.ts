/** The process that soak.ts starts: its memory and its handles are those of what is tried, and of nothing else. */
import { soak } from "./soak.ts";

const [ms, seed] = process.argv.slice(2).map(Number);
process.send?.(await soak(ms ?? 0, seed ?? 0), () => process.disconnect());
