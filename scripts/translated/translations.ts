import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { english, type Language } from "../../docs/.vitepress/languages.ts";
import { readContractIn } from "../docs/contract/read.ts";
import { fromRoot } from "../root.ts";
import { differences } from "./differences.ts";

/** Texts by a name that all languages share: the place of the English one. */
type Texts = ReadonlyMap<string, string>;

/** The hashes of the English texts that a translation was made from. */
const recordOf = ({ code }: Language) => fromRoot("docs", code, "translated-from.json");

/** What keeps a translation from being in step with the English, one line each. */
export async function readFaults(language: Language): Promise<string[]> {
  const made = JSON.parse(await readFile(recordOf(language), "utf8").catch(() => "{}"));
  return faultsOf(await toTranslate(language), await textsIn(language), made);
}

/** @param made The hashes of the originals that the translations were made from. */
export function faultsOf(
  originals: Texts,
  translations: Texts,
  made: Readonly<Record<string, string>>,
): string[] {
  const faults = [...originals].flatMap(([name, text]) => {
    if (made[name] !== hash(text)) return [`translate again ${name}`];
    const translation = translations.get(name) ?? text;
    if (translation === text) return [`not translated ${name}`];
    // A translated README may be shorter.
    return differences(text, translation)
      .filter((difference) => name !== english.readme || !difference.endsWith("is missing"))
      .map((difference) => `${name}: ${difference}`);
  });
  const gone = Object.keys(made).filter((name) => !originals.has(name));
  return [...faults, ...gone.map((name) => `no longer there ${name}`)];
}

/** Records that the translation was made from the originals as they are now. */
export async function markInStep(language: Language): Promise<void> {
  const texts = [...(await toTranslate(language))].sort(([a], [b]) => (a < b ? -1 : 1));
  const made = Object.fromEntries(texts.map(([name, text]) => [name, hash(text)]));
  await writeFile(recordOf(language), `${JSON.stringify(made, null, 2)}\n`);
}

/** The originals. A language without a reference has the guides that it likes to have. */
async function toTranslate(language: Language): Promise<Texts> {
  const { hasReference, readme } = language;
  const originals = await textsIn({ code: "en", hasReference, readme: readme && english.readme });
  if (hasReference) return originals;
  const own = await textsIn(language);
  return new Map([...originals].filter(([name]) => own.has(name)));
}

type Sources = Pick<Language, "code" | "hasReference" | "readme">;

async function textsIn({ code, hasReference, readme }: Sources): Promise<Texts> {
  const guides = await markdownIn(`docs/${code}`, "docs/en");
  if (readme !== undefined) guides.push([english.readme, await readFile(fromRoot(readme), "utf8")]);
  if (!hasReference) return new Map(guides);
  const { contract, guide, words } = await readContractIn(code);
  // Chapters are files, and hold tables that are made of the rest.
  const chapters = contract.tags.filter(({ description }) => description.includes("\n##"));
  for (const described of [contract.info, ...chapters]) described.description = "";
  return new Map([
    ...guides,
    ...(await markdownIn(`spec/${guide}`, "spec/guide")),
    ...Object.entries(words).map(
      ([name, value]) => [`spec/words.yaml#${name}`, JSON.stringify(value)] as const,
    ),
    ...textsOf(contract),
  ]);
}

async function markdownIn(folder: string, named: string): Promise<[string, string][]> {
  const files = (await readdir(fromRoot(folder))).filter((file) => file.endsWith(".md"));
  const read = files.map(
    async (file): Promise<[string, string]> => [
      `${named}/${file}`,
      await readFile(fromRoot(folder, file), "utf8"),
    ],
  );
  return await Promise.all(read);
}

/** Members whose value is a text that people read. A `title` of a schema is a name, and stays. */
const members = ["description", "summary", "reason", "x-action", "x-displayName"];
/** Below these is what goes over the wire, or code. */
const wire = ["value", "example", "x-codeSamples", "enum", "default"];

/** Every text of the contract that people read, by its place as a JSON Pointer. */
export function textsOf(contract: object): [string, string][] {
  const below = (value: unknown, place: string, parent: string): [string, string][] => {
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, member]) => {
      const here = `${place}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (typeof member !== "string") return wire.includes(name) ? [] : below(member, here, name);
      const isText = members.includes(name) || parent === "x-enumDescriptions" || here === "#/info/title";
      return isText && member !== "" ? [[`generated/openapi.json${here}`, member] as [string, string]] : [];
    });
  };
  return below(contract, "#", "");
}

/** What a text says, shortly. Where its lines break says nothing. */
export const hash = (text: string): string =>
  createHash("sha256").update(text.replaceAll(/\s+/g, " ").trim()).digest("hex").slice(0, 8);
