import { byNode } from "../../internal/node-builtin.ts";

/** A response with a file of the console. */
export interface ConsoleResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface FileToServe {
  readonly name: string;
  readonly type: string;
}

const files: Readonly<Record<string, FileToServe>> = {
  "/": { name: "index.html", type: "text/html" },
  "/console.js": { name: "console.js", type: "text/javascript" },
  "/console.css": { name: "console.css", type: "text/css" },
};

/** The part of node:fs that is used. */
interface NodeFiles {
  readFileSync(file: URL, encoding: "utf8"): string;
}

/** The file at this path, which stands on its own: no host but its own, no frame and no form. Undefined where there is none. */
export function consoleFile(path: string): ConsoleResponse | undefined {
  if (!Object.hasOwn(files, path)) return undefined;
  const { name, type } = files[path] as FileToServe;
  const body = byNode("node:fs", (fs: NodeFiles) => fs.readFileSync(new URL(name, folder()), "utf8"));
  return body === undefined
    ? response(503, "text/plain", "The console is not built. Run npm run build, and load this page again.\n")
    : response(200, type, body);
}

/** Where the build puts the files. The sources are three folders below the package, what is compiled is four. */
function folder(): URL {
  const { url } = import.meta;
  return new URL(url.endsWith(".ts") ? "../../../dist/console/" : "../../../console/", url);
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const response = (status: number, type: string, body: string): ConsoleResponse => ({
  status,
  headers: {
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    // The names stay the same from one version to the next.
    "cache-control": "no-cache",
  },
  body,
});
