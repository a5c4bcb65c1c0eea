import type { MarkdownEnv } from "vitepress";

interface Renderer {
  render(source: string, env: MarkdownEnv): string;
}

/** The search finds what begins a word, and Chinese has no spaces. So the index gets what each character begins. */
const withBeginnings = (text: string): string =>
  text.replaceAll(/\p{Script=Han}{2,}/gu, (run) => Array.from(run, (_, i) => run.slice(i, i + 8)).join(" "));

/** What the search takes for the text of a page. A heading stays as it is, because the results show it. */
export function searchedText(source: string, env: MarkdownEnv, md: Renderer): string {
  const html = md.render(source, env);
  if (!env.relativePath.startsWith("zh/")) return html;
  return html
    .split(/(<h[1-6].*?<\/h[1-6]>)/s)
    .map((part, i) => (i % 2 === 0 ? withBeginnings(part) : `${part}<p>${withBeginnings(part)}</p>`))
    .join("");
}
