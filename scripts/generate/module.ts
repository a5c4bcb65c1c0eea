/** The text of a TypeScript module that exports each value under its name, typed to the letter. */
export function constants(values: Record<string, unknown>): string {
  const lines = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`,
  );
  return `${generatedNote}\n${lines.join("\n")}`;
}

export const generatedNote =
  "// Made from spec/ by `npm run generate`. Change the contract, not this file.\n";
