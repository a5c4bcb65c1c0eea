/** What the receiver answers: always an envelope. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

const envelope = (status: number, info: string): Reply => ({
  status,
  // What a refusal is for would help only whoever tries one thing after the other.
  body: JSON.stringify({ ActionStatus: "FAIL", ErrorInfo: info, ErrorCode: status }),
});

/** CB-09. */
export const taken: Reply = { status: 200, body: '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}' };

export const refused = (status: number): Reply => envelope(status, "refused");

export const failed: Reply = envelope(500, "the event could not be handled");

export const closing: Reply = envelope(503, "shutting down");
