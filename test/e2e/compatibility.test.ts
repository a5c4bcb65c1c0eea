import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { fromRoot } from "../../scripts/root.ts";
import { at, type Edit } from "../contract/compatibility/edit.ts";

let folder = "";
const released = () => join(folder, "spec/released/openapi.json");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "release-"));
  for (const part of ["generated", "scripts", "spec", "package.json", "redocly.yaml"]) {
    await cp(fromRoot(part), join(folder, part), { recursive: true });
  }
  await symlink(fromRoot("node_modules"), join(folder, "node_modules"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => rm(join(folder, "spec/released"), { recursive: true, force: true }));

/** What the command prints when it fails, undefined when it succeeds. */
async function complaint(...args: string[]): Promise<string | undefined> {
  const run = promisify(execFile)(process.execPath, [join(folder, "scripts/compatibility.ts"), ...args]);
  return run.then(
    () => undefined,
    (error: { stderr: string }) => error.stderr,
  );
}

/** Makes the last release differ from the current contract, under the same version. */
async function release(edit: Edit): Promise<string> {
  const copy: unknown = structuredClone(contract);
  edit(copy);
  const text = JSON.stringify(copy);
  await mkdir(join(folder, "spec/released"), { recursive: true });
  await writeFile(released(), text);
  return text;
}

const another = at("paths > /v4/room_config/get_callback").copy("/v4/room_config/list_callback");

describe("node scripts/compatibility.ts", () => {
  it("fails without a released contract", async () => {
    expect(await complaint()).toContain("spec/released/openapi.json");
  });

  it("names each break, the version that it asks for, and what to do", async () => {
    await release(another);
    const message = await complaint();
    expect(message).toMatch(/^Path `\/v4\/room_config\/list_callback` was removed\. /);
    expect(message).toContain(`info.version stayed ${contract.info.version}`);
    expect(message).toContain("Raise the version in spec/openapi.yaml, or take the change back");
  });

  it("accepts what breaks nobody under the same version", async () => {
    await release(at("paths > /v4/room_config/delete_callback").remove());
    expect(await complaint()).toBeUndefined();
  });
});

describe("node scripts/compatibility.ts --release", () => {
  it("makes the contract the released one", async () => {
    expect(await complaint("--release")).toBeUndefined();
    expect(JSON.parse(await readFile(released(), "utf8"))).toEqual(contract);
  });

  it("does not replace a release by another contract of the same version", async () => {
    const text = await release(at("info > description").set("Reworded."));
    expect(await complaint("--release")).toContain(`info.version stayed ${contract.info.version}`);
    expect(await readFile(released(), "utf8")).toBe(text);
  });

  it("does not release a stale bundle", async () => {
    const file = join(folder, "generated/openapi.json");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("Tencent", "Another"));
    const message = await complaint("--release");
    await writeFile(file, text);
    expect(message).toContain("generated/ is not what spec/ says");
    await expect(readFile(released(), "utf8")).rejects.toThrow("ENOENT");
  });
});
