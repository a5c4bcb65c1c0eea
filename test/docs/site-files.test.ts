import { beforeAll, describe, expect, it } from "vitest";
import { guides } from "./support/guides.ts";
import { buildPage } from "./support/page.ts";
import { brokenLinks, readSite, siteFolder } from "./support/site.ts";

const names = guides.map(({ name }) => name);

describe("the files of the site", () => {
  let site: Map<string, string>;
  beforeAll(async () => {
    await buildPage();
    site = readSite(siteFolder);
  });

  it("are these, and nothing that was there before", () => {
    const own = names.flatMap((name) => [`${name}.html`, `${name}.md`]);
    const others = ["llms.txt", "openapi.json", "openapi.yaml", "reference.html", "site.css", "site.js"];
    expect([...site.keys()].sort()).toEqual([...own, ...others].sort());
  });

  it("have no link that leads nowhere, with links that hold below any path", () => {
    expect(brokenLinks(site)).toEqual([]);
    for (const [name, text] of site) if (name.endsWith(".html")) expect(text).not.toMatch(/ (href|src)="\//);
  });

  it("make a guide weigh less than 100 kB, with all that it loads", () => {
    const bytes = (name: string) => Buffer.byteLength(site.get(name) ?? "");
    for (const name of names) {
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
    expect(pages).toHaveLength(names.length + 1);
  });

  it("tell in llms.txt of every guide, with its summary, and of the contract", () => {
    const text = site.get("llms.txt");
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    for (const { name, title, summary } of guides)
      expect(text).toContain(`- [${title}](${name}.md): ${summary}`);
    for (const name of ["openapi.yaml", "openapi.json"]) expect(text).toContain(`(${name})`);
  });

  it("have every guide in Markdown, word for word but for its links", () => {
    const plain = (text = "") => text.replaceAll(/\]\([^)]*\)/g, "]");
    for (const { name, markdown } of guides.filter((one) => one.name !== "index")) {
      expect(plain(site.get(`${name}.md`)), name).toBe(plain(markdown));
    }
  });
});
