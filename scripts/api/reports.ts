import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { readEntries } from "../entries.ts";
import { fromRoot, root } from "../root.ts";

/** The report of each entry, by the name of its file. */
async function apiReports(): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "api-"));
  try {
    const reports = new Map<string, string>();
    for (const { subpath, declarations } of await readEntries()) {
      const name = subpath || "client";
      reports.set(`${name}.api.md`, await report(name, fromRoot(declarations), folder));
    }
    return reports;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The reports that a folder does not hold, as they have to be. */
export async function staleReports(folder: string): Promise<Map<string, string>> {
  const stale = new Map<string, string>();
  for (const [name, text] of await apiReports()) {
    const there = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (there !== text) stale.set(name, text);
  }
  return stale;
}

async function report(name: string, declarations: string, folder: string): Promise<string> {
  const off = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    configObject: {
      mainEntryPointFilePath: declarations,
      projectFolder: root,
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions, files: [declarations] } },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: folder,
        reportTempFolder: join(folder, "new"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // Whether what is exported has a comment is in the report. What the comments are like is not its matter.
      messages: {
        compilerMessageReporting: off,
        extractorMessageReporting: off,
        tsdocMessageReporting: off,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: fromRoot("package.json"),
  });
  Extractor.invoke(config, {
    localBuild: true,
    // It would tell the console about itself.
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  return await readFile(join(folder, `${name}.api.md`), "utf8");
}

/** Strict, and without Node's types: the declarations need none. */
const compilerOptions = {
  target: "ES2022",
  module: "NodeNext",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};
