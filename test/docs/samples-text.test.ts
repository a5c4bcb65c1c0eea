import { describe, expect, it, onTestFinished } from "vitest";
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
  const each = operations.map((operation) => ({
    ...operation,
    source: sampleOf(operation.operationId, label),
  }));

  it.each(each)("$operationId fits its column on the page", ({ source }) => {
    // A tab of Go is as wide as scripts/docs/reference.hbs makes it.
    const lines = source.replaceAll("\t", "    ").split("\n");
    // A text in the body cannot be wrapped.
    const wrappable = lines.filter((line) => !/^ *"?\w+"?: ".*",?$/.test(line));
    expect(wrappable.filter((line) => line.length > columns)).toEqual([]);
  });

  it.each(each)(
    "$operationId calls its operation, by default on the mock",
    ({ source, operationId, path, page }) => {
      for (const part of isTypeScript ? [`client.${operationId}(`] : [path, page])
        expect(source).toContain(part);
      expect(source).toMatch(/TRTC_BASE_URL("\) \?: "|", "| \?\? "|:-)http:\/\/127\.0\.0\.1:4010\W/);
    },
  );

  it.each(each)("$operationId takes what is secret from the environment", ({ source }) => {
    const secret = isTypeScript ? "TRTC_SECRET_KEY" : "TRTC_USER_SIG";
    const names = new Set(source.match(/TRTC_\w+/g));
    expect(names).toEqual(new Set(["TRTC_BASE_URL", "TRTC_SDK_APP_ID", "TRTC_IDENTIFIER", secret]));
  });

  // The client has time-outs of its own.
  it.skipIf(isTypeScript).each(each)("$operationId waits longer than the service", ({ source }) => {
    const timeout = /(?:max-time |timeout=|Timeout: +|"timeout" => |ofSeconds\()(\d)/;
    expect(Number(timeout.exec(source)?.[1])).toBeGreaterThan(contract["x-service-timeout"].seconds);
  });
});

it("the TypeScript samples keep the types of the package, and are formatted as Biome does it", async () => {
  const folder = await workFolder();
  onTestFinished(folder.remove);
  const [, everyKind] = await samplesSending({
    "a key": [],
    nothing: {},
    list: [true, false, null, -1.5],
    members: [{ marks: [1000, 1002], inner: { done: true } }, { marks: [] }],
    words: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
  });
  const tool = (name: string, ...args: string[]) =>
    execute(process.execPath, [fromRoot("node_modules", name), ...args], { cwd: folder.path });
  for (const { operationId } of operations)
    await folder.write(`${operationId}.ts`, sampleOf(operationId, "TypeScript"));
  await folder.write(
    "tsconfig.json",
    JSON.stringify({ extends: fromRoot("tsconfig.json"), include: ["*.ts"] }),
  );
  await tool("typescript/bin/tsc", "-p", folder.path);
  // It sends what no operation takes.
  await folder.write("every-kind.ts", everyKind?.source ?? "");
  const formatter = { indentStyle: "space", lineWidth: columns };
  await folder.write("biome.json", `${JSON.stringify({ formatter })}\n`);
  const files = ["every-kind", ...operations.map(({ operationId }) => operationId)].map(
    (name) => `${name}.ts`,
  );
  await tool("@biomejs/biome/bin/biome", "format", ...files);
});
