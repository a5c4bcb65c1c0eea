import type { components } from "../../generated/sandbox-types.ts";

export type Fault = components["schemas"]["Fault"];

/** What goes wrong, in per cent. */
export interface Chaos {
  readonly responsesLost: number;
  readonly responsesLate: number;
  readonly eventsLost: number;
  readonly eventsLate: number;
  readonly eventsDoubled: number;
  readonly eventsReordered: number;
  readonly lateBy: number;
  readonly seed: number;
}

export const calm: Chaos = {
  responsesLost: 0,
  responsesLate: 0,
  eventsLost: 0,
  eventsLate: 0,
  eventsDoubled: 0,
  eventsReordered: 0,
  lateBy: 1000,
  seed: 1,
};

export type Share = Exclude<keyof Chaos, "lateBy" | "seed">;

/** The kind of fault behind each share. A call or an event meets the first of them, and every delay. */
export const shares: { readonly [Name in Share]: Pick<Fault, "kind" | "on"> } = {
  responsesLost: { kind: "lose-answer", on: "call" },
  responsesLate: { kind: "delay", on: "call" },
  eventsLost: { kind: "lose", on: "delivery" },
  eventsLate: { kind: "delay", on: "delivery" },
  eventsDoubled: { kind: "duplicate", on: "delivery" },
  eventsReordered: { kind: "reorder", on: "delivery" },
};

const names = Object.keys(shares) as Share[];

/** The faults to plan. */
export const faultsOf = (chaos: Chaos): readonly Fault[] =>
  names
    .filter((name) => chaos[name] > 0)
    .map((name) => ({
      ...shares[name],
      chance: chaos[name] / 100,
      seed: chaos.seed,
      ...(shares[name].kind === "delay" && { ms: chaos.lateBy }),
    }));

/** Whether a planned fault is a part of chaos: a share of everything, until somebody cancels it. */
export const isChaos = ({ kind, on = "call", chance, times, operation, command, roomId }: Fault): boolean =>
  names.some((name) => shares[name].kind === kind && shares[name].on === on) &&
  chance !== undefined &&
  [times, operation, command, roomId].every((limit) => limit === undefined);

/** What the planned faults amount to. */
export function chaosOf(faults: readonly Fault[]): Chaos {
  const own = faults.filter(isChaos);
  const found = (name: Share) =>
    own.find(({ kind, on = "call" }) => kind === shares[name].kind && on === shares[name].on);
  const given = names.map((name) => [name, Math.round((found(name)?.chance ?? 0) * 100)]);
  const { ms = calm.lateBy } = own.find((fault) => fault.ms !== undefined) ?? {};
  const { seed = calm.seed } = own.find((fault) => fault.seed !== undefined) ?? {};
  return { ...calm, ...Object.fromEntries(given), lateBy: ms, seed };
}
