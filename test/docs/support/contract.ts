import { readFileSync } from "node:fs";
import { fromRoot } from "../../../scripts/root.ts";
import { blocksIn } from "./markdown.ts";

interface Contract {
  info: { title: string; version: string; summary: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, { post: Operation }>;
  components: {
    schemas: { CallbackCommand: { "x-enumDescriptions": Record<string, string> } };
    examples: Record<string, { value: unknown }>;
  };
}

interface Operation {
  operationId: string;
  summary: string;
  externalDocs: { url: string };
  requestBody: { content: { "application/json": { examples: Record<string, { $ref: string }> } } };
  "x-codeSamples": CodeSample[];
}

export interface CodeSample {
  lang: string;
  label: string;
  source: string;
}

/** The bundled contract, as far as the page and its samples are concerned. */
export const contract = JSON.parse(readFileSync(fromRoot("generated", "openapi.json"), "utf8")) as Contract;

/** Every sample of the reference, in the order of the contract. */
export const samples = Object.entries(contract.paths).flatMap(([path, { post }]) =>
  post["x-codeSamples"].map((sample) => ({ ...sample, path, operationId: post.operationId })),
);

/** The prose of the contract: its chapters in the order of the page, the introduction first. */
export const chapters = [
  { name: contract.info.title, description: contract.info.description },
  ...contract.tags.filter((tag) => tag.description.includes("\n### ")),
];

/** The text of a chapter. */
export function chapter(name: string): string {
  const found = chapters.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The contract has no chapter ${name}.`);
  return found.description;
}

/** The code blocks of one language in the chapters, each with the chapter that it stands in. */
export function codeBlocks(language: string): { chapter: string; code: string }[] {
  return chapters.flatMap(({ name, description }) =>
    blocksIn(description, language).map((code) => ({ chapter: name, code })),
  );
}
