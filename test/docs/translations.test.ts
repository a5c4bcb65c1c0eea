import { expect, it } from "vitest";
import { english, languages } from "../../docs/.vitepress/languages.ts";
import { readContractIn } from "../../scripts/docs/contract/read.ts";
import { pointer, textsOf } from "../../scripts/docs/translation/contract-texts.ts";
import { behind } from "../../scripts/docs/translation/in-step.ts";
import { originals } from "../../scripts/docs/translation/originals.ts";

it("`npm run translated` lists a text that is new, has changed, or is gone, and no other", async () => {
  const now = await originals();
  const [unchanged = "", changed = "", added = ""] = now.keys();
  const { [added]: _, ...made } = Object.fromEntries(now);
  expect(made).toHaveProperty([unchanged], now.get(unchanged));
  expect(behind({ ...made, [changed]: "other", "docs/en/old.md": "old" }, now)).toEqual({
    changed: [changed, added],
    gone: ["docs/en/old.md"],
  });
});

// It is applied without a target that matches nothing, which would be an error.
it.each(languages.filter((one) => one !== english))(
  "the overlays in spec/$code change the texts of the contract, and nothing else",
  async ({ code }) => {
    const { contract } = await readContractIn(code);
    const { contract: original } = await readContractIn("en");
    expect(withoutTexts(contract)).toEqual(withoutTexts(original));
  },
);

function withoutTexts(contract: object): unknown {
  const places = new Set(textsOf(contract).map(({ place }) => place));
  const without = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value)
      .filter(([name]) => !places.has(pointer([...path, name])))
      .map(([name, member]) => [name, without(member, [...path, name])]);
    return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
  };
  return without(contract, []);
}
