import { computed, signal } from "@preact/signals";
import { type Entry, summaryOf } from "./entry.ts";
import { type EntryFilter, everything, isShown } from "./entry-filter.ts";
import { sdkAppId } from "./sandbox-state.ts";

/** How many lines are kept. */
const most = 10_000;
/** How often new lines are shown, in ms. */
const period = 50;

/** Every line, oldest first. */
export const lines = signal<readonly Entry[]>([]);
export const areLinesMissing = signal(false);
export const filter = signal<EntryFilter>(everything);

/** Lines up to this number were cleared on this page. */
const clearedUpTo = signal(0);
/** What is shown while the list pauses. */
const frozen = signal<readonly Entry[] | undefined>(undefined);

let arrived: Entry[] = [];

export function addLine(entry: Entry): void {
  if (arrived.push(entry) === 1) setTimeout(showArrived, period);
}

function showArrived(): void {
  lines.value = [...lines.value, ...arrived].slice(-most);
  arrived = [];
}

/** Another sandbox numbers its lines anew. */
export function forgetLines(): void {
  arrived = [];
  lines.value = [];
  areLinesMissing.value = false;
  clearedUpTo.value = 0;
  frozen.value = undefined;
}

/** The lines of the application, and those of none. */
export const ownLines = computed(() =>
  lines.value.filter((entry) => [null, sdkAppId.value].includes(summaryOf(entry).sdkAppId)),
);

/** What there is to filter. */
export const listedLines = computed(() =>
  (frozen.value ?? ownLines.value).filter((entry) => summaryOf(entry).number > clearedUpTo.value),
);
export const shownLines = computed(() => listedLines.value.filter((entry) => isShown(entry, filter.value)));

export const isPaused = computed(() => frozen.value !== undefined);

export function togglePause(): void {
  frozen.value = isPaused.value ? undefined : ownLines.value;
}

export function clearLines(): void {
  const last = ownLines.value.at(-1);
  if (last) clearedUpTo.value = summaryOf(last).number;
  if (isPaused.value) frozen.value = ownLines.value;
}
