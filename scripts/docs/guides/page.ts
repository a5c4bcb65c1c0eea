import { escapeHtml } from "../html.ts";
import { guidePolicy } from "../policy.ts";
import { guideControls, languageLinks, siteHeader } from "./header.ts";
import { type Heading, renderMarkdown } from "./markdown.ts";
import type { Guide, Texts } from "./texts.ts";

/** The page of a guide. */
export function guidePage(guide: Guide, texts: Texts, languages: readonly Texts[]): string {
  const { words, name, prefix, language } = texts;
  const up = prefix === "" ? "" : "../";
  const { html, headings } = renderMarkdown(guide.markdown, words);
  const title = guide === texts.guides[0] || guide.title === name ? guide.title : `${guide.title} · ${name}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${guidePolicy}">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(guide.summary)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}site.css">
<link rel="alternate" type="text/markdown" href="${guide.name}.md">
<script src="${up}site.js"></script>
</head>
<body>
${siteHeader(texts, "guides", `${languageLinks(guide.name, texts, languages)}${guideControls(texts)}`)}
<div class="columns">
${menu(guide, texts)}
<main id="content" tabindex="-1">
<article>
${html}</article>
${neighbours(guide, texts)}
<footer><a href="${guide.name}.md">${escapeHtml(words.source)}</a></footer>
</main>
${contents(headings, texts)}
</div>
</body>
</html>
`;
}

// A popover on a phone, and always there on a wide screen: see layout.css.
function menu(guide: Guide, { guides, words }: Texts): string {
  const items = guides.map(({ name, title }) => {
    const current = name === guide.name ? ' aria-current="page"' : "";
    return `<li><a href="${name}.html"${current}>${escapeHtml(title)}</a></li>`;
  });
  return `<nav id="menu" class="menu" popover aria-label="${escapeHtml(words.guides)}">\n<ul>\n${items.join("\n")}\n</ul>\n</nav>`;
}

function contents(headings: readonly Heading[], { words }: Texts): string {
  if (headings.length < 2) return "";
  const title = escapeHtml(words.onThisPage);
  const items = headings.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `<nav class="contents" aria-label="${title}">\n<p>${title}</p>\n<ul>\n${items.join("\n")}\n</ul>\n</nav>`;
}

function neighbours(guide: Guide, { guides, words }: Texts): string {
  const here = guides.findIndex(({ name }) => name === guide.name);
  const link = (to: Guide | undefined, rel: "prev" | "next", word: string) =>
    to === undefined
      ? ""
      : `<a rel="${rel}" href="${to.name}.html"><span>${escapeHtml(word)}</span> ${escapeHtml(to.title)}</a>`;
  const links = [link(guides[here - 1], "prev", words.previous), link(guides[here + 1], "next", words.next)];
  return `<nav class="neighbours" aria-label="${escapeHtml(words.previous)}, ${escapeHtml(words.next)}">${links.join("")}</nav>`;
}
