import { describe, expect, it } from "vitest";
import { checkRelease, type Release } from "../../scripts/release/check-release.ts";

const release: Release = {
  tag: "v1.2.0",
  version: "1.2.0",
  changelog:
    "# Changelog\n\n## Unreleased\n\n## 1.2.0 - 2026-12-01\n\n### Added\n\n- A method.\n\n## 1.1.0 - 2026-11-01\n\n- Old.\n",
  contract: "{}\n",
  released: "{}\n",
  stale: [],
};
const faults = (change: Partial<Release>) => checkRelease({ ...release, ...change }).faults;

describe("a release", () => {
  it("goes out with the notes of its version", () => {
    expect(checkRelease(release)).toEqual({ faults: [], notes: "### Added\n\n- A method." });
  });

  it.each([
    ["another tag", { tag: "v1.2.1" }, /v1\.2\.0/],
    ["no tag", { tag: "" }, /tag is missing/],
    ["no section", { version: "1.2.1", tag: "v1.2.1" }, /no section "## 1\.2\.1 - /],
    ["the section of a longer version", { version: "1.2", tag: "v1.2" }, /no section/],
    [
      "nothing to say",
      { changelog: "## 1.2.0 - 2026-12-01\n\n## 1.1.0 - 2026-11-01\n\n- Old.\n" },
      /1\.2\.0 .* empty/,
    ],
    [
      "changes that are not released",
      { changelog: release.changelog.replace("## Unreleased\n", "## Unreleased\n\n- More.\n") },
      /Unreleased/,
    ],
    ["a stale translation", { stale: ["translate again docs/en/index.md"] }, /npm run translated/],
    ["another contract than the released one", { contract: "{ }\n" }, /compatibility\.ts --release/],
  ])("does not go out with %s", (_, change, says) => {
    expect(faults(change)).toEqual([expect.stringMatching(says)]);
  });
});
