import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readContractIn } from "../../scripts/docs/contract/read.ts";
import { readTexts, type Texts } from "../../scripts/docs/guides/texts.ts";
import { pointer, textsOf } from "../../scripts/docs/translation/contract-texts.ts";
import { behind } from "../../scripts/docs/translation/in-step.ts";
import { fromRoot } from "../../scripts/root.ts";
import { differences } from "./support/in-step.ts";

const [english, ...others] = await readTexts(fromRoot("docs"));
const hangul = /\p{Script=Hangul}/u;

it("there is a translation into Korean", () => {
  expect(others.map(({ language }) => language)).toEqual(["ko"]);
});

describe.each(others.map((texts): [string, Texts] => [texts.languageName, texts]))("%s", (_, texts) => {
  const { language } = texts;

  it("was made from what the English says now (`npm run translated` lists what to do)", async () => {
    expect(await behind(language)).toEqual({ changed: [], gone: [] });
  });

  it("has the guides in the same order, each beside the same chapters", () => {
    const order = ({ guides }: Texts) => guides.map(({ name, beside }) => ({ name, beside }));
    expect(order(texts)).toEqual(order(english));
    expect(texts.guides.filter(({ summary }) => !hangul.test(summary))).toEqual([]);
  });

  it("has words of its own around the guides and in the contract's tables", async () => {
    for (const name of ["name", "summary", "words"]) {
      const words = textsIn(
        (parse(await read("docs", language, "site.yaml")) as Record<string, unknown>)[name],
      );
      expect(words.filter((word) => !hangul.test(word))).toEqual([]);
    }
    const words = parse(await read("spec", language, "words.yaml"));
    const sentences = Object.entries(words).filter(([name]) => !name.endsWith("Mention"));
    expect(textsIn(Object.fromEntries(sentences)).filter((word) => !hangul.test(word))).toEqual([]);
  });

  it.each(english.guides.map(({ name }) => name))("says in %s what the English says", async (name) => {
    const file = join("docs", "*", `${name}.md`);
    const [from, to] = await Promise.all([read(file.replace("*", "en")), read(file.replace("*", language))]);
    expect(differences(from, to)).toEqual([]);
    expect(hangul.test(to)).toBe(true);
  });

  it("has each chapter of the contract, with what the English has", async () => {
    const { chapters } = await readContractIn("en");
    expect(chapters.size).toBeGreaterThan(5);
    for (const name of ["introduction.md", ...chapters.keys()]) {
      const [from, to] = await Promise.all([
        read("spec", "guide", name),
        read("spec", language, "guide", name),
      ]);
      expect(differences(from, to), name).toEqual([]);
      expect(hangul.test(to), name).toBe(true);
    }
  });

  it("has every text of the contract, with what the English has", async () => {
    const { contract, chapters } = await readContractIn(language);
    const translated = new Map(textsOf(contract).map(({ place, text }) => [place, text]));
    const { contract: original } = await readContractIn("en");
    const texts = textsOf(original);
    expect(texts.length).toBeGreaterThan(250);
    const prose = original.tags.flatMap(({ description }, i) =>
      description.includes("\n##") ? [`/tags/${i}/description`] : [],
    );
    expect(prose).toHaveLength(chapters.size);
    const wrong = texts
      .filter(({ place }) => !["/info/description", ...prose].includes(place))
      .flatMap(({ place, text }) => {
        const to = translated.get(place) ?? "";
        const faults = hangul.test(to) ? differences(text, to) : ["It is not translated."];
        return faults.map((fault) => `${place}: ${fault}`);
      });
    expect(wrong).toEqual([]);
  });

  it("has a name for every chapter, and is the same contract but for its texts", async () => {
    const { contract } = await readContractIn(language);
    const { contract: original } = await readContractIn("en");
    const names = contract.tags.map((tag) => tag["x-displayName"] ?? "");
    expect(names.filter((name) => !hangul.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(withoutTexts(contract)).toEqual(withoutTexts(original));
  });
});

const read = (...path: string[]) => readFile(fromRoot(...path), "utf8");

const textsIn = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [String(value)];

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
