/** A text of the contract that people read, and where it stands. */
export interface ContractText {
  /** As a JSON Pointer. */
  place: string;
  text: string;
}

/** Members whose value is such a text, wherever they are. A `title` of a schema is a name, and stays. */
const members = ["description", "summary", "reason", "x-action", "x-displayName"];

/** Below these is what goes over the wire, or code. */
const wire = ["value", "example", "x-codeSamples", "enum", "default"];

/** Every text of the contract that people read. The bundle has each once, however often it is used. */
export function textsOf(contract: object): ContractText[] {
  const texts: ContractText[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      const here = [...path, name];
      if (typeof member === "string" && isText(here)) {
        texts.push({ place: pointer(here), text: member });
      } else if (!wire.includes(name)) walk(member, here);
    }
  };
  walk(contract, []);
  return texts;
}

function isText(path: readonly string[]): boolean {
  const [parent = "", name = ""] = path.slice(-2);
  if (parent === "x-enumDescriptions" || path.join("/") === "info/title") return true;
  // A property may be called so: then it is an object.
  return members.includes(name);
}

/** A path in a document as a JSON Pointer. */
export const pointer = (path: readonly string[]): string =>
  path.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
