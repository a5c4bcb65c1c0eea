import type { components } from "../../generated/sandbox-types.ts";

export type Call = components["schemas"]["LoggedCall"];
export type Delivery = components["schemas"]["LoggedDelivery"];

/** A line of the log. The number in it counts calls and deliveries together. */
export type Entry =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "delivery"; readonly delivery: Delivery };

/** What a list shows of a line, in the words of the wire. */
export interface Summary {
  readonly number: number;
  /** When it came or was sent. */
  readonly time: number;
  readonly sdkAppId: number | null;
  /** The operation or the command word. */
  readonly name: string;
  readonly roomId: string | null;
  /** The users and seats in its body. */
  readonly about: string;
  readonly fault: string | null;
  readonly durationMs: number | null;
  readonly isFine: boolean;
}

const summaries = new WeakMap<Entry, Summary>();

export function summaryOf(entry: Entry): Summary {
  const known = summaries.get(entry);
  if (known) return known;
  const summary = entry.kind === "call" ? ofCall(entry.call) : ofDelivery(entry.delivery);
  summaries.set(entry, summary);
  return summary;
}

const ofCall = (call: Call): Summary => ({
  number: call.number,
  time: call.time,
  sdkAppId: call.sdkAppId,
  name: call.operation ?? `${call.method} ${call.path}`,
  roomId: roomIn(call.body),
  about: aboutOf(call.body),
  fault: call.fault,
  durationMs: call.durationMs,
  isFine: call.errorCode === 0 && call.response !== null,
});

const ofDelivery = (delivery: Delivery): Summary => ({
  number: delivery.number,
  time: delivery.sentTime ?? delivery.time,
  sdkAppId: delivery.sdkAppId,
  name: delivery.command,
  roomId: delivery.roomId,
  about: aboutOf(delivery.body),
  fault: delivery.fault,
  durationMs: delivery.durationMs,
  isFine: delivery.taken,
});

/** The room that the body of a call or an event names. */
export function roomIn(body: unknown): string | null {
  const { RoomId, RoomInfo } = Object(body) as { RoomId?: unknown; RoomInfo?: { RoomId?: unknown } };
  const id = RoomId ?? Object(RoomInfo).RoomId;
  return typeof id === "string" ? id : null;
}

interface Named {
  readonly Member_Account?: unknown;
  readonly Index?: unknown;
}

/** Any body may come, and an object may refuse to become text. */
const isName = (value: unknown): value is string | number =>
  typeof value === "number" || (typeof value === "string" && value !== "");

/** A seat that nobody has is worth naming only where it is the only one. */
function aboutOf(body: unknown): string {
  const { MemberList_Account, MemberList, SeatList, ...own } = Object(body);
  const taken = [MemberList, SeatList].flat().filter((one?: Named) => one?.Member_Account);
  const named = [...taken, own].map(({ Index, Member_Account }: Named) =>
    [Index, Member_Account].filter(isName).join(": "),
  );
  return [MemberList_Account, named].flat().filter(isName).join(", ");
}

/** Whether the receiver got the event, whatever it answered. */
export const hasArrived = ({ status, failure }: Delivery): boolean =>
  status !== null || failure === "timeout";
