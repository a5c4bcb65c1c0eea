import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { load, openConnections } from "../http-load.ts";
import { race } from "../measure.ts";
import { contestants, type Start } from "./contestants.ts";

/** The calls a second while a console follows them, as a share of those without one. */
export async function streamShare(rounds: number, requests: readonly string[]): Promise<number> {
  const start = contestants["the sandbox"] as Start;
  const [first = ""] = requests;
  const [alone, followed] = [await start(first), await start(first)];
  const page = get(`http://127.0.0.1:${followed.port}/_sandbox/stream`);
  try {
    const [stream] = (await once(page, "response")) as [IncomingMessage];
    stream.on("error", () => {}).resume();
    const standings = await race({ alone, followed }, rounds, async ({ port }) => ({
      perSecond: await load(await openConnections(port, 8), requests),
    }));
    return standings[1]?.ratio ?? Number.NaN;
  } finally {
    page.destroy();
    await Promise.all([alone.stop(), followed.stop()]);
  }
}
