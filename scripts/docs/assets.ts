import { readFile } from "node:fs/promises";
import { fromRoot } from "../root.ts";

const read = (name: string) => readFile(fromRoot("scripts", "docs", "assets", name), "utf8");

/** What the pages look like and what runs in them. */
export interface Assets {
  /** The stylesheet of the guides. */
  css: string;
  /** The part of it that the reference shares with them: the colours and the header. */
  headerCss: string;
  script: string;
}

export async function readAssets(): Promise<Assets> {
  const [tokens, header, ...rest] = await Promise.all(
    ["tokens.css", "header.css", "layout.css", "end.css", "text.css", "code.css", "print.css"].map(read),
  );
  const headerCss = `${tokens}${header}`;
  return { css: [headerCss, ...rest].join(""), headerCss, script: await read("site.js") };
}
