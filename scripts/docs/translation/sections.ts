import { slug } from "../slug.ts";

/** What stands between two headings. */
export interface Section {
  /** How many # the heading has; 0 for what stands above the first one. */
  level: number;
  heading: string;
  /** The address of the heading in the text. */
  anchor: string;
  /** Without the heading. */
  text: string;
}

/** The sections of a Markdown text, in its order. A # in a code block is no heading. */
export function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = [{ level: 0, heading: "", anchor: "", text: "" }];
  let inCode = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) inCode = !inCode;
    const [, marks, heading] = (inCode ? undefined : /^(#+) (.+)$/.exec(line)) ?? [];
    if (marks !== undefined && heading !== undefined) {
      sections.push({ level: marks.length, heading, anchor: slug(heading), text: "" });
    } else {
      const last = sections.at(-1) as Section;
      last.text += `${line}\n`;
    }
  }
  return sections;
}
