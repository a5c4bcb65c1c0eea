import { describe, expect, it } from "vitest";
import { editions } from "./support/editions.ts";
import { guides } from "./support/guides.ts";
import { brokenLinks, readSite, siteFolder } from "./support/site.ts";

const names = guides.map(({ name }) => name);

describe("the files of the site", () => {
  const site = readSite(siteFolder);

  it("are these, and no stale ones", () => {
    const own = names.flatMap((name) => [`${name}.html`, `${name}.md`]);
    const others = ["llms.txt", "openapi.json", "openapi.yaml", "reference.html"];
    const inEach = editions.flatMap(({ texts }) =>
      [...own, ...others].map((name) => `${texts.prefix}${name}`),
    );
    expect([...site.keys()].sort()).toEqual(
      [...inEach, "results.json", "sandbox.yaml", "site.css", "site.js"].sort(),
    );
  });

  it("have no dead link, and only relative ones", () => {
    expect(brokenLinks(site)).toEqual([]);
    for (const [name, text] of site) if (name.endsWith(".html")) expect(text).not.toMatch(/ (href|src)="\//);
  });

  it("keep a guide below 100 kB, assets included", () => {
    const bytes = (name: string) => Buffer.byteLength(site.get(name) ?? "");
    for (const name of editions.flatMap(({ texts }) => names.map((name) => `${texts.prefix}${name}`))) {
      expect(bytes(`${name}.html`) + bytes("site.css") + bytes("site.js"), name).toBeLessThan(100_000);
    }
  });

  it("have a Content-Security-Policy on every page that allows only the site itself", () => {
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

  it.each(editions)("list every guide and the contract in llms.txt, in $languageName", ({ texts }) => {
    const text = site.get(`${texts.prefix}llms.txt`);
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    for (const { name, title, summary } of texts.guides)
      expect(text).toContain(`- [${title}](${name}.md): ${summary}`);
    for (const name of ["openapi.yaml", "openapi.json"]) expect(text).toContain(`(${name})`);
  });

  it("have every guide in Markdown, equal but for its links", () => {
    const plain = (text = "") => text.replaceAll(/\]\([^)]*\)/g, "]");
    for (const { texts } of editions) {
      // These have lists or tables that are made by the build.
      const whole = texts.guides.filter(({ name }) => !["index", "benchmarks"].includes(name));
      for (const { name, markdown } of whole) {
        expect(plain(site.get(`${texts.prefix}${name}.md`)), name).toBe(plain(markdown));
      }
    }
  });
});
