import { type DefaultTheme, defineConfigWithTheme } from "vitepress";
import llmstxt from "vitepress-plugin-llms";
import { fromRoot } from "../../scripts/root.ts";
import { searchedText } from "./chinese-search.ts";
import { readGuides } from "./guides.ts";
import { english, type Language, languages, translations } from "./languages.ts";
import { guidesForSite } from "./markdown.ts";
import { slug } from "./slug.ts";

/** Where the site will be; scripts/docs.ts sets it. Without an address there is no sitemap. */
const address = process.env.DOCS_URL;
/** GitHub Actions sets it. */
const repository = process.env.GITHUB_REPOSITORY;
const translated = translations.map(({ code }) => `${code}/**`);
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

// A page that a language lacks leads to the English one. So does the language menu: theme/langs.js.
function sidebar({ code, prefix }: Language): DefaultTheme.SidebarItem[] {
  const own = new Map(readGuides(code).map(({ name, title }) => [name, title]));
  return readGuides("en").map(({ name, title }) =>
    own.has(name)
      ? { text: `${own.get(name)}`, link: `/${prefix}${name}` }
      : { text: title, link: `/${name}` },
  );
}

/** The addresses of the pages that a language has. */
const pagesOf = ({ code, prefix }: Language): string[] => [
  `/${prefix}`,
  ...readGuides(code).map(({ name }) => `/${prefix}${name}.html`),
];

const locale = (language: Language) => ({
  label: language.label,
  lang: language.code,
  link: `/${language.prefix}`,
  title: language.name,
  description: language.summary,
  themeConfig: {
    ...language.theme,
    nav: [
      { text: language.guides, link: `/${language.prefix}${readGuides(language.code)[0]?.name}` },
      {
        text: language.reference,
        link: `/${language.hasReference ? language.prefix : ""}reference.html`,
        target: "_self",
      },
    ],
    sidebar: sidebar(language),
  },
});

export default defineConfigWithTheme<DefaultTheme.Config & { pages?: string[] }>({
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
    /** For theme/langs.js. */
    pages: languages.flatMap(pagesOf),
    outline: [2, 3],
    ...(repository !== undefined && {
      editLink: { pattern: `https://github.com/${repository}/edit/main/docs/:path` },
    }),
    search: {
      provider: "local",
      options: {
        _render: searchedText,
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
    resolve: {
      alias: [
        {
          find: /^.*\/composables\/langs$/,
          replacement: fromRoot("docs", ".vitepress", "theme", "langs.js"),
        },
      ],
    },
    plugins: [
      guidesForSite(),
      // Its types are those of another version of Vite.
      llmstxt({
        sidebar: [{ text: english.guides, items: sidebar(english) }],
        ignoreFiles: translations.map(({ code }) => `${code}/index.md`),
        ignoreFilesPerOutput: { llmsTxt: translated, llmsFullTxt: translated },
        details: "The whole contract in OpenAPI 3.1 is beside this file: openapi.yaml and openapi.json.",
        ...(address !== undefined && { domain: new URL(address).origin }),
      }) as never,
    ],
  },
});
