import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { callbackCommands } from "../../src/index.ts";

it("npm start tells the whole story on the sandbox, and shows no UserSig", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [fromRoot("scripts/start.ts")]);
  expect(stderr).toBe("");
  expect(stdout).toContain("-> POST /v4/room_config/set_callback?");
  expect(stdout).toContain("Done: created.");
  for (const command of callbackCommands) {
    expect(stdout).toMatch(new RegExp(`-> ${command}\\n +the receiver handles ${command}\\n +<- taken`));
  }
  expect(stdout).toMatch(/the connection broke.*"ErrorCode":100300.*get_callback.*The client succeeds/s);
  expect(stdout).toContain("codeName: 'CallbackAlreadyExists'");
  // Every UserSig begins like this: compressed JSON that begins with {"TLS. in Base64.
  expect(stdout).not.toContain("eJ");
});
