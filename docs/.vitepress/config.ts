import { type DefaultTheme, defineConfig } from "vitepress";
import llmstxt from "vitepress-plugin-llms";
import { slug } from "../../scripts/docs/slug.ts";
import { fromRoot } from "../../scripts/root.ts";
import { readGuides } from "./guides.ts";
import { english, type Language, languages } from "./languages.ts";
import { guidesForSite } from "./markdown.ts";

/** Where the site will be; scripts/docs.ts sets it. Without an address there is no sitemap. */
const address = process.env.DOCS_URL;
/** GitHub Actions sets it. */
const repository = process.env.GITHUB_REPOSITORY;
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

// A page that a language lacks leads to the English one.
function sidebar({ code, prefix }: Language): DefaultTheme.SidebarItem[] {
  const own = new Map(readGuides(code).map(({ name, title }) => [name, title]));
  return readGuides("en").map(({ name, title }) =>
    own.has(name)
      ? { text: `${own.get(name)}`, link: `/${prefix}${name}` }
      : { text: title, link: `/${name}` },
  );
}

const locale = (language: Language) => ({
  label: language.label,
  lang: language.code,
  link: `/${language.prefix}`,
  title: language.name,
  description: language.summary,
  themeConfig: {
    ...language.theme,
    nav: [
      { text: language.guides, link: `/${language.prefix}overview` },
      { text: language.reference, link: `/${language.prefix}reference.html`, target: "_self" },
    ],
    sidebar: sidebar(language),
  },
});

export default defineConfig({
  base: address === undefined ? "/" : new URL(address).pathname,
  outDir: "../dist/docs",
  cacheDir: "../node_modules/.cache/vitepress",
  srcExclude: ["examples/**"],
  rewrites: { "en/:page": ":page" },
  head: [
    ["meta", { "http-equiv": "Content-Security-Policy", content: policy }],
    ["link", { rel: "icon", href: "data:," }],
  ],
  locales: Object.fromEntries(
    languages.map((language) => [language === english ? "root" : language.code, locale(language)]),
  ),
  ...(address !== undefined && { sitemap: { hostname: address } }),
  themeConfig: {
    outline: [2, 3],
    ...(repository !== undefined && {
      editLink: { pattern: `https://github.com/${repository}/edit/main/docs/:path` },
    }),
    search: {
      provider: "local",
      options: {
        // Of `update_callback` both parts, as the search takes them for two words.
        miniSearch: { searchOptions: { combineWith: "AND" } },
        locales: Object.fromEntries(
          languages.flatMap(({ code, search }) => (search ? [[code, { translations: search }]] : [])),
        ),
      },
    },
  },
  markdown: {
    // The colours that VitePress has by default are too close to their background (WCAG 2 asks for 4.5 to 1).
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    languageAlias: { conf: "ini" },
    // As GitHub does it, so that a link to a heading works on both.
    anchor: { slugify: slug },
    config(md) {
      // The reference and the files beside it are no pages of VitePress.
      md.core.ruler.push("other-files", ({ tokens }) => {
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          const href = token.type === "link_open" ? (token.attrGet("href") ?? "") : "";
          if (/^(\.\.\/)*((reference|sandbox)\.html|[\w.]+\.(yaml|json))/.test(href))
            token.attrSet("target", "_self");
        }
      });
    },
  },
  vite: {
    publicDir: fromRoot("dist", "reference"),
    plugins: [
      guidesForSite(),
      // Its types are those of another version of Vite.
      llmstxt({
        sidebar: [{ text: english.guides, items: sidebar(english) }],
        ignoreFiles: ["ko/index.md"],
        ignoreFilesPerOutput: { llmsTxt: ["ko/**"], llmsFullTxt: ["ko/**"] },
        details: "The whole contract in OpenAPI 3.1 is beside this file: openapi.yaml and openapi.json.",
        ...(address !== undefined && { domain: new URL(address).origin }),
      }) as never,
    ],
  },
});
