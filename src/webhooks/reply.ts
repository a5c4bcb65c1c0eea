import { type RequestFault, refusalStatus } from "./check-request.ts";

/** What the receiver answers to an event: an HTTP status and an envelope, in ASCII. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

const failure = (status: number, info: string): Reply => ({
  status,
  body: JSON.stringify({ ActionStatus: "FAIL", ErrorInfo: info, ErrorCode: status }),
});

/** CB-09. */
export const okReply: Reply = { status: 200, body: '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}' };

/** Does not name the fault: that would help only a sender that guesses. */
export const refusalReply = (fault: RequestFault): Reply => failure(refusalStatus[fault], "refused");

export const failureReply: Reply = failure(500, "the event could not be handled");

export const shutdownReply: Reply = failure(503, "shutting down");

export const headersOf = (status: number): Record<string, string> => ({
  "content-type": "application/json",
  ...(status === 405 && { allow: "POST" }),
});
