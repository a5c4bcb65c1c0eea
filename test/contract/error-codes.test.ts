import { describe, expect, it } from "vitest";
import { commonErrorCodes, errorCodes } from "../../generated/error-codes.ts";
import contract from "../../generated/openapi.json" with { type: "json" };

/** id, code, name, retry; the page's own advice or our judgement; whether the call may have been carried out. */
type Row = [
  string,
  number,
  string,
  "never" | "backoff" | "re-sign",
  "documented" | "ours",
  "unknown" | "known",
];

const rows: Row[] = [
  ["EC-10", 60002, "RequestNotParsed", "never", "ours", "known"],
  ["EC-11", 60003, "BodyNotParsed", "never", "ours", "known"],
  ["EC-12", 60004, "AuthenticationFailed", "re-sign", "ours", "known"],
  ["EC-13", 60005, "AuthenticationFailed", "re-sign", "ours", "known"],
  ["EC-14", 60006, "SdkAppIdNotValid", "never", "ours", "known"],
  ["EC-15 RR-10", 60007, "CallRateExceeded", "backoff", "ours", "known"],
  ["EC-16", 60008, "ServiceTimeout", "backoff", "documented", "unknown"],
  ["EC-17", 60009, "ResourceWrong", "never", "ours", "known"],
  ["EC-18", 60010, "AdministratorRequired", "never", "ours", "known"],
  ["EC-19 RR-10", 60011, "SdkAppIdRateExceeded", "backoff", "ours", "known"],
  ["EC-20", 60012, "SdkAppIdMissing", "never", "ours", "known"],
  ["EC-21", 60013, "ReplyNotParsed", "backoff", "ours", "unknown"],
  ["EC-22", 60014, "AccountSwitchTimeout", "backoff", "documented", "known"],
  ["EC-23", 60015, "AccountTypeWrong", "never", "ours", "known"],
  ["EC-24", 60016, "SdkAppIdDisabled", "never", "ours", "known"],
  ["EC-25", 60017, "RequestDisabled", "never", "ours", "known"],
  ["EC-26 RR-10", 60018, "TooManyRequests", "backoff", "documented", "known"],
  ["EC-27 RR-10", 60019, "TooManyRequests", "backoff", "documented", "known"],
  ["EC-28", 60020, "PlanExpired", "never", "ours", "known"],
  ["EC-29", 60021, "IpNotAllowed", "never", "ours", "known"],
  ["EC-30", 60025, "QueryStringWrong", "never", "ours", "known"],
  ["EC-31 RR-04", 60026, "HostWrong", "never", "ours", "known"],
  ["EC-32", 60027, "ProductNotAllowed", "never", "ours", "known"],
  ["EC-33", 60028, "TrialVolumeUsedUp", "never", "ours", "known"],
  ["EC-40", 70001, "UserSigExpired", "re-sign", "documented", "known"],
  ["EC-41", 70003, "UserSigNotValid", "never", "ours", "known"],
  ["EC-42", 70009, "UserSigKeyWrong", "never", "ours", "known"],
  ["EC-43", 70013, "UserSigIdentifierMismatch", "never", "ours", "known"],
  ["EC-44", 70014, "UserSigSdkAppIdMismatch", "never", "ours", "known"],
  ["EC-45 RR-04", 70016, "KeyNotAtDataCentre", "never", "ours", "known"],
  ["EC-46 RR-04", 70020, "SdkAppIdNotAtDataCentre", "never", "ours", "known"],
  ["EC-47", 70050, "UserSigCheckBlocked", "never", "documented", "known"],
  ["EC-48", 70051, "AccountBlocked", "never", "ours", "known"],
  ["EC-49", 70052, "UserSigInvalidated", "re-sign", "documented", "known"],
  ["EC-50", 70107, "AccountNotImported", "never", "ours", "known"],
  ["EC-51", 70169, "InternalTimeout", "backoff", "documented", "known"],
  ["EC-52", 70402, "ParametersNotValid", "never", "ours", "known"],
  ["EC-53", 70403, "AdministratorRequired", "never", "ours", "known"],
  ["EC-54", 70500, "InternalServerError", "backoff", "documented", "known"],
  ["EC-01 SC-21", 100001, "InternalServerError", "backoff", "documented", "known"],
  ["EC-02 SC-22", 100002, "InvalidParameter", "never", "ours", "known"],
  ["EC-03 SC-23", 100300, "CallbackAlreadyExists", "never", "documented", "known"],
  ["EC-04 CC-09", 100301, "CallbackNotFound", "never", "documented", "known"],
];

