import { describe, expect, it } from "vitest";
import { cleaner, redact } from "../../src/internal/redact.ts";
import { redactedCause } from "../../src/internal/thrown.ts";

const userSig = "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZ*-__";

describe("redact", () => {
  it.each([
    ["a secret", `the key is ${userSig}.`, "the key is [redacted]."],
    ["part of a secret", "it begins with eJyrVgrxCdYr…", "it begins with [redacted]…"],
    [
      "the query of a URL",
      "GET https://a.example/x?a=1&b=2 failed",
      "GET https://a.example/[redacted] failed",
    ],
    ["the user of a URL", "to http://me:pw@a.example/x", "to http://a.example/[redacted]"],
    ["a query whose URL was cut", "POST /v4/x?sdkappid=1&a=b failed", "POST /v4/x?[redacted] failed"],
    ["part of a secret between other letters", "x_yrVgrxCdYrSy_y", "x_[redacted]_y"],
    ["the query of a URL of another scheme", "ftp://a.example/x?a=1", "ftp://a.example/[redacted]"],
    ["each of several URLs", "https://a.b?x https://c.d#y", "https://a.b/[redacted] https://c.d/[redacted]"],
    [
      "the path of a URL, which may be secret too",
      "invalid parameter: Url https://a.example/hook/a1b2c3",
      "invalid parameter: Url https://a.example/[redacted]",
    ],
    [
      "nothing of a host alone",
      "see https://a.example/ or http://b.example",
      "see https://a.example/ or http://b.example",
    ],
    [
      "nothing of an ordinary text",
      "invalid parameter: Url, and/or CallbackCommandList?",
      "invalid parameter: Url, and/or CallbackCommandList?",
    ],
  ])("removes %s", (_, text, expected) => {
    expect(redact(text, [userSig])).toBe(expected);
  });

  it("removes a secret with other characters", () => {
    expect(redact("key p@ss/w:rd.1 is wrong", ["p@ss/w:rd.1"])).toBe("key [redacted] is wrong");
  });

  it("leaves a text readable when the secret has a letter or two", () => {
    expect(redact("invalid key", ["k"])).toBe("invalid key");
  });
});

describe("redactedCause", () => {
  it("keeps name, code and message along the chain of causes", () => {
    const inner = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const cause = redactedCause(new TypeError("fetch failed", { cause: inner }), cleaner([]));
    expect(cause).toMatchObject({ name: "TypeError", message: "fetch failed", code: "ECONNREFUSED" });
    expect(cause?.cause).toMatchObject({ message: "connect ECONNREFUSED", code: "ECONNREFUSED" });
  });

  it("ends where causes form a circle", () => {
    const error = new Error("round");
    error.cause = error;
    expect(redactedCause(error, cleaner([]))?.message).toBe("round");
  });
});
