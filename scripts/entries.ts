import { readFile } from "node:fs/promises";
import { fromRoot } from "./root.ts";

export interface Entry {
  /** What a user imports: `trtc-conference-api/webhooks`. */
  readonly specifier: string;
  /** Empty for the main entry. */
  readonly subpath: string;
  /** Below the project's root. */
  readonly declarations: string;
}

/** The modules among the `exports` of package.json. */
export async function readEntries(): Promise<readonly Entry[]> {
  const { name, exports } = JSON.parse(await readFile(fromRoot("package.json"), "utf8")) as {
    name: string;
    exports: Record<string, string | { types: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === "string"
      ? []
      : [{ specifier: name + path.slice(1), subpath: path.slice(2), declarations: target.types }],
  );
}