const table = new Map(Object.values(errorCodes).map((entry) => [entry.code as number, entry]));
const tagNames = contract.tags.map((tag) => tag.name);

describe("the table of error codes", () => {
  it.each(rows)("%s %i is %s: retry %s (%s), outcome %s", (_, code, name, retry, advice, outcome) => {
    expect(table.get(code)).toMatchObject({
      name,
      retry,
      documented: advice === "documented",
      outcomeUnknown: outcome === "unknown",
    });
  });

  it("EC-01 to EC-54 holds these codes and no other", () => {
    expect([...table.keys()]).toEqual(rows.map(([, code]) => code));
    expect(Object.keys(errorCodes)).toEqual(rows.map(([, code]) => String(code)));
  });

  it.each(rows)("%s %i has a meaning and an advice that are sentences", (_, code) => {
    expect(table.get(code)?.meaning).toMatch(/^[A-Z].{15,}\.$/);
    expect(table.get(code)?.action).toMatch(/^[A-Z].{10,}\.$/);
  });

  it.each(rows)("%s %i can be read in the section Errors of the contract, as %s", (_, code, name) => {
    expect(tagNames).toContain("Errors");
    const prose = contract.tags.find((tag) => tag.name === "Errors")?.description;
    expect(prose).toContain(
      `| ${code} | ${name} | ${table.get(code)?.meaning} | ${table.get(code)?.action} |`,
    );
  });

  it.each([60026, 70016, 70020])(
    "RR-04 %i says that it may be the wrong host, and is not repeated",
    (code) => {
      expect(`${table.get(code)?.meaning} ${table.get(code)?.action}`).toMatch(/data centre.*region/);
      expect(table.get(code)?.retry).toBe("never");
    },
  );

  it.each([60007, 60011, 60018, 60019])("RR-10 %i, over the limit, is repeated after a pause", (code) => {
    expect(table.get(code)?.retry).toBe("backoff");
  });

  it("SC-20 states the common range as 60000 to 79999", () => {
    expect(commonErrorCodes).toEqual({ minimum: 60000, maximum: 79999 });
  });

  it.each([
    [
      "SC-21 SC-22 SC-23",
      "set_callback",
      "SetCallbackErrorCode",
      ["InternalServerError", "InvalidParameter", "CallbackAlreadyExists"],
    ],
    [
      "CC-08 CC-09",
      "update_callback",
      "UpdateCallbackErrorCode",
      ["InternalServerError", "InvalidParameter", "CallbackNotFound"],
    ],
    ["CC-12", "delete_callback", "DeleteCallbackErrorCode", ["InternalServerError", "InvalidParameter"]],
  ] as const)("%s gives %s codes of its own", (_, __, schema, names) => {
    const { oneOf } = contract.components.schemas[schema];
    expect(oneOf.map(({ $ref }) => $ref.slice($ref.lastIndexOf("/") + 1))).toEqual(names);
  });

  it("CC-06 gives get_callback none, because none is stated", () => {
    expect(contract.components.schemas).not.toHaveProperty("GetCallbackErrorCode");
    expect(contract.components.schemas.GetCallbackFailure.properties.ErrorCode.description).toMatch(
      /not\s+stated/,
    );
  });

  it("CC-10 lets 100300 and 100301 point at each other: create or replace", () => {
    expect(table.get(100300)?.action).toMatch(/update_callback instead/);
    expect(table.get(100301)?.action).toMatch(/create it with set_callback/);
  });
});
