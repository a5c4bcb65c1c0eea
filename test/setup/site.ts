import { buildSite } from "../../scripts/docs/site.ts";
import { fromRoot } from "../../scripts/root.ts";

/** Builds the site once, for the tests that look at it. */
export default () => buildSite({ texts: fromRoot("docs"), folder: fromRoot("dist", "docs") });
