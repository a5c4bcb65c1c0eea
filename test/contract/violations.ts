import { type Call, queryWith, sampleBody } from "./support.ts";

export const query = (changes: Record<string, string | undefined>): Call => ({ query: queryWith(changes) });
export const body = (changes: Record<string, unknown>): Call => ({ body: { ...sampleBody, ...changes } });

/**
 * A call that breaks the contract: the HTTP status and the violation of Prism, then the ErrorCode of the service, which
 * responds with HTTP 200, and what its ErrorInfo names.
 */
type Violation = [what: string, call: Call, status: number, problem: string, code: number, names: string];

/** One call for each kind of violation. */
export const violations: Violation[] = [
  ["an unknown path", { path: "/v4/room_config/nothing" }, 404, "NO_PATH_MATCHED_ERROR", 60009, ""],
  ["another method", { method: "PUT" }, 405, "NO_METHOD_MATCHED_ERROR", 60002, "POST"],
  ["a missing security value", query({ usersig: undefined }), 401, "UNAUTHORIZED", 60025, "usersig"],
  ["a missing parameter", query({ random: undefined }), 422, "query required", 60025, "random"],
  ["a parameter of the wrong type", query({ sdkappid: "x" }), 422, "query.sdkappid type", 60025, "sdkappid"],
  ["a number below its minimum", query({ random: "-1" }), 422, "query.random minimum", 60025, "random"],
  [
    "a number above its maximum",
    query({ random: "4294967296" }),
    422,
    "query.random maximum",
    60025,
    "random",
  ],
  [
    "a string that is too long",
    query({ identifier: "x".repeat(33) }),
    422,
    "query.identifier maxLength",
    60025,
    "identifier",
  ],
  [
    "a string that breaks its pattern",
    query({ identifier: "a b" }),
    422,
    "query.identifier pattern",
    60025,
    "identifier",
  ],
  [
    "another value than the constant",
    query({ contenttype: "xml" }),
    422,
    "query.contenttype const",
    60025,
    "contenttype",
  ],
  [
    "another media type",
    { headers: { "content-type": "text/plain" } },
    415,
    "INVALID_CONTENT_TYPE",
    60002,
    "Content-Type",
  ],
  ["no body", { body: undefined }, 422, "required", 60003, "body"],
  ["a body of the wrong type", { body: [] }, 422, "body type", 100002, "body"],
  ["a missing field", body({ Url: undefined }), 422, "body required", 100002, "Url"],
  ["a field of the wrong type", body({ Url: 1 }), 422, "body.Url type", 100002, "Url"],
  [
    "a field that breaks its pattern",
    body({ Url: "ftp://www.example.com" }),
    422,
    "body.Url pattern",
    100002,
    "Url",
  ],
  ["a Url without a host", body({ Url: "http://" }), 422, "body.Url pattern", 100002, "Url"],
  [
    "a word that is not in the list",
    body({ CallbackCommandList: ["x"] }),
    422,
    "body.CallbackCommandList.0 enum",
    100002,
    "CallbackCommandList.0",
  ],
  ["an additional field", body({ Extra: 1 }), 422, "body additionalProperties", 100002, "Extra"],
];
