import { expect, it, onTestFinished } from "vitest";
import { verifyUserSig } from "../../../src/user-sig/index.ts";
import { blockCounts, printedIn } from "../support/guides.ts";
import { languages } from "../support/languages.ts";
import { run, workFolder } from "../support/run.ts";

const signer = { sdkAppId: 1_400_000_000, identifier: "operator", secretKey: "a kéy" };
const env = {
  TRTC_SDK_APP_ID: String(signer.sdkAppId),
  TRTC_IDENTIFIER: signer.identifier,
  TRTC_SECRET_KEY: signer.secretKey,
};

// The generated client in Python runs in test/tools; the commands in sh make and run what is tested there.
it("has one program in each of four languages", () => {
  expect(blockCounts("other-languages")).toEqual({ sh: 2, python: 1, go: 1, php: 1, java: 1 });
});

for (const { label, ending, runs, missing } of languages.filter(({ label }) => /Go|PHP|Java$/.test(label))) {
  it.skipIf(missing)(
    `signs a UserSig for a day in ${label}${missing ? `: skipped, ${missing}` : ""}`,
    async () => {
      const [source = ""] = printedIn("other-languages", ending);
      const folder = await workFolder();
      onTestFinished(folder.remove);
      const [program = "", ...args] = [...runs, await folder.write(`UserSig.${ending}`, source)];
      const { stdout, ...end } = await run(program, args, env);
      expect(end).toEqual({ code: 0, stderr: "" });
      expect(await verifyUserSig(stdout.trim(), signer)).toMatchObject({
        valid: true,
        claims: { expire: 86_400 },
      });
    },
  );
}
