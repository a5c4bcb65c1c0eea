import hljs from "highlight.js/lib/common";
import { Marked, type Tokens } from "marked";
import { escapeHtml, slug } from "../html.ts";

/** A heading of the second level, for the list beside the text. */
export interface Heading {
  id: string;
  text: string;
}

const languages: Record<string, string> = { ts: "typescript", js: "javascript", sh: "bash", conf: "ini" };

/** A guide as HTML, and its headings. */
export function renderMarkdown(
  markdown: string,
  words: { copy: string; copied: string },
): { html: string; headings: Heading[] } {
  const headings: Heading[] = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const html = this.parser.parseInline(tokens);
        if (depth === 1) return `<h1>${html}</h1>\n`;
        const id = slug(text);
        if (depth === 2) headings.push({ id, text: text.replaceAll("`", "") });
        return `<h${depth} id="${id}"><a href="#${id}">${html}</a></h${depth}>\n`;
      },
      code: (token) => codeBlock(token, words),
      // What scrolls sideways must be reachable with the keyboard.
      table(token) {
        const head = token.header.map(({ tokens }) => `<th>${this.parser.parseInline(tokens)}</th>`);
        const rows = token.rows.map((row) => {
          const cells = row.map(({ tokens }, i) => {
            const label = token.header[i]?.text.replaceAll("`", "") ?? "";
            // On a phone a row becomes a small card, and each cell says what it is.
            const attribute = label === "" ? "" : ` data-label="${escapeHtml(label)}"`;
            return `<td${attribute}>${this.parser.parseInline(tokens)}</td>`;
          });
          return `<tr>${cells.join("")}</tr>`;
        });
        const thead = `<thead><tr>${head.join("")}</tr></thead>`;
        return `<table>${thead}<tbody>\n${rows.join("\n")}\n</tbody></table>\n`;
      },
    },
    walkTokens(token) {
      if (token.type === "link") token.href = pageOf(token.href);
    },
  });
  return { html: marked.parse(markdown, { async: false }), headings };
}

function codeBlock(
  { text, lang = "" }: Tokens.Code,
  { copy, copied }: { copy: string; copied: string },
): string {
  const language = languages[lang] ?? lang;
  const known = hljs.getLanguage(language) !== undefined;
  const code = known ? hljs.highlight(text, { language }).value : escapeHtml(text);
  // Shown by the script, as it does nothing without.
  const button = `<button type="button" class="copy" data-copied="${escapeHtml(copied)}" hidden>${escapeHtml(copy)}</button>`;
  return `<div class="code"><pre tabindex="0"><code>${code}</code></pre>${button}</div>\n`;
}

/** The page that belongs to the Markdown of a guide. */
const pageOf = (href: string) => (href.startsWith("https:") ? href : href.replace(/\.md(?=#|$)/, ".html"));
