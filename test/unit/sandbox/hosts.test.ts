import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SandboxOptions } from "../../../src/sandbox/index.ts";
import { rejection } from "../support/client.ts";
import { createTestSandbox, leave } from "./support.ts";

const answer = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };

function createFor(Url: string, options: Partial<SandboxOptions> = {}) {
  const { sandbox } = createTestSandbox(options);
  sandbox.configure({ Url, CallbackCommandList: [leave] });
  return sandbox;
}

describe("a host that receives events", () => {
  /** The requests to the network. */
  const posted: Request[] = [];
  beforeEach(() => {
    posted.length = 0;
    vi.stubGlobal("fetch", async (request: Request) => {
      posted.push(request);
      return Response.json(answer);
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    "http://127.0.0.1/callback",
    "http://127.0.0.1:3000",
    "https://127.200.3.4:8443/a",
    "http://127.1/",
    "http://2130706433/",
    "http://localhost:3000/",
    "HTTP://LocalHost/",
    "http://app.localhost/",
    "http://[::1]:3000/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7fff:1]/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.0.0.1./",
    "http://localhost./",
    "http://LOCALHOST./",
    "http://１２７.0.0.1/",
    // A backslash is a slash in a URL: what follows is its path.
    "http://127.0.0.1:80\\@evil.test/",
  ])("is loopback: %s", async (url) => {
    expect(await createFor(url).emit(leave)).toMatchObject({ taken: true });
    expect(posted).toHaveLength(1);
    expect(new URL(posted[0]?.url ?? "").hostname).toMatch(
      /^(127\.[\d.]+|(app\.)?localhost\.?|\[::1\]|\[::ffff:7f[\da-f]{2}:1\])$/,
    );
  });

  it.each([
    ["http://127.0.0.1.evil.test/", "127.0.0.1.evil.test"],
    ["http://localhost.evil.test/", "localhost.evil.test"],
    ["http://notlocalhost/", "notlocalhost"],
    ["http://xlocalhost.test/", "xlocalhost.test"],
    ["http://evil.test/?http://127.0.0.1/", "evil.test"],
    ["http://evil.test#@127.0.0.1/", "evil.test"],
    ["http://0.0.0.0/", "0.0.0.0"],
    ["http://0/", "0.0.0.0"],
    ["http://10.0.0.1/", "10.0.0.1"],
    ["http://192.168.0.1/", "192.168.0.1"],
    ["http://169.254.169.254/latest", "169.254.169.254"],
    ["http://128.0.0.1/", "128.0.0.1"],
    ["http://[::]/", "[::]"],
    ["http://[::ffff:10.0.0.1]/", "[::ffff:a00:1]"],
    ["http://[::1:1]/", "[::1:1]"],
    ["http://[::ffff:8000:1]/", "[::ffff:8000:1]"],
    ["http://[::7f00:1]/", "[::7f00:1]"],
    ["http://localhost.evil.test./", "localhost.evil.test"],
    ["http://localhost../", "localhost.."],
    ["http://127.0.0.1.nip.test/", "127.0.0.1.nip.test"],
    ["https://example.com/callback", "example.com"],
  ])("is no other host: %s", async (url, host) => {
    const sandbox = createFor(url);
    const error = await rejection(sandbox.emit(leave));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "allowHosts" });
    expect((error as Error).message).toContain(host);
    expect([posted, sandbox.deliveries]).toEqual([[], []]);
    // Force is about the event, not the host.
    await expect(sandbox.emit(leave, {}, { force: true })).rejects.toMatchObject({ option: "allowHosts" });
    expect(posted).toEqual([]);
  });

  it.each([
    ["http://receiver.test/", true],
    ["https://receiver.test:8443/a?b=1", true],
    ["http://RECEIVER.test/", true],
    ["http://127.0.0.1/", true],
    ["http://a.receiver.test/", false],
    ["http://receiver.test.evil.test/", false],
    ["http://xreceiver.test/", false],
    ["http://receiver-test/", false],
  ])("may be in allowHosts, by its exact name: %s", async (url, allowed) => {
    const delivery = createFor(url, { allowHosts: ["receiver.test"] }).emit(leave);
    if (allowed) expect(await delivery).toMatchObject({ taken: true });
    else await expect(delivery).rejects.toMatchObject({ option: "allowHosts" });
    expect(posted).toHaveLength(allowed ? 1 : 0);
  });

  it.each([
    ["Receiver.test.", "http://receiver.test/"],
    ["receiver.test", "http://receiver.test./"],
    ["bücher.test", "http://xn--bcher-kva.test/"],
    ["2001:db8::1", "http://[2001:0db8::1]:8443/"],
    ["[2001:db8::1]", "http://[2001:db8:0::1]/"],
    ["0xa.1", "http://10.0.0.1/"],
  ])("is the same in another spelling: %s", async (host, url) => {
    const sandbox = createFor(url, { allowHosts: [host] });
    expect(await sandbox.emit(leave)).toMatchObject({ taken: true });
  });

  it("may be any host with deliver, and nothing is posted", async () => {
    const delivered: string[] = [];
    const deliver = ({ url }: Request) => {
      delivered.push(new URL(url).host);
      return Response.json(answer);
    };
    expect(await createFor("https://example.com", { deliver }).emit(leave)).toMatchObject({ taken: true });
    expect([delivered, posted]).toEqual([["example.com"], []]);
  });

  it.each([
    ["no host", "http://"],
    ["an invalid host", "http://[bad/secret-path"],
    ["no URL", "secret-path"],
    ["a user and a password", "http://user:secret-word@127.0.0.1/secret-path"],
  ])("must be a host, with deliver too, and no message quotes the URL: %s", async (_, url) => {
    for (const options of [{}, { deliver: () => Response.json(answer) }]) {
      const error = await rejection(createFor(url, { token: "xxxxyyyy", ...options }).emit(leave));
      expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "Url" });
      expect(String(error)).not.toMatch(/secret|Sign/);
    }
    expect(posted).toEqual([]);
  });
});
