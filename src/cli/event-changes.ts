import { eventSamples } from "../../generated/event-samples.ts";
import { canonicalWord } from "../contract/events.ts";
import { quoteLargeIntegers } from "../internal/json.ts";
import { type MadeEvent, makeEvent } from "../sandbox/events/make-event.ts";
import { readEventSchema } from "./bundled-contract.ts";
import { closestTo } from "./closest.ts";
import { UsageError } from "./exit-codes.ts";

/**
 * The body of an event: the contract's sample with the current time, changed by settings such as `RoomInfo.RoomId=rid-1`
 * or `SeatList.0.Index=2`. A value is text where the event has text, and elsewhere JSON, or text if it is not JSON.
 *
 * @param unchecked Allows fields that the contract does not name.
 */
export function changedEvent(
  command: string,
  settings: readonly string[],
  unchecked: boolean,
  now: number,
): MadeEvent {
  const word = canonicalWord(command);
  const schemaAt = readEventSchema(word);
  const samples: Readonly<Record<string, object>> = eventSamples;
  let body: unknown = samples[word];
  const changed = new Set<string>();
  for (const setting of settings) {
    const { path, text } = readSetting(setting);
    if (!unchecked) checkPath(word, path, schemaAt);
    const isText = schemaAt(path)?.type === "string";
    body = changedAt(body, path, (present) => readValue(text, isText || typeof present === "string"));
    changed.add(path[0] ?? "");
  }
  const changes = Object.entries(Object(body)).filter(([name]) => changed.has(name));
  const { text } = makeEvent(command, Object.fromEntries(changes), now);
  // As a text, for JavaScript's numbers do not hold every id (CB-30).
  return makeEvent(command, text.replace(markedInteger, "$1"), now);
}

function readSetting(setting: string): { path: string[]; text: string } {
  const [, names = "", text = ""] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
  const path = names
    .trim()
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".");
  if (path.includes("")) {
    throw new UsageError(
      "--set must be a field and its value, for example RoomId=rid-1, RoomInfo.RoomName=lecture or SeatList.0.Index=2.",
    );
  }
  return { path, text };
}

/** Refuses a field that the event does not have: a receiver would not miss it, and the mistake would go unseen. */
function checkPath(
  word: string,
  path: readonly string[],
  schemaAt: ReturnType<typeof readEventSchema>,
): void {
  for (const [depth, name] of path.entries()) {
    const above = path.slice(0, depth);
    const { properties, items } = schemaAt(above) ?? {};
    if (items !== undefined || Object.hasOwn(properties ?? {}, name)) continue;
    const fields = Object.keys(properties ?? {});
    const owner = depth === 0 ? word : above.join(".");
    throw new UsageError(
      fields.length === 0
        ? `--set: ${owner} has no fields. To send it anyway, add --force.`
        : `--set names a field that ${owner} does not have. Did you mean ${closestTo(name, fields)}? ` +
            `Its fields are ${fields.join(", ")}. To send it anyway, add --force.`,
    );
  }
}

/** A copy with one value changed. */
function changedAt(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (present: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) {
    const index = Number(name);
    if (!/^\d+$/.test(name) || index > value.length) {
      throw new UsageError(
        `--set must name an item of a list by its number, from 0 to ${value.length}; ${value.length} adds one.`,
      );
    }
    // A further item begins as a copy of the last one, so that it has its fields.
    const item = changedAt(value[index] ?? value.at(-1), rest, change);
    return [...value.slice(0, index), item, ...value.slice(index + 1)];
  }
  const isObject = typeof value === "object" && value !== null;
  const own = isObject ? (value as Record<string, unknown>) : {};
  const inner = changedAt(Object.hasOwn(own, name) ? own[name] : undefined, rest, change);
  // Not assigned: a field may be called __proto__.
  return Object.fromEntries([...Object.entries(own), [name, inner]]);
}

/** Stands before an integer that JavaScript's numbers do not hold, while the event is an object. */
const mark = "\ue000";
const markedInteger = new RegExp(`"${mark}(-?\\d+)"`, "g");

function readValue(text: string, isText: boolean): unknown {
  if (isText) return text;
  try {
    JSON.parse(text);
    return JSON.parse(quoteLargeIntegers(text, mark));
  } catch {
    return text;
  }
}
