import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fromRoot } from "../../scripts/root.ts";

/** The guides in the order of the menu. Each is a file in docs/en, and in the folder of a language that has it. */
export const guideNames = [
  ...[
    "overview",
    "first-callback",
    "meeting",
    "receiving",
    "who-is-in-the-room",
    "testing",
    "console",
    "errors",
  ],
  ...["security", "many-processes", "frameworks", "other-languages", "command", "options"],
  ...["benchmarks", "other-tools", "limits"],
];

export interface Guide {
  /** Of the file and the page: `receiving`. */
  name: string;
  /** The heading of the text. */
  title: string;
  /** Without its front matter. */
  markdown: string;
}

/** @throws Error when the file has no title. */
function readGuide(file: string, name: string): Guide {
  const markdown = readFileSync(file, "utf8").replace(/^---\n.*?\n---\n\n/s, "");
  const title = /^# (.+)\n/.exec(markdown)?.[1];
  if (title === undefined) throw new Error(`${file} has no title: begin its text with "# …".`);
  return { name, title, markdown };
}

/** The guides that a language has. @throws Error when the menu lacks a file. */
export function readGuides(language: string): Guide[] {
  const fileOf = (name: string) => fromRoot("docs", language, `${name}.md`);
  const written = readdirSync(fromRoot("docs", language)).filter((file) => file.endsWith(".md"));
  const unlisted = written.filter((file) => ![...guideNames, "index"].includes(file.slice(0, -3)));
  if (unlisted.length > 0)
    throw new Error(`The menu lacks ${unlisted.join(", ")}: name it in docs/.vitepress/guides.ts.`);
  return guideNames.filter((name) => existsSync(fileOf(name))).map((name) => readGuide(fileOf(name), name));
}
