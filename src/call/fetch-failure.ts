import type { TransportFailure } from "../errors/transport-error.ts";
import type { Clean } from "../internal/redact.ts";
import { causesOf, errorCode, redactedCause } from "../internal/thrown.ts";

// How Node, Bun and Deno report a request that was not sent. Workers and browsers do not tell it from one that was. No
// response reaches the message of an exception.

/** What a retry does not help: the port, the certificate, the other end of TLS, the name, a missing permission. */
const lasting =
  /bad port|to port|certificate|_CERT|ERR_SSL_|TLS handshake|\(Connect\): received|ENOTFOUND|dns name|or service not|ACCESS_DENIED|net access/;

/** Connecting failed: to the host, or to a proxy. `EHOSTUNREACH` alone is not enough: a route may also break later. */
const passing =
  /connect E|getaddrinfo|ConnectionRefused|ECONNREFUSED|CONNECT_TIMEOUT|\(Connect\)|before secure TLS|Tunneling/;

/** What an exception of `fetch` says, and whether the request may have arrived. */
export function fetchFailure(
  error: unknown,
  clean: Clean,
): { failure: TransportFailure; mayHaveArrived: boolean } {
  const causes = causesOf(error);
  // Without URLs: a host may have any name.
  const signs = causes.map(({ code, message }) => `${code} ${message.replace(/:\/\/\S+/g, "")}`).join();
  const isLasting = lasting.test(signs);
  const unsent = isLasting || passing.test(signs);
  const reason = clean(errorCode(error) ?? causes.at(-1)?.message ?? "");
  return {
    failure: {
      what: `the request ${unsent ? "could not be sent" : "failed"} (${reason})`,
      cause: redactedCause(error, clean),
      transient: !isLasting,
    },
    mayHaveArrived: !unsent,
  };
}
