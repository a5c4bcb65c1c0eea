import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect } from "vitest";
import { fromRoot, root } from "../../../scripts/root.ts";

export const liveApplication = { sdkAppId: 1400000000, secretKey: "a-secret-key-that-must-not-show" };

export interface LiveRun {
  code: number | null;
  printed: string;
}

/** Starts scripts/live.ts with these variables and no other TRTC_ one. */
export function startLive(args: readonly string[], env: Record<string, string | undefined>) {
  const own = Object.entries(process.env).filter(([name]) => !/^(TRTC_|VITEST|NODE_ENV$)/.test(name));
  const child = spawn(process.execPath, [fromRoot("scripts/live.ts"), ...args], {
    cwd: root,
    env: {
      ...Object.fromEntries(own),
      NO_COLOR: "1",
      TRTC_SDK_APP_ID: String(liveApplication.sdkAppId),
      TRTC_SECRET_KEY: liveApplication.secretKey,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const run = async (): Promise<LiveRun> => {
    const [code, ...printed] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    expect(printed.join("")).not.toContain(liveApplication.secretKey);
    return { code, printed: printed.join("") };
  };
  return { interrupt: () => child.kill("SIGINT"), run: run() };
}
