import { readFile } from "node:fs/promises";
import { fromRoot } from "../root.ts";
import { type Contract, nameOf, required } from "./contract.ts";
import { literal, type Notation } from "./literal.ts";

interface Language {
  readonly lang: string;
  readonly label: string;
  /** A file in spec/samples. */
  readonly template: string;
  /** Where the template has its empty body. Default: `{}`. */
  readonly mark?: string;
  /** The body of another operation, as it stands there. */
  readonly bodyOf: (value: unknown) => string;
}

// So many fit into the page's column beside a scroll bar.
const width = 58;

const python: Notation = {
  indent: "    ",
  width,
  key: (name) => JSON.stringify(name),
  trailingComma: true,
  words: { true: "True", false: "False", null: "None" },
};

const typeScript: Notation = {
  indent: "  ",
  width,
  key: (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name)),
  trailingComma: true,
};

const json: Notation = { indent: "  ", width, key: (name) => JSON.stringify(name), trailingComma: false };

/** In the order of the page. */
const languages: readonly Language[] = [
  {
    lang: "Shell",
    label: "curl",
    template: "curl.sh",
    bodyOf: (value) => literal(value, json, "  ").replaceAll("'", String.raw`'\''`),
  },
  {
    lang: "TypeScript",
    label: "TypeScript",
    template: "typescript.ts",
    mark: "()",
    bodyOf: (value) => (JSON.stringify(value) === "{}" ? "()" : `(${literal(value, typeScript, "  ")})`),
  },
  { lang: "Python", label: "Python", template: "python.py", bodyOf: (value) => literal(value, python) },
  {
    lang: "Go",
    label: "Go",
    template: "go.go",
    bodyOf: (value) => literal(value, json).replaceAll("`", String.raw`\u0060`),
  },
  { lang: "PHP", label: "PHP", template: "php.php", bodyOf: (value) => literal(value, json) },
  {
    lang: "Java",
    label: "Java",
    template: "java.java",
    bodyOf: (value) => literal(value, json, "      ").replaceAll("\\", "\\\\"),
  },
];

interface SampledOperation {
  operationId: string;
  externalDocs: { url: string };
  requestBody: { content: { "application/json": { examples?: Record<string, { $ref?: string }> } } };
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
}

/**
 * Adds a sample in each language to every operation, with the first example of its body. A template in spec/samples is
 * the sample of delete_callback itself: it runs, type-checks and is formatted as it stands.
 */
export async function addSamples(contract: Contract): Promise<void> {
  const templates = await Promise.all(
    languages.map(({ template }) => readFile(fromRoot("spec", "samples", template), "utf8")),
  );
  for (const [path, item] of Object.entries(contract.paths)) {
    const operation = required<SampledOperation>(item, "post", path);
    const { operationId, externalDocs } = operation;
    const body = exampleOf(operation, contract);
    operation["x-codeSamples"] = languages.map(({ lang, label, mark = "{}", bodyOf }, i) => {
      const source = (templates[i] ?? "")
        .replaceAll("/v4/room_config/delete_callback", path)
        .replaceAll("https://trtc.io/document/60727", externalDocs.url)
        .replaceAll("deleteCallback", operationId)
        .replaceAll("DeleteCallback", operationId.charAt(0).toUpperCase() + operationId.slice(1))
        .replace(mark, () => bodyOf(body));
      return { lang, label, source };
    });
  }
}

function exampleOf({ operationId, requestBody }: SampledOperation, contract: Contract): unknown {
  const [example] = Object.values(requestBody.content["application/json"].examples ?? {});
  const name = nameOf(example, "examples", `The body's example of ${operationId}`);
  return required<{ value: unknown }>(contract.components.examples, name, "components.examples").value;
}
