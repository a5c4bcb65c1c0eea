import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readEntries } from "../../scripts/entries.ts";
import { fromRoot } from "../../scripts/root.ts";

const entries = (await readEntries()).map(({ specifier }) => specifier).sort();

describe("every entry of package.json", () => {
  // Whatever takes one out of `exports` breaks these files; one that is added must be tried as well.
  it.each(["smoke.js", "required.cjs", "types/consumer.ts"])(
    "is tried on the runtimes by %s",
    async (name) => {
      const text = await readFile(fromRoot("test/runtimes", name), "utf8");
      const loaded = text.matchAll(/(?:^|[;}] |= )(?:from |require\()"(trtc-conference-api[^"]*)"/gm);
      expect([...loaded].map(([, specifier]) => specifier).sort()).toEqual(entries);
    },
  );

  it("leads to its source where the samples are checked", async () => {
    const text = await readFile(fromRoot("tsconfig.json"), "utf8");
    const paths = text.matchAll(/^ +"(trtc-conference-api[^"]*)": \[/gm);
    expect([...paths].map(([, specifier]) => specifier).sort()).toEqual(entries);
  });
});
