import { type ContractWords, filled } from "../../generate/words.ts";

interface Outline {
  info: { description: string };
  tags: { name: string; description: string; "x-displayName"?: string }[];
  paths?: Record<string, Record<string, unknown>>;
  webhooks?: Record<string, Record<string, unknown>>;
}

interface Operation {
  tags: string[];
  description?: string;
  "x-rate-limit"?: { calls: number; seconds: number };
}

type RateWords = Pick<ContractWords, "callsInOneSecond" | "callsInSeconds">;

const methods = ["get", "put", "post", "delete", "patch"];

/**
 * The contract, arranged for the page: the chapters of the guide, then each group with its operations, then the events.
 *
 * Redoc 3 shows what is below a tag, be it a heading or an operation, only while the reader is in that tag, and has no
 * option against it. It never folds the introduction, nor what has a blank tag (blank-tags.ts). So the tags that no operation
 * has become chapters of the introduction here, that of the events too, and behind each other tag comes a blank one, which
 * its operations have instead.
 */
export function unfolded<T extends Outline>(
  contract: T,
  words: RateWords & { group: string },
): T & { "x-tagGroups": unknown } {
  const copy = structuredClone(contract);
  const operations = operationsIn(copy.paths);
  const used = new Set(operations.flatMap(({ tags }) => tags));
  const tags = copy.tags.filter((tag) => used.has(tag.name));
  const blank = new Map(tags.map(({ name }, i) => [name, " ".repeat(i + 1)]));
  for (const operation of operations) {
    operation.description = [operation.description, rateLimit(operation, words)].join("\n\n");
    operation.tags = operation.tags.map((name) => blank.get(name) ?? name);
  }
  // Redoc puts a line above the events where they follow operations under the same tag.
  const last = " ".repeat(blank.size);
  for (const event of operationsIn(copy.webhooks)) event.tags = [last];
  const chapters = copy.tags.filter((tag) => !used.has(tag.name));
  const prose = chapters.map((tag) => `# ${tag["x-displayName"] ?? tag.name}\n\n${tag.description}`);
  return {
    ...copy,
    info: { ...copy.info, description: [copy.info.description, ...prose].join("\n\n") },
    tags,
    "x-tagGroups": [{ name: words.group, tags: [...blank].flat() }],
  };
}

function operationsIn(items: Record<string, Record<string, unknown>> = {}): Operation[] {
  return Object.values(items).flatMap((item) =>
    methods.flatMap((method) => (item[method] === undefined ? [] : [item[method] as Operation])),
  );
}

// Redoc would show the extension as bare JSON.
function rateLimit({ "x-rate-limit": limit }: Operation, words: RateWords): string {
  if (limit === undefined) return "";
  return filled(limit.seconds === 1 ? words.callsInOneSecond : words.callsInSeconds, limit);
}
