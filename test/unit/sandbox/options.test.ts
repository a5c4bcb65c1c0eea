import { describe, expect, it } from "vitest";
import {
  createSandbox,
  type EmitOptions,
  type ListenOptions,
  type SandboxApplication,
  type SandboxFault,
  type SandboxOptions,
  type StoredCallback,
} from "../../../src/sandbox/index.ts";
import { rejection, secretKey } from "../support/client.ts";
import { leave } from "./support.ts";

const marker = "MARKER";
const good: SandboxOptions = { sdkAppId: 1, secretKey };

/** The error that this throws. */
const errorOf = (act: () => unknown): Promise<unknown> => rejection((async () => act())());

/** For createSandbox and addApplication. */
const ofApplication: [string, object, string][] = [
  ["no SDKAppID", { sdkAppId: undefined }, "sdkAppId"],
  ["an SDKAppID of text", { sdkAppId: "1400000000" }, "sdkAppId"],
  ["an SDKAppID of 0", { sdkAppId: 0 }, "sdkAppId"],
  ["no key", { secretKey: undefined }, "secretKey"],
  ["an empty key", { secretKey: "" }, "secretKey"],
  ["a key with a line feed", { secretKey: `${marker}\n` }, "secretKey"],
  ["administrators of text", { administrators: marker }, "administrators"],
  ["no administrator", { administrators: [] }, "administrators"],
  ["an administrator that is no text", { administrators: ["admin", 1] }, "administrators"],
  [
    "an administrator with a character that no user id has",
    { administrators: [`${marker}!`] },
    "administrators",
  ],
  ["an administrator with a long name", { administrators: [marker.repeat(9)] }, "administrators"],
  ["an empty token", { token: "" }, "token"],
  ["a list of tokens", { token: [marker] }, "token"],
  ["a plan of text", { plan: marker }, "plan"],
  ["a plan without members", { plan: { members: 0 } }, "members"],
  ["a plan with too many seats", { plan: { seats: 1001 } }, "seats"],
  ["an unknown name in a plan", { plan: { rooms: 5 } }, "rooms"],
  ["a misspelt option", { adminstrators: [marker] }, "adminstrators"],
];

const ofSandbox: [string, object, string][] = [
  ["a rate of text", { rateLimit: marker }, "rateLimit"],
  ["a rate of null", { rateLimit: null }, "rateLimit"],
  ["a rate of true", { rateLimit: true }, "rateLimit"],
  ["0 calls", { rateLimit: { calls: 0, seconds: 1 } }, "rateLimit"],
  ["half a call", { rateLimit: { calls: 0.5, seconds: 1 } }, "rateLimit"],
  ["0 seconds", { rateLimit: { calls: 1, seconds: 0 } }, "rateLimit"],
  ["infinite seconds", { rateLimit: { calls: 1, seconds: Number.POSITIVE_INFINITY } }, "rateLimit"],
  ["missing seconds", { rateLimit: { calls: 1 } }, "rateLimit"],
  ["unstated of null", { unstated: null }, "unstated"],
  ["unstated of a number", { unstated: 5 }, "unstated"],
  ["an unknown name in unstated", { unstated: { create: "ok" } }, "create"],
  ["an unknown word for query", { unstated: { query: marker } }, "query"],
  ["a list for query", { unstated: { query: ["missing"] } }, "query"],
  ["0 as a code", { unstated: { remove: 0 } }, "remove"],
  ["a fraction as a code", { unstated: { query: 1.5 } }, "query"],
  ["a code for an update", { unstated: { update: 100301 } }, "update"],
  ["ownerJoins of text", { unstated: { ownerJoins: "yes" } }, "ownerJoins"],
  ["another role of an owner", { unstated: { ownerRole: marker } }, "ownerRole"],
  ["an unknown word for strangers", { unstated: { strangers: marker } }, "strangers"],
  ["a number for zeroBan", { unstated: { zeroBan: 0 } }, "zeroBan"],
  ["a code for a full room", { unstated: { fullRoom: 100008 } }, "fullRoom"],
  ["an unknown word for full seats", { unstated: { fullSeats: marker } }, "fullSeats"],
  ["hosts of text", { allowHosts: marker }, "allowHosts"],
  ["a host that is no text", { allowHosts: [5] }, "allowHosts"],
  ["an empty host", { allowHosts: [""] }, "allowHosts"],
  ["a host with a port", { allowHosts: [`${marker}:80`] }, "allowHosts"],
  ["a URL for a host", { allowHosts: [`http://${marker}`] }, "allowHosts"],
  ["every host", { allowHosts: ["*"] }, "allowHosts"],
  ["a pattern of hosts", { allowHosts: ["*.receiver.test"] }, "allowHosts"],
  ["deliver that is no function", { deliver: marker }, "deliver"],
  ["a seed of text", { seed: marker }, "seed"],
  ["half a seed", { seed: 0.5 }, "seed"],
  ["a log below 0", { logSize: -1 }, "logSize"],
  ["an infinite log", { logSize: Number.POSITIVE_INFINITY }, "logSize"],
  ["a clock that is no object", { clock: 5 }, "clock"],
  ["a clock that lacks a method", { clock: { now: () => 0 } }, "clock"],
];

