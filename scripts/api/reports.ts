import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { readEntries } from "../entries.ts";
import { fromRoot, root } from "../root.ts";

/**
 * The reports that the folder lacks or has with another text, by file name. Throws when a declaration of an entry names
 * a type that the entry does not export: users with `declaration: true` could not name it either.
 */
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
        extractorMessageReporting: { ...off, "ae-forgotten-export": { logLevel: ExtractorLogLevel.Warning } },
        tsdocMessageReporting: off,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: fromRoot("package.json"),
  });
  const forgotten: string[] = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      // Keeps the extractor from printing its own messages.
      message.handled = true;
      const [, symbol] =
        /"([A-Z]\w*)"/.exec(message.messageId === "ae-forgotten-export" ? message.text : "") ?? [];
      // The tables of the generated files begin with a small letter. Compilers write out what is looked up in them.
      if (symbol !== undefined) forgotten.push(symbol);
    },
  });
  if (forgotten.length > 0) throw new Error(`${declarations} must export ${forgotten.join(", ")}.`);
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
