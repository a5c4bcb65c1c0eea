import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Contract, Event } from "../../generate/contract.ts";
import { fillTables } from "../../generate/tables.ts";
import { type ContractWords, readContractWords } from "../../generate/words.ts";
import { fromRoot } from "../../root.ts";
import { applyOverlay, type Overlay } from "./overlay.ts";

/** The contract as the pages show it in one language. */
export interface ContractIn {
  contract: DescribedContract;
  words: ContractWords;
  /** The folder below spec/ with its chapters and their pictures. */
  guide: string;
  /** The name of each chapter, which is its heading, by the name of its file. */
  chapters: ReadonlyMap<string, string>;
}

interface DescribedOperation {
  operationId: string;
  summary: string;
  tags: string[];
}

export interface DescribedContract extends Contract {
  info: { title: string; version: string; summary: string; description: string };
  tags: { name: string; description: string; "x-displayName"?: string }[];
  paths: Record<string, { post: DescribedOperation }>;
  webhooks: Record<string, { post: DescribedOperation & Event }>;
}

/** The contract in the words of the overlays in spec/ for the language, or as it is where there are none. */
export async function readContractIn(language: string): Promise<ContractIn> {
  const original: DescribedContract = JSON.parse(
    await readFile(fromRoot("generated", "openapi.json"), "utf8"),
  );
  const folder = fromRoot("spec", language);
  const files = await readdir(folder).catch(() => []);
  const english = fromRoot("spec", "words.yaml");
  if (files.length === 0) {
    const words = await readContractWords(english);
    return { contract: original, words, guide: "guide", chapters: await chaptersOf(original) };
  }
  let contract = original;
  for (const file of overlaysIn(files)) {
    const overlay = parse(await readFile(join(folder, file), "utf8"));
    contract = applyOverlay(contract, overlay as Overlay);
  }
  await setChapters(contract, folder);
  const words = await readContractWords(english, join(folder, "words.yaml"));
  fillTables(contract, words);
  return { contract, words, guide: `${language}/guide`, chapters: await chaptersOf(contract) };
}

// The one for the whole contract comes first: the others say more of a part of it.
function overlaysIn(files: readonly string[]): string[] {
  const groups = files.filter(
    (file) => file.endsWith(".yaml") && !["contract.yaml", "words.yaml"].includes(file),
  );
  return ["contract.yaml", ...groups.sort()];
}

// The chapters are files. An overlay, which knows no references, could not refer to them.
async function setChapters(contract: DescribedContract, folder: string): Promise<void> {
  const { info, tags } = await readRoot();
  contract.info.description = await readFile(join(folder, info.description.$ref), "utf8");
  for (const [i, { description }] of tags.entries()) {
    const tag = contract.tags[i];
    if (tag === undefined || description.$ref === undefined) continue;
    tag.description = await readFile(join(folder, description.$ref), "utf8");
  }
}

async function chaptersOf({ tags }: DescribedContract): Promise<Map<string, string>> {
  const root = await readRoot();
  const names = new Map(tags.map((tag) => [tag.name, tag["x-displayName"] ?? tag.name]));
  return new Map(
    root.tags.flatMap(({ name, description: { $ref } }) =>
      $ref === undefined ? [] : [[$ref.replace(/^guide\//, ""), names.get(name) ?? name]],
    ),
  );
}

interface Root {
  info: { description: { $ref: string } };
  tags: { name: string; description: { $ref?: string } }[];
}

const readRoot = async (): Promise<Root> => parse(await readFile(fromRoot("spec", "openapi.yaml"), "utf8"));
