import { identifier } from "../../generated/service.ts";
import {
  boolean,
  callable,
  checkOptions,
  isWhole,
  objectWith,
  oneOf,
  type Rule,
  type Rules,
  required,
  secret,
  wholeNumber,
} from "../internal/check.ts";
import { canonicalHost } from "../internal/host.ts";
import type { SandboxApplication, SandboxOptions, SandboxPlan, Unstated } from "./sandbox-options.ts";

function objectOf(must: string): Rule {
  return { test: (value) => typeof value === "object" && value !== null, must };
}

export const applicationRules: Rules<SandboxApplication> = {
  sdkAppId: required(wholeNumber(1)),
  secretKey: required(secret),
  administrators: {
    test: (value) => Array.isArray(value) && value.length > 0 && value.every(isAdministrator),
    must: `a list of user ids, each of 1 to ${identifier.maxLength} letters, digits, _ and -`,
  },
  token: secret,
  plan: objectOf("an object such as { members: 20, seats: 16 }"),
};

export const planRules: Rules<SandboxPlan> = { members: wholeNumber(1), seats: wholeNumber(0, 1000) };

const isAdministrator = (value: unknown): boolean =>
  typeof value === "string" &&
  value.length <= identifier.maxLength &&
  new RegExp(identifier.pattern).test(value);

const sandboxRules: Rules<SandboxOptions> = {
  ...applicationRules,
  rateLimit: {
    test: (value) => value === false || isRateLimit(value),
    must: "{ calls, seconds }, with whole calls of at least 1 and seconds above 0, or false",
  },
  unstated: objectOf("an object"),
  allowHosts: {
    test: (value) => Array.isArray(value) && value.every(isHost),
    must: 'a list of hosts such as ["receiver.test"], without scheme, port or pattern',
  },
  deliver: callable,
  onRequest: callable,
  onDelivery: callable,
  staleReads: boolean,
  anyApplication: boolean,
  state: objectOf("an object such as { applications: [] }"),
  seed: { test: Number.isSafeInteger, must: "a whole number" },
  logSize: wholeNumber(0),
  clock: objectWith("now", "elapsed", "setTimeout", "clearTimeout"),
};

function isRateLimit(value: unknown): boolean {
  const { calls, seconds } = Object(value) as { calls?: unknown; seconds?: unknown };
  return isWhole(calls, 1) && Number.isFinite(seconds) && (seconds as number) > 0;
}

const isHost = (value: unknown): boolean => typeof value === "string" && canonicalHost(value) !== undefined;

const wordOrCode = (...words: readonly string[]): Rule => ({
  test: (value) => words.includes(value as string) || isWhole(value, 1),
  must: `an ErrorCode or one of ${words.join(", ")}`,
});

const unstatedRules: Rules<Unstated> = {
  query: wordOrCode("missing", "empty", "null"),
  remove: wordOrCode("ok"),
  update: oneOf("replace", "merge"),
  ownerJoins: boolean,
  ownerRole: oneOf("Owner", "RoomOwner"),
  strangers: oneOf("skip", "NotRoomMember"),
  zeroBan: oneOf("ends-at-once", "forever", "InvalidParameter"),
  fullRoom: oneOf("RoomFull", "RoomMemberLimitReached"),
  fullSeats: oneOf("SeatTaken", "SeatsFull"),
  ownerChange: oneOf("no-event", "update-event"),
  seatOfLeaver: oneOf("seat-event", "no-event"),
};

export function checkSandboxOptions(options: SandboxOptions): void {
  checkOptions("createSandbox", options, sandboxRules);
  checkOptions("plan", options.plan ?? {}, planRules);
  checkOptions("unstated", options.unstated ?? {}, unstatedRules);
}

export function checkApplication(application: SandboxApplication): void {
  checkOptions("addApplication", application, applicationRules);
  checkOptions("plan", application.plan ?? {}, planRules);
}
