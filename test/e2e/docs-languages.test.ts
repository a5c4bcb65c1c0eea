import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../scripts/docs/site.ts";
import { fromRoot } from "../../scripts/root.ts";
import { guides } from "../docs/support/guides.ts";
import { brokenLinks, readSite } from "../docs/support/site.ts";

let work: string;
let texts: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "languages-"));
  texts = join(work, "docs");
  await cp(fromRoot("docs"), texts, { recursive: true });
});
afterAll(() => rm(work, { recursive: true }));

const build = async () => {
  await buildSite({ texts, folder: join(work, "site") });
  return readSite(join(work, "site"));
};

/** Runs `then` with a file changed. */
async function withChange<T>(
  file: string,
  change: (text: string) => string,
  then: () => Promise<T>,
): Promise<T> {
  const path = join(texts, file);
  const text = await readFile(path, "utf8");
  await writeFile(path, change(text));
  try {
    return await then();
  } finally {
    await writeFile(path, text);
  }
}

describe("a second language", () => {
  const german = (name: string) => join(texts, "de", name);

  beforeAll(async () => {
    await cp(fromRoot("docs", "en"), german("."), { recursive: true });
    const site = await readFile(german("site.yaml"), "utf8");
    await writeFile(
      german("site.yaml"),
      site.replace("languageName: English", "languageName: Deutsch").replace("copy: Copy", "copy: Kopieren"),
    );
  });
  afterAll(() => rm(german("."), { recursive: true }));

  it("is a folder of texts, and becomes a folder of pages that lead everywhere", async () => {
    const site = await build();
    expect(brokenLinks(site)).toEqual([]);
    for (const { name } of guides) {
      const page = site.get(`de/${name}.html`) ?? "";
      expect(page).toContain('<html lang="de">');
      expect(page).toContain(`href="../${name}.html">English</a>`);
      expect(page).toContain('src="../site.js"');
      expect(site.get(`${name}.html`)).toContain(`href="de/${name}.html">Deutsch</a>`);
    }
    expect(site.get("de/first-callback.html")).toContain(">Kopieren</button>");
    expect(site.get("de/llms.txt")).toContain("(openapi.yaml)");
  });

  it("has every page of the first one, or there is no site", async () => {
    const without = (text: string) => text.replace(/ {2}- page: security\n(?: {4}.*\n)+/, "");
    await withChange("de/site.yaml", without, async () => {
      await expect(build()).rejects.toThrow("There is no de/security.md, which is a page of en.");
    });
  });

  it("has every word, or there is no site", async () => {
    await withChange(
      "de/site.yaml",
      (text) => text.replace(/ {2}skip: .*\n/, ""),
      async () => {
        await expect(build()).rejects.toThrow(/site\.yaml lacks the words skip\./);
      },
    );
  });
});

describe("a guide that", () => {
  it.each([
    ["an unknown guide", "nothing.md"],
    ["an unknown heading", "receiving.md#nothing"],
    ["an unknown heading of the same page", "#nothing"],
    ["an unknown chapter", "../../spec/guide/nothing.md"],
    ["an unknown heading of a chapter", "../../spec/guide/errors.md#nothing"],
    ["an unknown operation", "../../spec/operations/callback/del_callback.yaml"],
    ["a file that is not on the site", "../../README.md"],
    ["a page without https", "http://example.com"],
  ])("links to %s makes no site", async (_, href) => {
    await withChange(
      "en/limits.md",
      (text) => `${text}\n[x](${href})\n`,
      async () => {
        await expect(build()).rejects.toThrow(`en/limits.md links to ${href}, and there is no such place.`);
      },
    );
  });

  it("has no title makes no site", async () => {
    await withChange(
      "en/limits.md",
      (text) => text.replace("# ", "## "),
      async () => {
        await expect(build()).rejects.toThrow(/limits\.md does not begin with its title/);
      },
    );
  });

  it("stands beside an unknown chapter fails the build", async () => {
    await withChange(
      "en/site.yaml",
      (text) => text.replace("[Errors]", "[Faults]"),
      async () => {
        await expect(build()).rejects.toThrow("site.yaml names chapters that there are not: Faults");
      },
    );
  });
});
