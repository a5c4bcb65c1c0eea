/**
 * Builds the docs into dist/docs: the guides, the reference, and the contract for download. They need no network.
 *
 *   npm run docs
 *   npm run docs -- --url https://example.github.io/name/    for this address: its path, and a sitemap
 *   npm run docs -- --serve [--port 4030]                    serves them on loopback while you write
 *
 * VitePress writes the path of the site into every page, and has no relative base: a site for another path is another build.
 */
import { parseArgs } from "node:util";
import { createServer } from "vitepress";
import { buildSite, writeFilesBesideGuides } from "./docs/site.ts";
import { fromRoot } from "./root.ts";

const usage =
  "Usage: npm run docs -- [--url https://example.github.io/name/] [--out dist/docs] | --serve [--port 4030]";

function readOptions() {
  const { values } = parseArgs({
    options: {
      url: { type: "string" },
      out: { type: "string", default: "dist/docs" },
      serve: { type: "boolean", default: false },
      port: { type: "string", default: "4030" },
      help: { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error("--port takes a number from 0 to 65535; 0 takes any free port.");
  }
  if (values.url !== undefined && !/^https?:\/\/.*\/$/.test(values.url)) {
    throw new Error("--url takes the address of the site, which ends in a slash.");
  }
  return { ...values, port };
}

try {
  const { url, out, serve, port, help } = readOptions();
  if (help) {
    console.log(usage);
  } else if (serve) {
    await writeFilesBesideGuides();
    const server = await createServer(fromRoot("docs"), { host: "127.0.0.1", port });
    await server.listen();
    server.printUrls();
  } else {
    await buildSite(out, url);
    console.log(`The docs are in ${out}. \`npx vitepress preview docs\` shows those in dist/docs.`);
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
