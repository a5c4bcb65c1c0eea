import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

const missing = spawnSync("redis-server", ["--version"]).error !== undefined;

/** Why the tests with Redis are skipped. In CI they fail instead, so that nobody takes them for passed. */
export const noRedis = missing && !process.env.CI ? "there is no redis-server on this machine" : undefined;

/** A Redis with these settings, on a socket, so that no port must be free. */
export async function startRedis(settings: string) {
  if (missing) {
    throw new Error(
      "There is no redis-server on this machine. Install that of Debian: apt-get install redis-server.",
    );
  }
  // Not inside the project: the path of a socket may have a hundred characters or so.
  const folder = await mkdtemp(join(tmpdir(), "redis-"));
  const url = join(folder, "redis.sock");
  const config = join(folder, "redis.conf");
  // Without snapshots, so that after a restart only the settings under test have kept anything.
  await writeFile(config, `${settings}\nport 0\nunixsocket ${url}\ndir ${folder}\nsave ""\n`);
  let server: ChildProcess;

  async function start(): Promise<void> {
    server = spawn("redis-server", [config], { stdio: "ignore" });
    await answers(server, url);
  }

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "exit");
  }

  await start();
  return {
    url,
    kill,
    /** Starts it again after a kill, with what is on the disk. */
    start,
    /** Stops it from responding. It keeps its connections. */
    hang: () => server.kill("SIGSTOP"),
    goOn: () => server.kill("SIGCONT"),
    async remove(): Promise<void> {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(server: ChildProcess, url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: null });
  // Until it listens, each attempt to connect is an error.
  client.on("error", () => {});
  const ended = once(server, "exit").then(([code]) => {
    throw new Error(`redis-server ended with exit code ${code}.`);
  });
  await Promise.race([client.ping(), ended]).finally(() => client.disconnect());
}
