import { describe, expect, it } from "vitest";
import {
  ConferenceApiError,
  ConferenceCallError,
  ConferenceEnsureError,
  ConferenceError,
  ConferenceOptionsError,
  ConferenceTimeoutError,
  ConferenceTransportError,
  isConferenceApiError,
  isConferenceCallError,
  isConferenceEnsureError,
  isConferenceError,
  isConferenceOptionsError,
  isConferenceTimeoutError,
  isConferenceTransportError,
} from "../../src/index.ts";

const context = { operation: "setCallback", attempts: 1, mayHaveBeenCarriedOut: false } as const;
const refusal = { ErrorCode: 100300, ErrorInfo: "exists", RequestId: "Id-1", contradictory: false };
const guards = {
  api: isConferenceApiError,
  transport: isConferenceTransportError,
  timeout: isConferenceTimeoutError,
  options: isConferenceOptionsError,
  ensure: isConferenceEnsureError,
};

const errors = [
  new ConferenceApiError(refusal, context),
  new ConferenceTransportError({ what: "HTTP 502", status: 502, transient: true }, context),
  new ConferenceTimeoutError({ scope: "attempt", milliseconds: 5000 }, context),
  new ConferenceOptionsError("sdkAppId", "wrong"),
  new ConferenceEnsureError("Why.", { change: "none", lastRead: undefined, lastError: undefined }),
];

describe.each(errors)("$name", (error) => {
  it("is an error of this package, and of exactly one kind", () => {
    expect(error).toBeInstanceOf(ConferenceError);
    expect(error).toBeInstanceOf(Error);
    expect(isConferenceError(error)).toBe(true);
    for (const [kind, guard] of Object.entries(guards)) expect(guard(error)).toBe(kind === error.kind);
    expect(isConferenceCallError(error)).toBe(error instanceof ConferenceCallError);
  });

  it("begins its stack with its name and message", () => {
    expect(error.stack?.startsWith(`${error.name}: ${error.message}`)).toBe(true);
  });
});

describe("the guards", () => {
  it.each([[undefined], [null], [0], ["text"], [{}], [new Error("other")], [{ kind: "api" }]])(
    "reject %o",
    (value) => {
      expect(isConferenceError(value)).toBe(false);
      for (const guard of Object.values(guards)) expect(guard(value)).toBe(false);
    },
  );

  it("recognise an error of another copy of the package", async () => {
    // The query makes the loader evaluate the module, and so its classes, a second time.
    const copy: typeof import("../../src/errors/api-error.ts") = await import(
      "../../src/errors/api-error.ts?copy" as string
    );
    const error = new copy.ConferenceApiError(refusal, context);
    expect(error).not.toBeInstanceOf(ConferenceApiError);
    expect(isConferenceApiError(error)).toBe(true);
  });
});
