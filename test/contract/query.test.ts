import { describe, expect, it } from "vitest";
import { type QueryName, queryWith } from "./support.ts";
import { expectTaken, oneOperationOn, operationsOn, targets, useTarget } from "./targets.ts";

const letters = "abcdefghijklmnopqrstuvwxyzABCDEF";

describe.each(targets)("on $name", (target) => {
  const send = useTarget(target);
  const spared = target.live ? ": skipped, because wrong callers lock an application (70050)" : "";
  const one = oneOperationOn(target);
  const call = (changes: Record<string, string | undefined> = {}) =>
    send({ ...one.call, query: queryWith(changes) });
  /** A call that has a parameter twice. */
  const callTwice = (name: QueryName, second?: string) => {
    const query = queryWith();
    query.append(name, second ?? query.get(name) ?? "");
    return send({ ...one.call, query });
  };

  describe(`the query string of ${one.id}: accepted`, () => {
    it.skipIf(target.live).each<[string, QueryName, string]>([
      ["SC-04", "sdkappid", "1"],
      ["SC-04", "sdkappid", "1400000000"],
      ["SC-05 US-09", "identifier", "a"],
      ["SC-05 US-09", "identifier", letters],
      ["SC-05 US-09", "identifier", "AZaz09_-"],
      ["SC-06", "usersig", "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwkb*-_"],
    ])(`%s %s=%s${spared}`, async (_, name, value) => {
      // A target that checks callers refuses these with 70003, 70013 or 70020, and not for their form.
      const codes = target.stateful ? [70003, 70013, 70020] : [0];
      expectTaken(await call({ [name]: value }), codes);
    });

    it.each<[string, QueryName, string]>([
      ["SC-07", "random", "0"],
      ["SC-07", "random", "4294967295"],
      ["SC-08", "contenttype", "json"],
    ])("%s %s=%s", async (_, name, value) => {
      expectTaken(await call({ [name]: value }));
    });
  });

  describe(`the query string of ${one.id}: refused`, () => {
    const mandatory: [string, QueryName][] = [
      ["SC-04", "sdkappid"],
      ["SC-05", "identifier"],
      ["SC-07", "random"],
      ["SC-08", "contenttype"],
    ];

    it.each(mandatory)("%s %s missing or empty", async (_, name) => {
      for (const value of [undefined, ""]) {
        const response = await call({ [name]: value });
        expect(response).toMatchObject({ status: 422, problems: ["query required"] });
        expect(JSON.stringify(response.body)).toContain(`'${name}'`);
      }
    });

    it("SC-06 usersig missing or empty", async () => {
      for (const usersig of [undefined, ""]) {
        expect(await call({ usersig })).toMatchObject({ status: 401, problems: ["UNAUTHORIZED"] });
      }
    });

    it.each<[string, QueryName, string, string]>([
      ["SC-04", "sdkappid", "abc", "type"],
      ["SC-04", "sdkappid", "1.5", "type"],
      ["SC-04", "sdkappid", "true", "type"],
      ["SC-04", "sdkappid", "0", "minimum"],
      ["SC-04", "sdkappid", "-1", "minimum"],
      ["SC-05 US-09", "identifier", "an admin", "pattern"],
      ["SC-05 US-09", "identifier", "admin@example", "pattern"],
      ["SC-05 US-09", "identifier", "admin.one", "pattern"],
      ["SC-05 US-09", "identifier", "ädmin", "pattern"],
      ["SC-05 US-09", "identifier", "admin\n", "pattern"],
      ["SC-05 US-09", "identifier", "admin\nTLS.sdkappid:1", "pattern"],
      ["SC-05 US-09", "identifier", `${letters}G`, "maxLength"],
      ["SC-07", "random", "-1", "minimum"],
      ["SC-07", "random", "4294967296", "maximum"],
      ["SC-07", "random", "99999999999999999999", "maximum"],
      ["SC-07", "random", "1.5", "type"],
      ["SC-07", "random", "abc", "type"],
      ["SC-08 RR-01", "contenttype", "JSON", "const"],
      ["SC-08", "contenttype", "xml", "const"],
      ["SC-08", "contenttype", "json ", "const"],
    ])("%s %s=%j", async (_, name, value, kind) => {
      const problems = [`query.${name} ${kind}`];
      expect(await call({ [name]: value })).toMatchObject({ status: 422, problems });
    });

    it.each(mandatory)("%s %s twice", async (_, name) => {
      const response = await callTwice(name);
      expect(response.status).toBe(422);
      expect(response.problems).toContain(`query.${name} type`);
    });

    it("RR-01 USERSIG in capitals, because names are case-sensitive", async () => {
      const response = await call({ usersig: undefined, USERSIG: "xxx" });
      expect(response).toMatchObject({ status: 401, problems: ["UNAUTHORIZED"] });
    });
  });

  // No fact forbids these, or Prism cannot see them. The server behind Prism may see them, as the sandbox does.
  describe.skipIf(target.live)(`the query string of ${one.id}: let through by Prism${spared}`, () => {
    it.each<[string, string, Record<string, string | undefined>]>([
      ["SC-09", "an unknown parameter: not stated, and Prism checks none", { foo: "1" }],
      ["SC-06", "any usersig: Prism asks only for its presence", { usersig: "not a signature" }],
      ["SC-07", "a random in hex: Prism reads numbers as JavaScript does", { random: "0x10" }],
      ["SC-07", "a random with an exponent, for the same reason", { random: "1e3" }],
      ["SC-07", "a random with a space before it, for the same reason", { random: " 1" }],
      ["RR-01", "a name in capitals: Prism ignores its case", { random: undefined, RANDOM: "1" }],
    ])("%s %s", async (_, __, changes) => {
      expect(await call(changes)).toMatchObject({ status: 200, problems: [] });
    });

    it("SC-06 usersig twice: Prism asks only for its presence", async () => {
      expect(await callTwice("usersig", "yyy")).toMatchObject({ status: 200, problems: [] });
    });

    it("RR-11 SC-07 a random seen before: it is no idempotency key", async () => {
      for (const random of ["7", "7"]) {
        expect(await call({ random })).toMatchObject({ status: 200, problems: [] });
      }
    });
  });

  describe.each(operationsOn(target))("$id has the same query string", ({ call }) => {
    it("SC-02 SC-09 it takes the sample of the page, all five parameters", async () => {
      expectTaken(await send(call));
    });

    it("SC-04 SC-05 SC-07 SC-08 it refuses a wrong value of each parameter, and names each", async () => {
      const query = queryWith({ sdkappid: "x", identifier: "a b", random: "-1", contenttype: "xml" });
      const { status, problems } = await send({ ...call, query });
      expect(status).toBe(422);
      expect(problems.sort()).toEqual([
        "query.contenttype const",
        "query.identifier pattern",
        "query.random minimum",
        "query.sdkappid type",
      ]);
    });

    it("SC-06 it refuses a call without usersig", async () => {
      const query = queryWith({ usersig: undefined });
      expect(await send({ ...call, query })).toMatchObject({ status: 401, problems: ["UNAUTHORIZED"] });
    });
  });
});
