/** In a page nothing can be served. Whoever has opened it calls the suite. */
import { smoke } from "./smoke.js";

globalThis.smoke = smoke;
