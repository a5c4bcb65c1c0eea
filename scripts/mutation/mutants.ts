import { readdir, readFile } from "node:fs/promises";
import { Document, isMap, isScalar, isSeq, type Pair, parse } from "yaml";
import { fromRoot } from "../root.ts";

/** The contract without one of its statements. */
export interface Mutant {
  /** File, path and value: `spec/components/parameters/random.yaml schema.minimum: 0`. */
  readonly id: string;
  /** Below the project's root. */
  readonly file: string;
  /** The file's text without the statement. */
  readonly text: string;
}

type Path = readonly (string | number)[];

/** The contract's files. The rest of spec/ is text and samples. */
const contract = /^(openapi\.yaml|(operations|events|components)\/.*\.yaml)$/;
const examples = /^components\/examples\//;

/** Keywords for people. Every other keyword is a constraint or drives the client, so a new one is not forgotten. */
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
]);

/** Every mutant, in the order of files and lines. */
export async function findMutants(): Promise<Mutant[]> {
  const files = await readdir(fromRoot("spec"), { recursive: true });
  const mutable = files.filter((file) => contract.test(file) && !examples.test(file)).sort();
  return (await Promise.all(mutable.map((file) => mutantsOf(`spec/${file}`)))).flat();
}

async function mutantsOf(file: string): Promise<Mutant[]> {
  // Written out, what several places share by an anchor is deleted at one of them only.
  const document = new Document(parse(await readFile(fromRoot(file), "utf8")), {
    aliasDuplicateObjects: false,
  });
  return statements(document.contents, []).map((path) => {
    const changed = document.clone();
    const value = changed.getIn(path);
    changed.deleteIn(path);
    return { id: `${file} ${nameOf(path, value)}`, file, text: changed.toString({ lineWidth: 0 }) };
  });
}

/** The paths of all scalars, references and empty lists. */
function statements(node: unknown, path: Path): Path[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => statements(item, [...path, index]));
  if (!isMap(node)) return [path];
  const [only] = node.items;
  const isReference = node.items.length === 1 && only !== undefined && keyOf(only) === "$ref";
  if (path.length > 0 && isReference) return [path];
  return node.items
    .filter((pair) => !prose.has(keyOf(pair)))
    .flatMap((pair) => {
      const own = [...path, keyOf(pair)];
      const below = statements(pair.value, own);
      return below.length === 0 && isSeq(pair.value) ? [own] : below;
    });
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

function nameOf(path: Path, value: unknown): string {
  const reference = isMap(value) ? value.get("$ref") : undefined;
  return `${path.join(".")}: ${reference ?? (isSeq(value) ? "[]" : value)}`;
}
