import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { fromRoot } from "../../scripts/root.ts";
import { execute } from "../../scripts/run.ts";
import { contractFile, fileOf } from "./support/tools.ts";

interface Viewer {
  readonly name: string;
  /** The files of the page, by path. */
  files(): Promise<Record<string, string>>;
  /** The viewer shows what is below a tag once a reader has chosen the tag in the menu. */
  readonly isFolded?: true;
  /** What the viewer draws when it does not understand something. */
  readonly errorBox: string;
}

const page = (head: string, body: string) => `<!doctype html><meta charset="utf-8">${head}<body>${body}`;

const viewers: readonly Viewer[] = [
  {
    name: "Swagger UI",
    files: async () => ({
      "/": page(
        '<link rel="stylesheet" href="style.css">',
        `<div id="ui"></div><script src="script.js"></script>
         <script>SwaggerUIBundle({ url: "openapi.yaml", dom_id: "#ui" })</script>`,
      ),
      "/script.js": await readFile(
        await fileOf("swagger-ui-dist", "swagger-ui-dist/swagger-ui-bundle.js"),
        "utf8",
      ),
      "/style.css": await readFile(await fileOf("swagger-ui-dist", "swagger-ui-dist/swagger-ui.css"), "utf8"),
    }),
    errorBox: ".errors-wrapper, .version-pragma__message",
  },
  {
    name: "Scalar",
    files: async () => ({
      "/": page(
        "",
        `<div id="ui"></div><script src="script.js"></script>
         <script>Scalar.createApiReference("#ui", { url: "openapi.yaml", defaultOpenAllTags: true })</script>`,
      ),
      "/script.js": await readFile(
        await fileOf("@scalar/api-reference", "@scalar/api-reference/dist/browser/standalone.js"),
        "utf8",
      ),
    }),
    errorBox: "[role=alert]",
  },
  {
    name: "Redoc",
    files: async () => {
      const folder = await mkdtemp(join(tmpdir(), "redoc-"));
      const file = join(folder, "page.html");
      const args = ["build-docs", contractFile, "--inlineBundle", "--output", file];
      await execute(fromRoot("node_modules/.bin/redocly"), args, { cwd: folder });
      const html = await readFile(file, "utf8");
      await rm(folder, { recursive: true });
      return { "/": html };
    },
    isFolded: true,
    errorBox: "text=Something went wrong",
  },
];

const described = [...Object.values(contract.paths), ...Object.values(contract.webhooks)].map(
  ({ post }) => post,
);

describe.skipIf(noBrowser).each(viewers)(
  `$name in a browser${noBrowser ? `: skipped, ${noBrowser}` : ""}`,
  (viewer) => {
    let browser: Browser;
    let shown: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      const files: Record<string, string> = {
        ...(await viewer.files()),
        "/openapi.yaml": await readFile(contractFile, "utf8"),
      };
      browser = await launchBrowser();
      shown = await browser.newPage();
      shown.on("pageerror", (error) => errors.push(error.message));
      // No network: what is not a file of the page is not there.
      await shown.route("**", (route) => {
        const { host, pathname } = new URL(route.request().url());
        const body = host === "viewer.test" ? files[pathname] : undefined;
        const types = { yaml: "text/yaml", js: "text/javascript", css: "text/css" };
        const type = types[pathname.split(".").at(-1) as keyof typeof types] ?? "text/html";
        return body === undefined
          ? route.abort()
          : route.fulfill({ body, contentType: `${type}; charset=utf-8` });
      });
      await shown.goto("http://viewer.test/");
    });
    afterAll(() => browser?.close());

    it("shows every operation and every event", async () => {
      let open: string | undefined;
      for (const { tags, summary } of described) {
        const [tag = ""] = tags;
        if (viewer.isFolded && open !== tag) await shown.getByText(tag, { exact: true }).first().click();
        open = tag;
        await shown.getByText(summary).first().waitFor({ state: "attached" });
      }
    });

    it("shows no error", async () => {
      expect(await shown.locator(viewer.errorBox).allTextContents()).toEqual([]);
      expect(errors).toEqual([]);
    });
  },
);