describe("createSandbox", () => {
  it.each([...ofApplication, ...ofSandbox])("refuses %s, and quotes no value", async (_, wrong, option) => {
    const error = await errorOf(() => createSandbox({ ...good, ...wrong }));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
    expect(String(error)).toContain(option);
    expect(String(error)).not.toContain(marker);
    expect(String(error)).not.toContain(secretKey);
  });

  it.each([undefined, null, "text", 5])("refuses %j instead of options", async (options) => {
    expect(await errorOf(() => createSandbox(options as never))).toMatchObject({ option: "options" });
  });

  it("takes undefined for each optional option", () => {
    const names = ["administrators", "token", "rateLimit", "unstated", "allowHosts", "deliver"];
    const optional = [...names, "seed", "logSize", "clock"].map((name) => [name, undefined]);
    createSandbox({ ...good, ...Object.fromEntries(optional) });
  });
});

describe("addApplication", () => {
  it.each(ofApplication)("refuses %s, quotes no value, and adds nothing", async (_, wrong, option) => {
    const sandbox = createSandbox(good);
    const given = { sdkAppId: 2, secretKey, ...wrong } as SandboxApplication;
    const error = await errorOf(() => sandbox.addApplication(given));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
    expect(String(error)).not.toContain(marker);
    expect(await errorOf(() => sandbox.configuration(2))).toMatchObject({ option: "sdkAppId" });
  });

  it("refuses an SDKAppID that it has", async () => {
    const sandbox = createSandbox(good);
    const add = () => sandbox.addApplication({ sdkAppId: 1, secretKey: "another" });
    expect(await errorOf(add)).toMatchObject({ name: "ConferenceOptionsError", option: "sdkAppId" });
  });
});

describe("configure", () => {
  it.each<[string, unknown, number | undefined, string]>([
    ["an unknown application", undefined, 2, "sdkAppId"],
    ["null", null, 1, "configuration"],
    ["a configuration without a list", { Url: marker }, 1, "configuration.CallbackCommandList"],
    ["a configuration without a Url", { CallbackCommandList: [] }, 1, "configuration.Url"],
  ])("refuses %s", async (_, value, sdkAppId, option) => {
    const sandbox = createSandbox(good);
    const error = await errorOf(() => sandbox.configure(value as StoredCallback, sdkAppId));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
    expect(String(error)).not.toContain(marker);
  });
});

describe("listen", () => {
  it.each<[string, object | null, string]>([
    ["null", null, "options"],
    ["a port of text", { port: "callback" }, "port"],
    ["a port below 0", { port: -1 }, "port"],
    ["a port above 65535", { port: 65_536 }, "port"],
    ["half a port", { port: 1.5 }, "port"],
    ["an empty host, which would be every interface", { host: "" }, "host"],
    ["a host that is no text", { host: 5 }, "host"],
    ["a misspelt option", { prot: 3000 }, "prot"],
  ])("refuses %s", async (_, options, option) => {
    const error = await rejection(createSandbox(good).listen(options as ListenOptions));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
  });
});

describe("emit", () => {
  it.each<[string, object | null, string]>([
    ["null", null, "options"],
    ["a misspelt option", { sdkAppID: 1 }, "sdkAppID"],
    ["an unknown application", { sdkAppId: 2 }, "sdkAppId"],
    ["an address that is no text", { clientIp: 1 }, "clientIp"],
    ["force of text", { force: "yes" }, "force"],
  ])("refuses %s, and sends nothing", async (_, options, option) => {
    const sandbox = createSandbox(good);
    const error = await rejection(sandbox.emit(leave, {}, options as EmitOptions));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
    expect(sandbox.deliveries).toEqual([]);
  });
});

