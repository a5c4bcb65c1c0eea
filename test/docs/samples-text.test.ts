import { afterAll, beforeAll, describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { fromRoot } from "../../scripts/root.ts";
import { execute } from "../../scripts/run.ts";
import { samples } from "./support/contract.ts";
import { workFolder } from "./support/run.ts";
import { labels, operations, sampleOf, samplesSending } from "./support/samples.ts";

// Redoc's column, with a scroll bar beside the code, has room for so many at 1400 px.
const columns = 58;

it("every operation has a sample in each language", () => {
  expect(samples.map(({ operationId, label }) => [operationId, label])).toEqual(
    operations.flatMap(({ operationId }) => labels.map((label) => [operationId, label])),
  );
});

describe.each(labels)("the samples in %s", (label) => {
  const isTypeScript = label === "TypeScript";
  const secret = isTypeScript ? "TRTC_SECRET_KEY" : "TRTC_USER_SIG";

  it.each(operations)("$operationId fits its column on the page", ({ operationId }) => {
    // A tab of Go is as wide as scripts/docs/reference/page.hbs makes it.
    const lines = sampleOf(operationId, label).replaceAll("\t", "    ").split("\n");
    // A text in the body cannot be wrapped.
    const wrappable = lines.filter((line) => !/^ *"?\w+"?: ".*",?$/.test(line));
    expect(wrappable.filter((line) => line.length > columns)).toEqual([]);
  });

  it.each(operations)("$operationId calls what it is for", ({ operationId, path, page }) => {
    const source = sampleOf(operationId, label);
    for (const part of isTypeScript ? [`client.${operationId}(`] : [path, page]) {
      expect(source).toContain(part);
    }
  });

  it.each(operations)("$operationId goes to the mock by default", ({ operationId }) => {
    const source = sampleOf(operationId, label);
    expect(source).toMatch(/TRTC_BASE_URL("\) \?: "|", "| \?\? "|:-)http:\/\/127\.0\.0\.1:4010\W/);
  });

  it("a list that fits is on one line", () => {
    expect(sampleOf("markRoomMember", label)).toContain("[1000, 1002, 1003]");
  });

  // The client has time-outs of its own.
  if (!isTypeScript) {
    it.each(operations)("$operationId waits longer than the service", ({ operationId }) => {
      const [, seconds] =
        /(?:max-time |timeout=|Timeout: +|"timeout" => |ofSeconds\()(\d)/.exec(
          sampleOf(operationId, label),
        ) ?? [];
      expect(Number(seconds)).toBeGreaterThan(contract["x-service-timeout"].seconds);
    });
  }

  it.each(operations)("$operationId takes what is secret from the environment", ({ operationId }) => {
    const names = new Set(sampleOf(operationId, label).match(/TRTC_\w+/g));
    expect(names).toEqual(new Set(["TRTC_BASE_URL", "TRTC_SDK_APP_ID", "TRTC_IDENTIFIER", secret]));
  });
});

describe("the TypeScript samples", () => {
  let folder: Awaited<ReturnType<typeof workFolder>>;

  beforeAll(async () => {
    folder = await workFolder();
    for (const { operationId } of operations) {
      await folder.write(`${operationId}.ts`, sampleOf(operationId, "TypeScript"));
    }
  });
  afterAll(() => folder?.remove());

  const runTool = (tool: string, ...args: string[]) =>
    execute(process.execPath, [fromRoot("node_modules", tool), ...args], { cwd: folder.path });

  it("keep the types of the package", async () => {
    const config = { extends: fromRoot("tsconfig.json"), include: ["*.ts"] };
    await folder.write("tsconfig.json", JSON.stringify(config));
    await runTool("typescript/bin/tsc", "-p", folder.path);
  });

  it("are formatted as Biome does it, whatever the body", async () => {
    const [, typeScript] = await samplesSending({
      "a key": [],
      nothing: {},
      list: [true, false, null, -1.5],
      members: [{ marks: [1000, 1002], inner: { done: true } }, { marks: [] }],
      words: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
    });
    await folder.write("every-kind.ts", typeScript?.source ?? "");
    await folder.write(
      "biome.json",
      `{ "formatter": { "indentStyle": "space", "lineWidth": ${columns} } }\n`,
    );
    const files = ["every-kind", ...operations.map(({ operationId }) => operationId)];
    await runTool("@biomejs/biome/bin/biome", "format", ...files.map((name) => `${name}.ts`));
  });
});
