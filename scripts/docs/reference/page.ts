/** The two places from which Redoc loads the image in "API docs by Redocly". */
const logos = ["https://cdn.redoc.ly/redoc/logo-mini-full.svg", "https://cdn.redoc.ly/redoc/logo-mini.svg"];

// Says the same as the image it replaces.
const redocly = `<svg xmlns="http://www.w3.org/2000/svg" width="46" height="14"><text x="0" y="11" font-family="sans-serif" font-size="12" fill="#333">Redocly</text></svg>`;

/**
 * Mends what Redoc writes, so that the page loads nothing and its links work wherever the file lies. `events` is what the
 * menu calls the events.
 */
export function selfContained(html: string, events: string): string {
  const start = html.indexOf('<script type="module">');
  if (start < 0) throw new Error("Redoc's page has changed: there is no module script in it.");
  return ownNames(ownLinks(html.slice(0, start)), events) + ownNames(withoutLogo(html.slice(start)), events);
}

// Redoc has no option for its footer. Left alone the page would ask Redocly's servers for the image, and without a
// network the console would report an error.
function withoutLogo(script: string): string {
  const image = `data:image/svg+xml;base64,${Buffer.from(redocly).toString("base64")}`;
  return logos.reduce((text, url) => {
    if (!text.includes(url)) throw new Error(`Redoc's page has changed: ${url} is not in it.`);
    return text.replaceAll(url, image);
  }, script);
}

// The links are prerendered for a page at the root of a web site (/errors); the page itself goes by the fragment.
function ownLinks(markup: string): string {
  return markup.replaceAll('href="/', 'href="#/');
}

// What OpenAPI calls a webhook is an event on every other line of the page. The word stands above the events in the menu,
// and is the one there that Redoc does not look up (redoc-words.ts).
function ownNames(text: string, events: string): string {
  if (!webhooks.test(text)) throw new Error("Redoc's page has changed: its menu has no Webhooks.");
  return text.replaceAll(webhooks, `$1${events}$2`);
}

const webhooks = /(["`>])Webhooks(["`<])/g;
