export interface Release {
  /** `v1.2.3`. */
  tag: string;
  /** That of package.json. */
  version: string;
  changelog: string;
  /** The contract as it is, and as it was last released. */
  contract: string;
  released: string;
}

/** What stands against a release, each with what to do; and what its notes say. */
export function checkRelease({ tag, version, changelog, contract, released }: Release): {
  faults: string[];
  notes: string;
} {
  const faults: string[] = [];
  if (tag !== `v${version}`) {
    faults.push(
      `The tag is ${tag || "missing"} and package.json says ${version}: the tag has to be v${version}.`,
    );
  }
  const sections = sectionsOf(changelog);
  const notes = [...sections].find(([heading]) => heading.startsWith(`${version} - `));
  if (notes === undefined) {
    faults.push(
      `CHANGELOG.md has no section "## ${version} - <date>": give what is Unreleased that heading.`,
    );
  } else if (notes[1] === "") {
    faults.push(`The section of ${version} in CHANGELOG.md is empty: say what has changed.`);
  }
  if ((sections.get("Unreleased") ?? "") !== "") {
    faults.push("CHANGELOG.md still has something under Unreleased: move it below the version.");
  }
  if (contract !== released) {
    faults.push(
      "The contract is not the released one: run `node scripts/compatibility.ts --release` and commit spec/released.",
    );
  }
  return { faults, notes: notes?.[1] ?? "" };
}

const sectionsOf = (changelog: string): Map<string, string> =>
  new Map(
    changelog
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const end = section.indexOf("\n");
        return [section.slice(0, end).trim(), section.slice(end).trim()];
      }),
  );
