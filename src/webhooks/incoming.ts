import type { Body, BodyFault } from "./body.ts";

/**
 * A request, as little of it as the receiver needs. Between the receiver and its adapters, because making a `Request` of
 * Node's own costs more than all the rest of an event.
 */
export interface Incoming {
  readonly method: string;
  /** The whole URL, or path and query. */
  readonly url: string;
  readonly contentType: string | undefined;
  /** Reads the body, up to so many bytes. */
  read(most: number): Promise<Body | BodyFault>;
}

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
