import { describe, expect, it } from "vitest";
import { editions } from "./support/editions.ts";
import { guides } from "./support/guides.ts";
import { brokenLinks, readSite, siteFolder } from "./support/site.ts";

const names = guides.map(({ name }) => name);

describe("the files of the site", () => {
  const site = readSite(siteFolder);

  it("are these, and nothing that was there before", () => {
    const own = names.flatMap((name) => [`${name}.html`, `${name}.md`]);
    const others = ["llms.txt", "openapi.json", "openapi.yaml", "reference.html"];
    const inEach = editions.flatMap(({ texts }) =>
      [...own, ...others].map((name) => `${texts.prefix}${name}`),
    );
    expect([...site.keys()].sort()).toEqual([...inEach, "results.json", "site.css", "site.js"].sort());
  });

  it("have no link that leads nowhere, with links that hold below any path", () => {
    expect(brokenLinks(site)).toEqual([]);
    for (const [name, text] of site) if (name.endsWith(".html")) expect(text).not.toMatch(/ (href|src)="\//);
  });

  it("make a guide weigh less than 100 kB, with all that it loads", () => {
    const bytes = (name: string) => Buffer.byteLength(site.get(name) ?? "");
    for (const name of editions.flatMap(({ texts }) => names.map((name) => `${texts.prefix}${name}`))) {
      expect(bytes(`${name}.html`) + bytes("site.css") + bytes("site.js"), name).toBeLessThan(100_000);
    }
  });

  it("have a policy on every page that allows nothing from elsewhere and nothing unnamed", () => {
    const pages = [...site].filter(([name]) => name.endsWith(".html"));
    for (const [name, text] of pages) {
      const [, policy = ""] =
        /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
          text,
        ) ?? [];
      expect(policy, name).toMatch(/^default-src 'none'; /);
      expect(policy, name).toContain("base-uri 'none'; form-action 'none'");
      expect(policy, name).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*|connect-src|worker-src/);
    }
    expect(pages).toHaveLength(editions.length * (names.length + 1));
  });

  it.each(editions)("tell in llms.txt of every guide, and of the contract, in $languageName", ({ texts }) => {
    const text = site.get(`${texts.prefix}llms.txt`);
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    for (const { name, title, summary } of texts.guides)
      expect(text).toContain(`- [${title}](${name}.md): ${summary}`);
    for (const name of ["openapi.yaml", "openapi.json"]) expect(text).toContain(`(${name})`);
  });

  it("have every guide in Markdown, word for word but for its links", () => {
    const plain = (text = "") => text.replaceAll(/\]\([^)]*\)/g, "]");
    for (const { texts } of editions) {
      // Those have a list, or tables, that are made when the site is built.
      const whole = texts.guides.filter(({ name }) => !["index", "benchmarks"].includes(name));
      for (const { name, markdown } of whole) {
        expect(plain(site.get(`${texts.prefix}${name}.md`)), name).toBe(plain(markdown));
      }
    }
  });
});
