import type { Row } from "../../scripts/bench/suite.ts";

/** Which figures of a table are drawn too. */
export interface Chart {
  /** The field whose values are the lengths. */
  readonly value: string;
  /** How the names of this package's rows begin. Their bars are filled, the others are outlines. */
  readonly ours: string;
  /** The rows that are drawn, by the values of some fields. Default: all. */
  readonly where?: Row;
}

const rowHeight = 38;

/** Bars as an SVG that is as wide as its place, each below its name and value. The table beside it says the same. */
export function bars(
  rows: readonly Row[],
  { value, ours, where = {} }: Chart,
  fields: Readonly<Record<string, string>>,
): string {
  const [label = ""] = Object.keys(fields);
  const drawn = rows.filter((row) => Object.entries(where).every(([field, wanted]) => row[field] === wanted));
  const most = Math.max(...drawn.map((row) => Number(row[value])));
  if (!(most > 0)) throw new Error(`There is nothing to draw: no row has a ${value} above 0.`);
  const lines = drawn.map((row, i) => {
    const name = String(row[label]);
    const y = i * rowHeight;
    const style = name.startsWith(ours) ? ' class="ours"' : "";
    const width = `${((98 * Number(row[value])) / most).toFixed(1)}%`;
    return [
      `<text x="1" y="${y + 14}">${escaped(name)}</text>`,
      `<text x="100%" y="${y + 14}" text-anchor="end">${row[value]}</text>`,
      `<rect x="1" y="${y + 20}" width="${width}" height="10" rx="2"${style}/>`,
    ].join("");
  });
  const limits = Object.entries(where).map(([field, wanted]) => `${fields[field]}: ${wanted}`);
  const caption = escaped([fields[value], ...limits].join(", "));
  const height = drawn.length * rowHeight;
  return `<figure class="bars"><figcaption>${caption}</figcaption><svg role="img" aria-label="${caption}" width="100%" height="${height}">${lines.join("")}</svg></figure>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
