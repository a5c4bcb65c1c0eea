/** The text of a TypeScript module that exports each value under its name, as a literal type. */
export function constants(values: Record<string, unknown>): string {
  const lines = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`,
  );
  return `${generatedNote}\n${lines.join("\n")}`;
}

/** The text of a TypeScript module that exports one table, each entry with its docstring, which editors show. */
export function table(name: string, entries: { key: string; doc: string[]; value: unknown }[]): string {
  const lines = entries.map(({ key, doc, value }) => {
    const comment = doc.map((line) => `   * ${line}`.trimEnd()).join("\n");
    return `  /**\n${comment}\n   */\n  ${JSON.stringify(key)}: ${JSON.stringify(value, null, 2).replaceAll("\n", "\n  ")},`;
  });
  return `${generatedNote}\nexport const ${name} = {\n${lines.join("\n")}\n} as const;\n`;
}

export const generatedNote =
  "// Made from spec/ by `npm run generate`. Change the contract, not this file.\n";
