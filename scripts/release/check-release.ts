export interface Release {
  /** For example `v1.2.3`. */
  readonly tag: string;
  /** The version in package.json. */
  readonly version: string;
  readonly changelog: string;
  /** The contract as it is. */
  readonly contract: string;
  /** The contract in spec/released. */
  readonly released: string;
  /** What keeps the translations from being in step with the English. */
  readonly stale: readonly string[];
}

/** Returns what stands against a release, and the notes of its version. */
export function checkRelease({ tag, version, changelog, contract, released, stale }: Release): {
  faults: string[];
  notes: string;
} {
  const faults: string[] = [];
  if (tag !== `v${version}`) {
    faults.push(`The tag is ${tag || "missing"}. It must be v${version}, as package.json says.`);
  }
  const sections = sectionsOf(changelog);
  const notes = [...sections].find(([heading]) => heading.startsWith(`${version} - `));
  if (notes === undefined) {
    faults.push(`CHANGELOG.md has no section "## ${version} - <date>". Give Unreleased that heading.`);
  } else if (notes[1] === "") {
    faults.push(`The section of ${version} in CHANGELOG.md is empty. Write what changed.`);
  }
  if ((sections.get("Unreleased") ?? "") !== "") {
    faults.push("CHANGELOG.md still has changes under Unreleased. Move them below the version.");
  }
  if (contract !== released) {
    faults.push(
      "The contract is not the released one. Run `node scripts/compatibility.ts --release` and commit spec/released.",
    );
  }
  if (stale.length > 0) {
    faults.push(
      `The translations are behind in ${stale.length} places: bring them up to date, see \`npm run translated\`.`,
    );
  }
  return { faults, notes: notes?.[1] ?? "" };
}

/** The text of each section by its heading. */
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
