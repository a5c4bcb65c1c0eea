import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { Terminal } from "../../../src/cli/output/terminal.ts";
import { readAddress, untilEnded, urlOf } from "../../../src/cli/serving.ts";

/** A terminal whose output nobody reads, and how much of it is kept. */
function unread() {
  const stdout = new Writable({ write: () => {} });
  const stderr = new Writable({ write: () => {} });
  const terminal = new Terminal({ env: {}, stdin: process.stdin, stdout, stderr }, []);
  return { terminal, kept: () => stdout.writableLength + stderr.writableLength };
}

describe("a command that serves", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "ends at %s, and at once at the next signal",
    async (signal) => {
      const before = process.listeners(signal);
      const ended = untilEnded(unread().terminal);
      process.emit(signal);
      await ended;
      for (const each of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
        expect(process.listeners(each)).toEqual(before);
    },
  );

  it("keeps a bounded part of what nobody reads", async () => {
    const { terminal, kept } = unread();
    const ended = untilEnded(terminal);
    for (let line = 0; line < 10_000; line++) {
      terminal.result({}, "x".repeat(1000));
      terminal.note("x".repeat(1000));
    }
    process.emit("SIGTERM");
    await ended;
    expect(kept()).toBeLessThan(2 ** 22);
  });
});

it("any other command loses nothing of what is read late", () => {
  const { terminal, kept } = unread();
  for (let line = 0; line < 3000; line++) terminal.result({}, "x".repeat(1000));
  expect(kept()).toBeGreaterThan(3_000_000);
});

it.each([
  ["IPv4", "127.0.0.1", "http://127.0.0.1:80"],
  ["IPv6", "::1", "http://[::1]:80"],
])("the URL of an %s address", (family, address, url) => {
  expect(urlOf({ family, address, port: 80 })).toBe(url);
});

describe("the host of a command that serves", () => {
  it.each(["", " "])("is never every interface by accident: %j", (host) => {
    expect(() => readAddress({ port: "0", host })).toThrow("--host");
  });

  it("may be in brackets", () => {
    expect(readAddress({ port: "80", host: "[::1]" })).toEqual({ port: 80, host: "::1" });
  });
});
