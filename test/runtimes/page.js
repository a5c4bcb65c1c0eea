/** A page cannot serve, so the one that opens it calls the suite. */
import { smoke } from "./smoke.js";

globalThis.smoke = smoke;
