import type { Browser, BrowserContext, Page } from "playwright-core";

/** A window, and what went wrong in it. */
export interface Window {
  context: BrowserContext;
  page: Page;
  /** Errors and warnings of the console, uncaught exceptions, violations of the policy. */
  complaints: string[];
  /** Addresses outside the site that a page asked for. They get no response. */
  elsewhere: string[];
}

/** Opens an empty window. Requests to addresses that do not begin with `url` are recorded. */
export async function openWindow(
  browser: Browser,
  url: string,
  options: { viewport: { width: number; height: number }; colorScheme?: "light" | "dark" },
): Promise<Window> {
  const context = await browser.newContext({ colorScheme: "light", ...options });
  // Shorter than the time-out of a test, so that a failure names what it waited for.
  context.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return { context, page, complaints, elsewhere };
}
