import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
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

export interface DescribedOperation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  "x-rate-limit"?: { calls: number; seconds: number };
}

export interface DescribedContract extends Contract {
  info: { title: string; version: string; summary: string; description: string };
  tags: { name: string; description: string; "x-displayName"?: string }[];
  paths: Record<string, { post: DescribedOperation }>;
  webhooks: Record<string, { post: DescribedOperation & Event }>;
}

/** The name of a tag on the page. */
export const nameOf = (tag: DescribedContract["tags"][number]): string => tag["x-displayName"] ?? tag.name;

/** The contract in the language of an overlay folder in spec/, or in English where there is none. */
export async function readContractIn(language: string): Promise<ContractIn> {
  const contract: DescribedContract = JSON.parse(
    await readFile(fromRoot("generated", "openapi.json"), "utf8"),
  );
  const folder = fromRoot("spec", language);
  const overlays = (await readdir(folder).catch(() => [])).filter(
    (file) => file.endsWith(".yaml") && file !== "words.yaml",
  );
  const isTranslated = overlays.length > 0;
  const english = fromRoot("spec", "words.yaml");
  const words = await readContractWords(english, ...(isTranslated ? [join(folder, "words.yaml")] : []));
  const files = await chapterFiles();
  if (isTranslated) {
    // The one for the whole contract comes first: the others say more of a part of it.
    for (const file of new Set(["contract.yaml", ...overlays.sort()]))
      applyOverlay(contract, parse(await readFile(join(folder, file), "utf8")) as Overlay);
    // Chapters are files, to which an overlay cannot refer.
    for (const [i, described] of [contract.info, ...contract.tags].entries())
      if (files[i] !== undefined) described.description = await readFile(join(folder, files[i]), "utf8");
    fillTables(contract, words);
  }
  const names = contract.tags.map((tag, i) => [basename(files[i + 1] ?? ""), nameOf(tag)] as const);
  return { contract, words, guide: isTranslated ? `${language}/guide` : "guide", chapters: new Map(names) };
}

/** The files below spec/ with the description of the contract and of each tag; undefined where it is no file. */
async function chapterFiles(): Promise<(string | undefined)[]> {
  const { info, tags } = parse(await readFile(fromRoot("spec", "openapi.yaml"), "utf8")) as {
    info: { description: { $ref: string } };
    tags: { description: { $ref?: string } }[];
  };
  return [info, ...tags].map(({ description }) => description.$ref);
}
