import ts from "typescript";
import { readEntries } from "../../scripts/entries.ts";
import { fromRoot } from "../../scripts/root.ts";

/** A guide shows the members of an interface by a mark: `<!-- options: ConferenceClientOptions -->`. */
const mark = /^<!-- options: (\w+) -->$/gm;

/** The interfaces that the package exports, by name, with the comments of their members. */
const interfaces = new Map<string, ts.Type>();
const entries = await readEntries();
const sources = entries.map(({ declarations }) =>
  fromRoot(declarations.replace(/^\.\/dist\/(.*)\.d\.ts$/, "$1.ts")),
);
const program = ts.createProgram(sources, { noLib: true, types: [], allowImportingTsExtensions: true });
const checker = program.getTypeChecker();
for (const file of sources) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile);
  for (const exported of checker.getExportsOfModule(module as ts.Symbol)) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (symbol.flags & ts.SymbolFlags.Interface)
      interfaces.set(symbol.name, checker.getDeclaredTypeOfSymbol(symbol));
  }
}

/** Every exported interface that is named after what it is: `…Options`. */
export const optionTypes = [...interfaces.keys()].filter((name) => name.endsWith("Options"));

/** The Markdown with a table for each mark. @throws Error when the package exports no interface of this name. */
export function withOptions(markdown: string): string {
  return markdown.replaceAll(mark, (_, name: string) => {
    const type = interfaces.get(name);
    if (type === undefined) throw new Error(`The package exports no interface ${name}.`);
    return ["| option | what it is |", "| --- | --- |", ...type.getProperties().map(row)].join("\n");
  });
}

function row(option: ts.Symbol): string {
  const needed = option.flags & ts.SymbolFlags.Optional ? "" : "**Needed.** ";
  const comment = ts.displayPartsToString(option.getDocumentationComment(checker));
  const page = option.getJsDocTags().find(({ name }) => name === "see");
  const link = page ? ` ([page](${ts.displayPartsToString(page.text)}))` : "";
  const text = `${needed}${comment.replace("Default:", "**Default:**")}${link}`;
  return `| \`${option.name}\` | ${text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|")} |`;
}
