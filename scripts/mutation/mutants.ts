import { readdir, readFile } from "node:fs/promises";
import { isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import { fromRoot } from "../root.ts";

/** One statement of the contract, to be deleted. */
export interface Mutant {
  /** File and place, and what stands there: `spec/components/parameters/random.yaml schema.minimum: 0`. */
  readonly id: string;
  /** Relative to the project's root. */
  readonly file: string;
  /** The file's text without it. */
  readonly text: string;
}

type Path = readonly (string | number)[];

/*
 * What is written for people, and the samples. Everything else in the contract is a constraint or drives the client:
 * a keyword that nobody thought of here becomes a mutant, not a gap.
 */
const prose = new Set([
  "info",
  "title",
  "summary",
  "description",
  "externalDocs",
  "tags",
  "example",
  "examples",
  "x-action",
  "x-codeSamples",
]);

/** Every mutant of the contract in spec/, in the order of files and lines. */
export async function findMutants(): Promise<Mutant[]> {
  const files = await readdir(fromRoot("spec"), { recursive: true });
  const contractFiles = files
    .filter(
      (file) => file.endsWith(".yaml") && !/^(guide|samples|workflows|components\/examples)\//.test(file),
    )
    .sort();
  const mutants = await Promise.all(contractFiles.map((file) => mutantsOf(`spec/${file}`)));
  return mutants.flat();
}

async function mutantsOf(file: string): Promise<Mutant[]> {
  const source = await readFile(fromRoot(file), "utf8");
  const document = parseDocument(source);
  return statements(document.contents, []).map((path) => {
    const changed = document.clone();
    const value = changed.getIn(path);
    changed.deleteIn(path);
    return { id: `${file} ${nameOf(path, value)}`, file, text: changed.toString({ lineWidth: 0 }) };
  });
}

/** The paths of what says one thing: a scalar, a reference, or an empty list. */
function statements(node: unknown, path: Path): Path[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => statements(item, [...path, index]));
  if (!isMap(node)) return [path];
  const [only] = node.items;
  if (path.length > 0 && node.items.length === 1 && only !== undefined && keyOf(only) === "$ref")
    return [path];
  return node.items
    .filter((pair) => !prose.has(keyOf(pair)))
    .flatMap((pair) => {
      const below = statements(pair.value, [...path, keyOf(pair)]);
      return below.length > 0 || !isSeq(pair.value) ? below : [[...path, keyOf(pair)]];
    });
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

function nameOf(path: Path, value: unknown): string {
  const reference = isMap(value) ? value.get("$ref") : undefined;
  return `${path.join(".")}: ${reference ?? (isSeq(value) ? "[]" : value)}`;
}
