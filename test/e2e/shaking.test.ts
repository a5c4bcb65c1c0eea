import { describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { bundlers } from "./support/bundle.ts";

const entries = {
  client: "index.js",
  "error codes": "contract/error-codes.js",
  signer: "user-sig/index.js",
  receiver: "webhooks/index.js",
  sandbox: "sandbox/index.js",
  rooms: "rooms/index.js",
};

/** A text that identifies each part in a minified bundle. */
const parts = {
  call: "/v4/room_config/set_callback",
  ensure: "did not see the wanted state",
  limiter: "milliseconds",
  "openapi-fetch": "onRequest: must return new Request",
  "advice on codes": "Check the SDKAppID and the region.",
  "meanings of codes": "The HTTP request could not be parsed.",
  signing: "TLS.sig",
  "reading a UserSig": "DecompressionStream",
  validators: "instancePath",
  samples: "RESTAPI",
  reducer: "isBroken",
  "changes of rooms": "corrected",
  "reading rooms": "is required to reconcile",
  "store in Redis": "HGET",
  "check of stores": "check-room-store",
} as const;

type Part = keyof typeof parts;

const cases: readonly [entry: keyof typeof entries, names: string, holds: readonly Part[]][] = [
  ["client", "createConferenceClient", ["call", "limiter", "advice on codes", "signing"]],
  ["client", "isConferenceApiError", []],
  ["client", "ConferenceApiError", ["advice on codes"]],
  ["client", "createRateLimiter", ["limiter"]],
  ["client", "hosts", []],
  ["client", "describeErrorCode", ["advice on codes", "meanings of codes"]],
  ["error codes", "describeErrorCode", ["advice on codes", "meanings of codes"]],
  ["signer", "generateUserSig", ["signing"]],
  ["signer", "verifyUserSig", ["signing", "reading a UserSig"]],
  ["receiver", "createCallbackReceiver", ["validators"]],
  ["receiver", "createMemoryStore", []],
  ["receiver", "signTestEvent", ["samples"]],
  ["rooms", "reduceRoom", ["reducer"]],
  ["rooms", "createRoomTracker", ["reducer"]],
  ["rooms", "createMemoryRoomStore", []],
  ["rooms", "createRedisRoomStore", ["store in Redis"]],
  ["rooms", "checkRoomStore", ["check of stores", "reducer"]],
];

/** What is loaded later, which is in a bundle of one file as well. */
const later: Readonly<Record<string, readonly Part[]>> = {
  createConferenceClient: ["ensure", "openapi-fetch"],
  createRoomTracker: ["changes of rooms", "reading rooms"],
};

describe.each(Object.entries(bundlers))("%s", (bundler, bundle) => {
  it.each(cases)("bundles of %s for %s only what it needs", async (entry, names, holds) => {
    const file = JSON.stringify(fromRoot("dist/src", entries[entry]));
    const code = await bundle(`import { ${names} } from ${file}; globalThis.used = ${names};`);
    const found = Object.entries(parts).flatMap(([part, text]) => (code.includes(text) ? [part] : []));
    const inOneFile = bundler === "esbuild" ? (later[names] ?? []) : [];
    expect(new Set(found)).toEqual(new Set([...holds, ...inOneFile]));
  });

  it.each(Object.entries(entries))("bundles nothing of %s when nothing is used", async (_, entry) => {
    const file = JSON.stringify(fromRoot("dist/src", entry));
    const code = await bundle(`import ${file}; import * as all from ${file};`);
    expect(code.trim()).toBe("");
  });
});
