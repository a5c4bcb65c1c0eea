import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { readGuides } from "../../../docs/.vitepress/guides.ts";
import { languages } from "../../../docs/.vitepress/languages.ts";
import { readContractIn } from "../../../scripts/docs/contract/read.ts";
import { fromRoot } from "../../../scripts/root.ts";

export const desktop = { width: 1400, height: 1000 };
export const phone = { width: 390, height: 844 };

/** The site in every language, English first. */
export const editions = await Promise.all(
  languages.map(async (language) => ({
    language,
    described: await readContractIn(language.code),
    guides: readGuides(language.code),
    /** The paths of its guides in the site, the landing page first. */
    pages: ["index", ...readGuides(language.code).map(({ name }) => name)].map(
      (name) => `${language.prefix}${name}.html`,
    ),
  })),
);

/** The site as it is built for the root of a host, and for a path. */
export const sites = [
  { folder: fromRoot("dist", "docs"), base: "/" },
  { folder: fromRoot("dist", "docs-below"), base: "/some/where/" },
] as const;

const types: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves a site on loopback, as a host for static files does. */
export async function serveSite({ folder, base }: (typeof sites)[number]) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://site");
    const name = pathname.startsWith(base) ? decodeURI(pathname.slice(base.length)) : "nothing";
    const file = join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name);
    const found = await readFile(file).catch(() => undefined);
    const type = types[found === undefined ? ".html" : extname(file)] ?? "application/octet-stream";
    response.writeHead(found === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` });
    response.end(found ?? (await readFile(join(folder, "404.html"))));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Waits until React has taken over the reference, which is prerendered. */
export const takenOver = (page: Page): Promise<unknown> =>
  expect
    .poll(() => page.evaluate(`Object.keys(document.querySelector("#redoc")).join().includes("__react")`))
    .toBe(true);

/** Shows a part of the reference, which draws a group of operations while the reader is in it. */
export async function showPart(page: Page, place: string): Promise<Locator> {
  const part = page.locator(`[id="${decodeURIComponent(place).replace("#/", "")}"]`).first();
  await page.evaluate((hash) => location.assign(hash), place);
  await part.waitFor({ state: "attached" });
  return part;
}
