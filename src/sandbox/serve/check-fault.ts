import { operationIds } from "../../contract/operations.ts";
import { check, isWhole } from "../../internal/check.ts";
import { longestTimer } from "../../internal/clock.ts";
import type { SandboxFault } from "./faults.ts";

/** What each kind has beside what all have. */
const own: Record<SandboxFault["kind"], readonly string[]> = {
  "lose-request": ["silent"],
  "lose-answer": ["silent"],
  delay: ["ms"],
  status: ["status", "carriedOut"],
  cut: [],
  code: ["code", "errorInfo", "carriedOut"],
};
const common = ["kind", "operation", "times", "chance"];

/** Throws a ConferenceOptionsError unless this is a fault that can be planned. */
export function checkFault(fault: SandboxFault): void {
  check(typeof fault === "object" && fault !== null, "fault", "has to be an object.");
  const { kind, operation, times, chance } = fault;
  check(Object.hasOwn(own, kind), "kind", `has to be one of ${Object.keys(own).join(", ")}.`);
  const names = [...common, ...own[kind]];
  const unknown = Object.keys(fault).find((name) => !names.includes(name));
  check(unknown === undefined, unknown ?? "", `is nothing that a ${kind} has. It has ${names.join(", ")}.`);
  const known = operation === undefined || operationIds.includes(operation);
  check(known, "operation", `has to be one of ${operationIds.join(", ")}.`);
  check(times === undefined || isWhole(times, 1), "times", "has to be a whole number from 1 on.");
  check(
    chance === undefined || (typeof chance === "number" && chance >= 0 && chance <= 1),
    "chance",
    "has to be a number from 0 to 1.",
  );
  checkOwn(fault);
}

function checkOwn(fault: SandboxFault): void {
  if (fault.kind === "delay") {
    check(isWhole(fault.ms, 0, longestTimer), "ms", `has to be a whole number of ms up to ${longestTimer}.`);
  }
  if (fault.kind === "status") {
    const { status = 502 } = fault;
    check(isWhole(status, 200, 599), "status", "has to be an HTTP status from 200 to 599.");
  }
  if (fault.kind === "code") {
    const { code, errorInfo } = fault;
    check(isWhole(code, 1), "code", "has to be an ErrorCode, a whole number from 1 on.");
    check(errorInfo === undefined || typeof errorInfo === "string", "errorInfo", "has to be a string.");
  }
  for (const name of ["silent", "carriedOut"] as const) {
    const value = (fault as Partial<Record<typeof name, unknown>>)[name];
    check(value === undefined || typeof value === "boolean", name, "has to be true or false.");
  }
}
