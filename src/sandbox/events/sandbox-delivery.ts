import { validateEventAnswer } from "../../../generated/request-validators.ts";
import { readJsonOr } from "../../internal/json.ts";
import type { DeliveryFault } from "./delivery-faults.ts";

/** What became of an event. It holds no secret, so it may be printed. */
export interface SandboxDelivery {
  /** Numbers the requests and deliveries of a sandbox in one sequence. `Sandbox.waitForDelivery` takes it as `after`. */
  readonly number: number;
  /** When it happened or was emitted, in ms since 1970. */
  readonly time: number;
  /** When it was sent, in ms since 1970. Undefined when it was not sent. */
  readonly sentTime: number | undefined;
  /** How long the answer took to come, or not to come, in ms. Undefined when it was not sent. */
  readonly durationMs: number | undefined;
  /** The application that it belongs to. */
  readonly sdkAppId: number;
  readonly command: string;
  /** The room of the event. Undefined when the body names none. */
  readonly roomId: string | undefined;
  /** The query parameters that were added to the URL, without a signature. Undefined when it was not sent. */
  readonly query: Readonly<Record<string, string>> | undefined;
  /**
   * Why the event was not sent: there is no configuration, its list lacks the word, its `Url` cannot receive events, the
   * host of that is not in `allowHosts`, or the sandbox was closed first. Undefined when it was sent.
   */
  readonly notSent:
    | "not configured"
    | "not subscribed"
    | "no usable Url"
    | "host not allowed"
    | "closed"
    | undefined;
  /** The fault that the event met. Both deliveries of a duplicate have it. */
  readonly fault: DeliveryFault["kind"] | undefined;
  /**
   * Why no answer came: it took longer than 2 s, the connection failed or the event was lost, or the option `deliver`
   * threw an error or returned no response.
   */
  readonly failure: "timeout" | "network" | "deliver" | undefined;
  /** The error code of the connection, such as `ECONNREFUSED`. Undefined when the runtime has none. */
  readonly failureCode: string | undefined;
  /** The HTTP status of the answer. */
  readonly status: number | undefined;
  /** The body of the answer, parsed if it is JSON, otherwise as text, cut after 65536 characters. Large integers are strings. */
  readonly answer: unknown;
  /** What is wrong with the answer, or with the `Url` or `deliver`. Empty when the answer is as documented. */
  readonly problems: readonly string[];
  /** Whether the answer is as documented, with `OK` and 0. */
  readonly taken: boolean;
  /** The body that was sent. A method, so that no log shows what users do. */
  body(): string;
}

/** The fields of a delivery without an answer. */
export const unanswered = {
  failureCode: undefined,
  status: undefined,
  answer: undefined,
  problems: [],
  taken: false,
} as const;

/** In characters: more than any documented answer has. */
export const longestAnswer = 65_536;

/** Judges an answer by the contract. */
export function judgeAnswer(
  status: number,
  text: string,
): Pick<SandboxDelivery, "status" | "answer" | "problems" | "taken"> {
  const short = text.length <= longestAnswer;
  const answer = short ? readJsonOr(text, text) : text;
  // Without the strings in place of large integers: an answer that has some breaks the contract.
  const parsed = short ? parse(text) : text;
  const problems = [
    ...(status === 200 ? [] : [`The HTTP status is ${status} and not 200.`]),
    ...(typeof answer === "string"
      ? [`The body is ${kindOfText(answer)} and not a JSON object.`]
      : validateEventAnswer(parsed).map(({ field, problem }) => `${field || "The body"} ${problem}.`)),
  ];
  const { ActionStatus, ErrorCode } = Object(answer) as { ActionStatus?: unknown; ErrorCode?: unknown };
  const taken = problems.length === 0 && ActionStatus === "OK" && ErrorCode === 0;
  return {
    status,
    answer: typeof answer === "string" ? answer.slice(0, longestAnswer) : answer,
    problems,
    taken,
  };
}

const kindOfText = (text: string): string =>
  text === "" ? "empty" : /^\s*</.test(text) ? "a web page" : "text";

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The room that the body of a call or of an event names. Undefined when it names none. */
export function roomIdOf(body: unknown): string | undefined {
  const { RoomId, RoomInfo } = Object(body) as { RoomId?: unknown; RoomInfo?: unknown };
  const id = RoomId ?? (Object(RoomInfo) as { RoomId?: unknown }).RoomId;
  return typeof id === "string" ? id : undefined;
}
