import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { readEntries } from "../entries.ts";
import { fromRoot, root } from "../root.ts";

/** The reports that the folder lacks or has with another text, by file name. */
export async function staleReports(folder: string): Promise<Map<string, string>> {
  const temporary = await mkdtemp(join(tmpdir(), "api-"));
  try {
    const stale = new Map<string, string>();
    for (const { subpath, declarations } of await readEntries()) {
      const name = `${subpath || "client"}.api.md`;
      const text = await report(name, fromRoot(declarations), temporary);
      const current = await readFile(join(folder, name), "utf8").catch(() => undefined);
      if (current !== text) stale.set(name, text);
    }
    return stale;
  } finally {
    await rm(temporary, { recursive: true });
  }
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
        reportFileName: name,
        reportFolder: folder,
        reportTempFolder: join(folder, "new"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
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
    // Keeps the extractor from printing its own messages.
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  return await readFile(join(folder, name), "utf8");
}

/** Without Node's types, because the declarations need none. */
const compilerOptions = {
  target: "ES2022",
  module: "NodeNext",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
};
