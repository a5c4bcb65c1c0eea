import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { createConferenceClient } from "../../src/index.ts";
import { createTestClient, rejection, secretKey } from "./support/client.ts";

interface Failure {
  readonly code?: string;
  readonly message: string;
}

/** What each runtime throws, as seen on it: the exception of `fetch`, or its cause. */
const lasting: Record<string, Failure> = {
  "Node: a port that fetch refuses": { message: "bad port" },
  "Node: an untrusted certificate": {
    code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    message: "self-signed certificate",
  },
  "Node: the certificate of another host": {
    code: "ERR_TLS_CERT_ALTNAME_INVALID",
    message: "Hostname/IP does not match",
  },
  "Node: an unknown issuer": {
    code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    message: "unable to verify the first certificate",
  },
  "Node: https at a port of http": {
    code: "ERR_SSL_WRONG_VERSION_NUMBER",
    message: "SSL routines:wrong version number",
  },
  "Node: an old version of TLS": {
    code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
    message: "SSL routines:tlsv1 alert protocol version",
  },
  "Node: a host that does not exist": { code: "ENOTFOUND", message: "getaddrinfo ENOTFOUND a.invalid" },
  "Node: no permission": { code: "ERR_ACCESS_DENIED", message: "connect ERR_ACCESS_DENIED" },
  "Bun: an untrusted certificate": {
    code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    message: "self signed certificate",
  },
  "Bun: https at a port of http": { code: "EPROTO", message: "EPROTO: The TLS handshake failed." },
  "Deno: a port that fetch refuses": { message: "Fetch failed: Requests to port 6000 are blocked" },
  "Deno: an untrusted certificate": {
    message: "client error (Connect): invalid peer certificate: UnknownIssuer",
  },
  "Deno: https at a port of http": { message: "client error (Connect): received corrupt message" },
  "Deno: a host that does not exist": {
    message: "client error (Connect): dns error: Name or service not known",
  },
  "Deno: a bad name": { message: "client error (Connect): invalid dns name" },
  "Deno: no permission": { message: 'Requires net access to "a:1", run again with the --allow-net flag' },
};

const passing: Record<string, Failure> = {
  "Node: a refused connection": { code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:1" },
  "Node: an unreachable host": { code: "EHOSTUNREACH", message: "connect EHOSTUNREACH 127.0.0.1:1" },
  "Node: no answer of the name server": { code: "EAI_AGAIN", message: "getaddrinfo EAI_AGAIN a.invalid" },
  "Node: a TLS connection that closes": {
    code: "ECONNRESET",
    message: "Client network socket disconnected before secure TLS connection was established",
  },
  "Node: a proxy that refuses": {
    code: "UND_ERR_ABORTED",
    message: "Proxy response (403) !== 200 when HTTP Tunneling",
  },
  "Bun: a refused connection": { code: "ConnectionRefused", message: "Unable to connect." },
  "Deno: a refused connection": {
    message: "client error (Connect): tcp connect error: Connection refused (os error 111)",
  },
};

const uncertain: Record<string, Failure> = {
  "Node: a lost connection": { code: "ECONNRESET", message: "read ECONNRESET" },
  "Node: a closed connection": { code: "UND_ERR_SOCKET", message: "other side closed" },
  "Node: a route that broke": { code: "EHOSTUNREACH", message: "read EHOSTUNREACH" },
  "Deno: a closed connection": { message: "client error (SendRequest): connection closed" },
  "Deno: a host whose name reads like a failure": {
    message:
      "error sending request for url (https://certificate.a.test/v4): connection closed before message completed",
  },
  "workerd: anything": { message: "Network connection lost." },
};

/** The failure as the cause of what `fetch` throws, as one of several causes, and by itself. */
const shapes: ((failure: Failure) => unknown)[] = [
  (failure) => new TypeError("fetch failed", { cause: Object.assign(new Error(failure.message), failure) }),
  (failure) =>
    new TypeError("fetch failed", {
      cause: new AggregateError([Object.assign(new Error(failure.message), failure)]),
    }),
  // Of another realm, as under Jest.
  (failure) => ({ name: "TypeError", ...failure }),
];

const deleteAfter = (thrown: unknown) => {
  const { client, requests } = createTestClient(
    [
      () => {
        throw thrown;
      },
    ],
    { maxRetries: 1, random: () => 0 },
  );
  return rejection(client.deleteCallback()).then((error) => ({ error, requests: requests.length }));
};

describe("before anything is sent", () => {
  it.each(Object.entries(lasting))("%s is not retried, and nothing was carried out", async (_, failure) => {
    for (const shape of shapes) {
      const { error, requests } = await deleteAfter(shape(failure));
      expect(error).toMatchObject({ kind: "transport", mayHaveBeenCarriedOut: false, transient: false });
      expect(String(error)).toContain(failure.code ?? failure.message);
      expect(requests).toBe(1);
    }
  });

  it.each(Object.entries(passing))("%s may pass, and nothing was carried out", async (_, failure) => {
    for (const shape of shapes) {
      const { client } = createTestClient(
        [
          () => {
            throw shape(failure);
          },
        ],
        { maxRetries: 0 },
      );
      const error = await rejection(client.deleteCallback());
      expect(error).toMatchObject({ kind: "transport", mayHaveBeenCarriedOut: false, transient: true });
    }
  });

  it("a port that fetch refuses is named by the runtime itself", async () => {
    const client = createConferenceClient({ sdkAppId: 1, secretKey, baseUrl: "http://127.0.0.1:6000" });
    const error = await rejection(client.deleteCallback());
    expect(error).toMatchObject({ attempts: 1, mayHaveBeenCarriedOut: false });
    expect(String(error)).toContain("bad port");
  });

  it("https at a port of http is named by the runtime itself", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const client = createConferenceClient({ sdkAppId: 1, secretKey, baseUrl: `https://127.0.0.1:${port}` });
    expect(await rejection(client.deleteCallback())).toMatchObject({
      attempts: 1,
      mayHaveBeenCarriedOut: false,
    });
    server.close();
  });
});

it.each(Object.entries(uncertain))("%s may have been carried out", async (_, failure) => {
  for (const shape of shapes) {
    const { error } = await deleteAfter(shape(failure));
    expect(error).toMatchObject({ kind: "transport", mayHaveBeenCarriedOut: true, transient: true });
  }
});
