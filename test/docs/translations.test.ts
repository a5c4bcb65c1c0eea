import { describe, expect, it } from "vitest";
import { translations } from "../../docs/.vitepress/languages.ts";
import { applyOverlay } from "../../scripts/docs/contract/overlay.ts";
import { readContractIn } from "../../scripts/docs/contract/read.ts";
import { differences } from "../../scripts/translated/differences.ts";
import { faultsOf, hash, textsOf } from "../../scripts/translated/translations.ts";

const original =
  "# Errors\n\nCode `60007` after 200 calls, see [limits](limits.md#calls).\n\n- first\n\n| a |\n\n```ts\n# call(1);\n```\n";
const korean =
  "# 오류\n\n호출 200회에 `60007`, 1초. [제한](limits.md#호출).\n\n- 첫째\n\n| 가 |\n\n```ts\n# call(1);\n```\n";

describe("a translation", () => {
  it("is in step where it has what the original has, and numbers besides", () => {
    expect(differences(original, korean)).toEqual([]);
  });

  it("may link to chapters of its language, and break its lines elsewhere", () => {
    const link = (folder: string) => `[x](../../spec/${folder}guide/errors.md#y)`;
    expect(differences(link(""), link("ko/"))).toEqual([]);
    expect(differences("[x](docs/en/errors.md#y)", "[x](docs/zh/errors.md#z)")).toEqual([]);
    expect(differences("refused with\n100300. Read it.", "100300으로 거부됩니다.")).toEqual([]);
  });

  it("may link to an English guide, and have what it marks besides", () => {
    const besides = "\n<!-- besides -->\n## 码\n\n| 60002 |\n<!-- end -->\n";
    expect(differences("[x](errors.md#y)", `[x](../en/errors.md#y)${besides}`)).toEqual([]);
  });

  it("may show a picture of the English guide", () => {
    expect(differences("![x](live.png)", "![가](../en/live.png)")).toEqual([]);
  });

  it.each([
    ["# 오류", "## 오류", "headings: # is missing"],
    ["`60007`", "60007", "code: `60007` is missing"],
    ["`60007`", "`60008`", "code: `60008` is new"],
    ["200", "20", "numbers: 200 is missing"],
    ["limits.md", "errors.md", "links: limits.md# is missing"],
    ["- 첫째", "", "items of lists: - is missing"],
    ["| 가 |", "| 가 | 나 |", "columns of rows: 2 is new"],
    ["call(1)", "call(2)", "code blocks: "],
  ])("that has %j as %j is not", (from, to, fault) => {
    expect(differences(original, korean.replace(from, to)).join("\n")).toContain(fault);
  });

  it("is listed when its original has changed or is gone, or when it is missing", () => {
    const texts = ["same", "changed", "untranslated"].map((name): [string, string] => [name, `text ${name}`]);
    const made = Object.fromEntries(texts.map(([name, text]) => [name, hash(text)]));
    const own = new Map([["same", "글"]]);
    expect(faultsOf(new Map(texts), own, { ...made, changed: "other", old: "x" })).toEqual([
      "translate again changed",
      "not translated untranslated",
      "no longer there old",
    ]);
  });
});

it("a translated README may be shorter than the English one, and says nothing else", () => {
  const faults = (readme: string) =>
    faultsOf(new Map([["README.md", original]]), new Map([["README.md", readme]]), {
      "README.md": hash(original),
    });
  expect(faults("# 오류")).toEqual([]);
  expect(faults("# 오류 `npm run lost`")).toEqual(["README.md: code: `npm run lost` is new"]);
});

const document = () => ({ info: { title: "A", summary: "S" }, tags: [{ name: "one" }, { name: "two" }] });

it("an overlay is merged into each object that its target matches", () => {
  const changed = document();
  const both = { target: "$.tags.*", update: { description: "둘" } };
  applyOverlay(changed, { actions: [{ target: "$", update: { info: { title: "가" } } }, both] });
  const tags = document().tags.map((tag) => ({ ...tag, description: "둘" }));
  expect(changed).toEqual({ info: { title: "가", summary: "S" }, tags });
});

it.each(["$.tags[?@.name == 'three']", "$.info.title"])(
  "an overlay for %s is an error that names it",
  (target) => {
    expect(() => applyOverlay(document(), { actions: [{ target, update: {} }] })).toThrow(target);
  },
);

it.each(translations.filter(({ hasReference }) => hasReference))(
  "the overlays in spec/$code change the texts of the contract, and nothing else",
  async ({ code }) => {
    const [changed, english] = await Promise.all([readContractIn(code), readContractIn("en")]);
    const withoutTexts = ({ contract }: typeof english) => {
      const texts = new Set(textsOf(contract).map(([, text]) => text));
      return JSON.parse(JSON.stringify(contract, (_, value) => (texts.has(value) ? undefined : value)));
    };
    expect(withoutTexts(changed)).toEqual(withoutTexts(english));
  },
);
