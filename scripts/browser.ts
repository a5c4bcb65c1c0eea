import bundled from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Why no browser can be started on this machine; undefined when one can. */
export const noBrowser =
  process.env.CHROME_PATH || (process.platform === "linux" && process.arch === "x64")
    ? undefined
    : `the bundled Chromium is for linux x64, this is ${process.platform} ${process.arch}; set CHROME_PATH to use your own`;

/**
 * Starts the Chromium of CHROME_PATH, or the one of the development dependencies.
 *
 * @param without Default arguments of the bundled Chromium to leave out.
 */
export async function launchBrowser(without: readonly string[] = []): Promise<Browser> {
  const own = process.env.CHROME_PATH;
  if (own) return await chromium.launch({ executablePath: own });
  const args = bundled.args.filter((arg) => !without.includes(arg));
  return await chromium.launch({ executablePath: await bundled.executablePath(), args });
}