describe("a wait", () => {
  it.each<[string, object | null, object | null, string]>([
    ["a match of null", null, {}, "options"],
    ["an unknown operation", { operation: "set_callback" }, {}, "operation"],
    ["a field that no request has", { command: leave }, {}, "command"],
    ["options of null", {}, null, "options"],
    ["a misspelt option", {}, { timout: 5 }, "timout"],
    ["a time-out of 0", {}, { timeout: 0 }, "timeout"],
    ["a number below 0", {}, { after: -1 }, "after"],
    ["a signal that is none", {}, { signal: {} }, "signal"],
  ])("for a request refuses %s", async (_, match, options, option) => {
    const error = await rejection(createSandbox(good).waitForRequest(match as never, options as never));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
  });

  it.each<[string, object | null, string]>([
    ["a match of null", null, "options"],
    ["an unknown word", { command: "Room.Gone" }, "command"],
    ["a room id that is no text", { roomId: 5 }, "roomId"],
    ["an SDKAppID of text", { sdkAppId: "5" }, "sdkAppId"],
    ["a field that no delivery has", { operation: "setCallback" }, "operation"],
  ])("for a delivery refuses %s", async (_, match, option) => {
    const error = await rejection(createSandbox(good).waitForDelivery(match as never));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
  });
});

describe("inject", () => {
  it.each<[string, object | null | undefined, string]>([
    ["undefined", undefined, "kind"],
    ["null", null, "kind"],
    ["a fault without a kind", {}, "kind"],
    ["an unknown kind", { kind: "toString" }, "kind"],
    ["a kind that is no text", { kind: { toString: 1 } }, "kind"],
    ["a kind of a delivery that is no text", { on: "delivery", kind: { toString: 1 } }, "kind"],
    ["an unknown operation", { kind: "cut", operation: "set_callback" }, "operation"],
    ["0 times", { kind: "cut", times: 0 }, "times"],
    ["half a time", { kind: "cut", times: 1.5 }, "times"],
    ["a chance above 1", { kind: "cut", chance: 1.1 }, "chance"],
    ["a chance of text", { kind: "cut", chance: "0.5" }, "chance"],
    ["a chance of NaN", { kind: "cut", chance: Number.NaN }, "chance"],
    ["a delay without ms", { kind: "delay" }, "ms"],
    ["a delay below 0", { kind: "delay", ms: -1 }, "ms"],
    ["a delay that no timer can take", { kind: "delay", ms: 2 ** 31 }, "ms"],
    ["0 as a code", { kind: "code", code: 0 }, "code"],
    ["a missing code", { kind: "code" }, "code"],
    ["an ErrorInfo that is no text", { kind: "code", code: 60018, errorInfo: 7 }, "errorInfo"],
    ["a status above 599", { kind: "status", status: 600 }, "status"],
    ["an informational status", { kind: "status", status: 101 }, "status"],
    ["silent of text", { kind: "lose-answer", silent: "yes" }, "silent"],
    ["an option of another kind", { kind: "cut", carriedOut: true }, "carriedOut"],
    ["a misspelt option", { kind: "cut", time: 3 }, "time"],
    ["a stale write", { kind: "stale-read", operation: "setCallback" }, "operation"],
    ["a fault of neither calls nor deliveries", { on: "room", kind: "cut" }, "on"],
    ["a room for a fault of calls", { kind: "cut", roomId: "r1" }, "roomId"],
    ["a delivery without a kind", { on: "delivery" }, "kind"],
    ["a kind of calls on a delivery", { on: "delivery", kind: "cut" }, "kind"],
    ["a list of kinds", { on: "delivery", kind: ["lose"] }, "kind"],
    ["an operation on a delivery", { on: "delivery", kind: "lose", operation: "setCallback" }, "operation"],
    ["an unknown word", { on: "delivery", kind: "lose", command: "Room.Gone" }, "command"],
    ["an empty room id", { on: "delivery", kind: "lose", roomId: "" }, "roomId"],
    ["a delivery that is delayed without ms", { on: "delivery", kind: "delay" }, "ms"],
    ["ms for a lost delivery", { on: "delivery", kind: "lose", ms: 5 }, "ms"],
    ["an event behind none", { on: "delivery", kind: "reorder", behind: 0 }, "behind"],
    ["0 deliveries", { on: "delivery", kind: "duplicate", times: 0 }, "times"],
    ["a chance of text on a delivery", { on: "delivery", kind: "duplicate", chance: "1" }, "chance"],
  ])("refuses %s", async (_, fault, option) => {
    const error = await errorOf(() => createSandbox(good).inject(fault as SandboxFault));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
  });
});
