import type { Results } from "../../bench/results.ts";
import type { Places } from "./places.ts";
import { withResults } from "./results.ts";
import type { Guide, Texts } from "./texts.ts";

const fence = /(^```.*?^```$)/ms;
const link = /(\]\()([^)\s]+)(\))/g;
const listOfPages = "<!-- pages -->";

/** The Markdown of a guide as it lies beside its page: its links lead to places of the site. */
export async function withAddresses(
  guide: Guide,
  texts: Texts,
  places: Places,
  results: Results | undefined,
): Promise<string> {
  const whole = withResults(guide.markdown, results).replace(listOfPages, () => pagesAfter(guide, texts));
  const parts = whole.split(fence);
  const mended = parts.map(async (part) => {
    if (part.startsWith("```")) return part;
    let text = part;
    for (const [whole, before, href = "", after] of part.matchAll(link)) {
      const place = await places(href.startsWith("#") ? `${guide.name}.md${href}` : href);
      if (place === undefined) {
        throw new Error(`${texts.language}/${guide.name}.md links to ${href}, and there is no such place.`);
      }
      text = text.replace(whole, () => `${before}${place}${after}`);
    }
    return text;
  });
  return (await Promise.all(mended)).join("");
}

// What a list of the pages says of each stands in one place, site.yaml.
function pagesAfter(guide: Guide, { guides }: Texts): string {
  const others = guides.filter(({ name }) => name !== guide.name);
  return others.map(({ name, title, summary }) => `- [${title}](${name}.md): ${summary}`).join("\n");
}
