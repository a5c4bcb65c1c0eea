import bundled from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Why no browser can be started on this machine; undefined where one can. */
export const noBrowser =
  process.env.CHROME_PATH || (process.platform === "linux" && process.arch === "x64")
    ? undefined
    : `the bundled Chromium is for linux x64, this is ${process.platform} ${process.arch}; set CHROME_PATH to use your own`;

/**
 * Chromium, the one of CHROME_PATH or the one that comes with the development dependencies.
 *
 * @param without Arguments of the bundled one that it is not to be started with.
 */
export async function launchBrowser(without: readonly string[] = []): Promise<Browser> {
  const own = process.env.CHROME_PATH;
  if (own) return await chromium.launch({ executablePath: own });
  const args = bundled.args.filter((arg) => !without.includes(arg));
  return await chromium.launch({ executablePath: await bundled.executablePath(), args });
}
