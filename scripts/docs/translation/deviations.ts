import { readdir, readFile } from "node:fs/promises";
import { fromRoot } from "../../root.ts";
import { readContractIn } from "../contract/read.ts";
import { textsOf } from "./contract-texts.ts";
import { differences } from "./differences.ts";

const hangul = /\p{Script=Hangul}/u;

/** How the translation deviates from texts that have not changed since it was made. `stale` are the ones that have. */
export async function deviations(language: string, stale: readonly string[]): Promise<string[]> {
  const lists = await Promise.all([
    ofFolder("docs/en", `docs/${language}`, stale),
    ofFolder("spec/guide", `spec/${language}/guide`, stale),
    ofContract(language, stale),
  ]);
  return lists.flat();
}

async function ofFolder(from: string, to: string, stale: readonly string[]): Promise<string[]> {
  const names = (await readdir(fromRoot(from))).filter((name) => name.endsWith(".md"));
  const current = names.filter((name) => !stale.some((text) => text.startsWith(`${from}/${name}`)));
  const lists = current.map(async (name) => {
    const original = await readFile(fromRoot(from, name), "utf8");
    const translation = await readFile(fromRoot(to, name), "utf8").catch(() => "");
    return faultsOf(original, translation).map((fault) => `${to}/${name}: ${fault}`);
  });
  return (await Promise.all(lists)).flat();
}

async function ofContract(language: string, stale: readonly string[]): Promise<string[]> {
  const { contract } = await readContractIn(language);
  const translated = new Map(textsOf(contract).map(({ place, text }) => [place, text]));
  const { contract: original } = await readContractIn("en");
  const chapters = original.tags.map((tag, i) =>
    tag.description.includes("\n##") ? `/tags/${i}/description` : "",
  );
  return textsOf(original)
    .filter(({ place }) => place !== "/info/description" && !chapters.includes(place))
    .filter(({ place }) => !stale.includes(`generated/openapi.json#${place}`))
    .flatMap(({ place, text }) =>
      faultsOf(text, translated.get(place) ?? "").map((fault) => `spec/${language} ${place}: ${fault}`),
    );
}

const faultsOf = (original: string, translation: string): string[] =>
  hangul.test(translation) ? differences(original, translation) : ["It is not translated."];
