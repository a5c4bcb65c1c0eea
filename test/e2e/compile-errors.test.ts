import ts from "typescript";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";

/** What the compiler says about a user's program. */
function diagnose(program: string): string[] {
  const file = fromRoot("test/e2e/program.ts");
  const options = {
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, program, target) : getSourceFile(name, target);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

it("the compiler names a mandatory field that is missing", () => {
  const program = (room: string) => `
    import { createConferenceClient } from "trtc-conference-api";
    const client = createConferenceClient({ sdkAppId: 1, userSig: "eJx" });
    void client.createRoom({ RoomInfo: ${room} });`;
  expect(diagnose(program('{ RoomId: "r1", RoomType: "Conference" }'))).toEqual([]);
  expect(diagnose(program('{ RoomId: "r1" }'))).toEqual([expect.stringContaining("'RoomType' is missing")]);
});
