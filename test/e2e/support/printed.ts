import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { access, copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { fromRoot } from "../../../scripts/root.ts";
import { signTestEvent } from "../../../src/webhooks/index.ts";
import { filesIn, printedIn } from "../../docs/support/guides.ts";

const files = filesIn("many-processes");

/** The settings of Redis that the guide prints. */
export const settings = printedIn("many-processes", "conf").join("\n");

/** A folder with the three printed files of the guide, inside the project so that they find their packages. */
export async function printedFiles() {
  // They import the built package. Without it nothing would respond, and the tests would wait.
  await access(fromRoot("dist", "src", "webhooks", "index.js"));
  const folder = await mkdtemp(fromRoot("dist", "queue-"));
  for (const name of ["receiver.ts", "worker.ts", "handle.ts"])
    await writeFile(join(folder, name), files.get(name) ?? "");
  const notes = join(folder, "notes");
  await writeFile(notes, "");
  return {
    folder,
    /** Replaces the handler of the guide by that of the tests. */
    takeNotes: () => copyFile(fromRoot("test/e2e/support/noting-handler.ts"), join(folder, "handle.ts")),
    /** What that handler has noted: "began rid-1" for example. */
    notes: async () => (await readFile(notes, "utf8")).split("\n").slice(0, -1),
    run: (name: "receiver" | "worker", env: NodeJS.ProcessEnv) =>
      running(spawn(process.execPath, [join(folder, `${name}.ts`)], { env: { ...env, NOTES: notes } })),
    remove: () => rm(folder, { recursive: true }),
  };
}

function running(child: ChildProcess) {
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream]?.on("data", (chunk) => {
      printed[stream] += chunk;
    });
  }
  const closed = once(child, "close");
  // On a busy machine an add may time out. It is answered 500, reported, and sent again by the tests.
  const late = /^A handler of .* failed: Error: Command timed out\n( {4}at .*\n)*/gm;
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    const [code] = await closed;
    const { stdout, stderr } = printed;
    return { code: code as number | null, stdout, stderr: stderr.replaceAll(late, "") };
  };
  return { printed, terminate: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

export const sdkAppId = 1_400_000_000;

/** Posts an event as the service does, and resolves with the HTTP status. */
export async function post(socketPath: string, event: object): Promise<number | undefined> {
  const sent = await signTestEvent({ sdkAppId, event, url: "http://localhost/callback" });
  const { pathname, search } = new URL(sent.url);
  const headers = { "content-type": "application/json" };
  const posted = request({ socketPath, path: pathname + search, method: "POST", headers, agent: false });
  posted.end(await sent.text());
  const [response] = await once(posted, "response");
  response.resume();
  return response.statusCode;
}
