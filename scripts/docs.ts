/**
 * Builds the docs into dist/docs: the guides, the reference, and the contract for download. They need no network.
 *
 *   npm run docs
 *   npm run docs -- --serve [--port 4030]      serves them on loopback, and builds again when a source changes
 */
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { serveFolder } from "./docs/serve.ts";
import { buildSite } from "./docs/site.ts";
import { rebuildOnChange } from "./docs/watch.ts";
import { fromRoot, root } from "./root.ts";

const usage = "Usage: npm run docs -- [--serve] [--port 4030]";
const folder = fromRoot("dist", "docs");

function readOptions() {
  const { values } = parseArgs({
    options: {
      serve: { type: "boolean", default: false },
      port: { type: "string", default: "4030" },
      help: { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error("--port takes a number from 0 to 65535; 0 takes any free port.");
  }
  return { ...values, port };
}

try {
  const { serve, port, help } = readOptions();
  if (help) {
    console.log(usage);
    process.exit();
  }
  await buildSite({ texts: fromRoot("docs"), folder });
  if (serve) {
    const { url } = await serveFolder(folder, { port });
    rebuildOnChange();
    console.log(`The docs are at ${url}. They are built again when spec/ or docs/ changes. Ctrl-C ends it.`);
  } else {
    console.log(`Open ${relative(root, join(folder, "index.html"))} in a browser.`);
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
