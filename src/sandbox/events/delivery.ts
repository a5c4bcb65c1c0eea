import { validateEventAnswer } from "../../../generated/request-validators.ts";

/** What became of an event. Nothing in it is secret, so that it may be printed. */
export interface SandboxDelivery {
  /** When, in ms since 1970. */
  readonly time: number;
  /** The application in whose room it happened. */
  readonly sdkAppId: number;
  readonly command: string;
  /** Why nothing was sent: there is no configuration, or its list does not hold the word (CB-02). Undefined if it was. */
  readonly notSent: "not configured" | "not subscribed" | undefined;
  /** Why no answer came: it took longer than 2 s (CB-14), or the connection failed. */
  readonly failure: "timeout" | "network" | undefined;
  /** What the connection failed with, `ECONNREFUSED` for example; undefined where the runtime has no code for it. */
  readonly failureCode: string | undefined;
  /** The HTTP status of the answer. */
  readonly status: number | undefined;
  /** The body of the answer, as JSON where it is some, otherwise as text; at most 65536 characters. */
  readonly answer: unknown;
  /** What is wrong with the answer (CB-09); empty where it is as documented. */
  readonly problems: readonly string[];
  /** Whether the event was answered as documented, with `OK` and 0. */
  readonly taken: boolean;
  /** The body that was sent. A method, for it holds what users do. */
  body(): string;
}

/** What a delivery says that led to no answer. */
export const unanswered = {
  failureCode: undefined,
  status: undefined,
  answer: undefined,
  problems: [],
  taken: false,
} as const;

/** In characters. */
export const longestAnswer = 65_536;

/** Judges an answer by the contract. */
export function judgeAnswer(
  status: number,
  text: string,
): Pick<SandboxDelivery, "status" | "answer" | "problems" | "taken"> {
  const answer = parse(text);
  const violations = validateEventAnswer(answer);
  const problems = [
    ...(status === 200 ? [] : [`The HTTP status is ${status} and not 200.`]),
    ...violations.map(({ field, problem }) => `${field || "The body"} ${problem}.`),
  ];
  const { ActionStatus, ErrorCode } = (answer ?? {}) as { ActionStatus?: unknown; ErrorCode?: unknown };
  const taken = problems.length === 0 && ActionStatus === "OK" && ErrorCode === 0;
  return {
    status,
    answer: typeof answer === "string" ? answer.slice(0, longestAnswer) : answer,
    problems,
    taken,
  };
}

function parse(text: string): unknown {
  try {
    return text.length > longestAnswer ? text : JSON.parse(text);
  } catch {
    return text;
  }
}
