import { escapeHtml } from "../html.ts";
import type { Texts } from "./texts.ts";

// Drawn here, as the pages load nothing. A circle, half of it filled.
const halfMoon =
  '<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor"/></svg>';

/** What stands on top of every page. `rest` is what only the guides have there. */
export function siteHeader(texts: Texts, on: "guides" | "reference", rest = ""): string {
  const { name, words } = texts;
  const link = (href: string, text: string, current: boolean) =>
    `<a href="${href}"${current ? ' aria-current="true"' : ""}>${escapeHtml(text)}</a>`;
  return `<a class="skip" href="${on === "reference" ? "#/" : "#content"}">${escapeHtml(words.skip)}</a>
<header class="site-header">
<a class="site-name" href="index.html">${escapeHtml(name)}</a>
<nav aria-label="${escapeHtml(name)}">
${link("index.html", words.guides, on === "guides")}
${link("reference.html", words.reference, on === "reference")}
</nav>
${rest}</header>`;
}

/** The parts of the header that the reference has elsewhere. */
export function guideControls({ words }: Texts): string {
  const theme = escapeHtml(words.theme);
  return `<button type="button" class="theme" aria-label="${theme}" title="${theme}" hidden>${halfMoon}</button>
<button type="button" class="menu-button" popovertarget="menu">${escapeHtml(words.menu)}</button>
`;
}

/** The links to a page in the other languages. */
export function languageLinks(page: string, texts: Texts, languages: readonly Texts[]): string {
  if (languages.length < 2) return "";
  const up = texts.prefix === "" ? "" : "../";
  const links = languages.map(({ language, languageName, prefix }) => {
    const current = language === texts.language ? ' aria-current="true"' : "";
    return `<a lang="${language}" hreflang="${language}" href="${up}${prefix}${page}.html"${current}>${escapeHtml(languageName)}</a>`;
  });
  return `<nav class="languages" aria-label="${escapeHtml(texts.words.languages)}">${links.join("")}</nav>\n`;
}
