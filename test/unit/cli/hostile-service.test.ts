import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listeningServer } from "../../e2e/support/listening.ts";
import { cli, credentials, leave, secretKey } from "./support/command.ts";

const forged =
  "\u001b]0;owned\u0007\u001b[2J\u001b[31mRED\u009b31m\u202e\u{e0041}\u200b\r\nFORGED LINE\u0008";
const envelope = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-1" };
const failure = { ...envelope, ActionStatus: "FAIL", ErrorCode: 100002 };
const stored = (Url: string, word = leave) => ({ Response: { Url, CallbackCommandList: [word] } });

/** What a service says that has seen the UserSig and the URL of the call. */
const responses: Record<string, (userSig: string, url: string) => { status?: number; body: string }> = {
  "a refusal that forges lines": () => asJson({ ...failure, ErrorInfo: forged, RequestId: forged }),
  "a refusal that repeats the UserSig": (sig, url) =>
    asJson({ ...failure, ErrorInfo: `${url} ${sig}`, RequestId: sig }),
  "an unlisted refusal that does both": (sig) =>
    asJson({ ...failure, ErrorCode: 109_876, ErrorInfo: forged + sig, RequestId: sig }),
  "a success that repeats the UserSig": (sig, url) =>
    asJson({ ...envelope, RequestId: sig, ...stored(`http://127.0.0.1:1/${sig}`, url) }),
  "a success that repeats the UserSig in a key": (sig) =>
    asJson({ ...envelope, ...stored("http://127.0.0.1:1/"), [sig]: { [`x${sig}`]: sig.slice(4, -4) } }),
  "a success that forges lines": () =>
    asJson({ ...envelope, RequestId: forged, ...stored(`http://127.0.0.1:1/${forged}`, forged) }),
  "no JSON": () => ({ status: 400, body: forged }),
  "a problem report": (sig, url) => ({
    ...asJson({ title: forged + url + sig, validation: [{ message: forged }] }),
    status: 400,
  }),
};
const asJson = (value: object) => ({ body: JSON.stringify(value) });

let respond = responses["no JSON"];
let userSig = "";
let service: Awaited<ReturnType<typeof listeningServer>>;
beforeAll(async () => {
  service = await listeningServer((request: IncomingMessage, response) => {
    request.resume();
    const url = `http://${request.headers.host}${request.url}`;
    userSig = new URL(url).searchParams.get("usersig") ?? userSig;
    const { status = 200, body } = respond?.(userSig, url) ?? { body: "" };
    response.writeHead(status).end(body);
  });
});
afterAll(() => service.close());

const target = ["--url", "http://127.0.0.1:1/callback"];
const commands = [
  ["call", "getCallback"],
  ["callback", "get"],
  ["callback", "delete", "--yes"],
  ["callback", "ensure", ...target, "--command", leave],
  ["callback", "ensure", "--dry-run", ...target, "--command", leave],
  ["doctor"],
];
const flags = [[], ["--json"], ["--debug"]];

describe.each(Object.keys(responses))("%s", (name) => {
  it.each(commands)("leaves nothing of a secret, and no line of its own: %s %s", async (...command) => {
    respond = responses[name];
    for (const more of flags) {
      const env = { ...credentials, TRTC_BASE_URL: new URL(service.url).origin };
      const { stdout, stderr } = await cli([...command, ...more, "--timeout", "1"], { env });
      const printed = stdout + stderr;
      expect(userSig).toMatch(/^eJ/);
      for (let i = 0; i + 10 <= userSig.length; i++) expect(printed).not.toContain(userSig.slice(i, i + 10));
      expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e\u200b\u{e0041}]/u);
      expect(printed).not.toMatch(/^FORGED/m);
      if (more.includes("--json")) for (const line of stdout.split("\n").filter(Boolean)) JSON.parse(line);
    }
  });
});

it("a number that holds a secret is masked, and the line stays JSON", async () => {
  respond = () => asJson({ ...envelope, Response: { Number: 1234567890 } });
  const env = {
    ...credentials,
    TRTC_CALLBACK_TOKEN: "1234567890",
    TRTC_BASE_URL: new URL(service.url).origin,
  };
  const { stdout } = await cli(["call", "getCallback", "--json"], { env });
  expect(JSON.parse(stdout).Response).toEqual({ Number: "[redacted]" });
  expect(stdout).not.toContain(secretKey);
});

it("call reads no more of an endless response than the client's limit", async () => {
  let sent = 0;
  const chunk = Buffer.alloc(2 ** 16, " ");
  const endless = await listeningServer((_, response) => {
    const flood = () => {
      do sent += chunk.length;
      while (!response.destroyed && sent < 2 ** 28 && response.write(chunk));
      response.once("drain", flood);
    };
    flood();
  });
  const env = { ...credentials, TRTC_BASE_URL: new URL(endless.url).origin };
  const { stderr } = await cli(["call", "getCallback"], { env });
  expect(stderr).toContain("maxResponseBytes");
  expect(sent).toBeLessThan(2 ** 25);
  endless.close();
});
