import { computed, signal } from "@preact/signals";

export const views = ["live", "rooms", "chaos", "callback"] as const;
export type View = (typeof views)[number];

const partsOf = (hash: string): readonly string[] =>
  hash.replace(/^#\//, "").split("/").filter(Boolean).map(decoded);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const parts = signal(partsOf(location.hash));
addEventListener("hashchange", () => {
  parts.value = partsOf(location.hash);
});

export const view = computed<View>(() => views.find((one) => one === parts.value[0]) ?? "live");

/** The number of the open line in `live`, the id of the room in `rooms`. */
export const opened = computed(() => parts.value[1]);
export const isHistory = computed(() => parts.value[2] === "history");

/** A half of a surrogate pair, which JSON may have, cannot be encoded. */
export const linkTo = (...to: readonly [View, ...(string | number)[]]): string =>
  `#/${to.map((part) => encodeURIComponent(String(part).toWellFormed())).join("/")}`;

/** Opens a view at once: an assignment to `location.hash` is heard of later. */
export function open(link: string, isNew = true): void {
  if (isNew) history.pushState(null, "", link);
  else history.replaceState(null, "", link);
  parts.value = partsOf(link);
}

/** Opens or closes a line, without an entry in the browser's history for each. */
export const openLine = (number: number | undefined): void =>
  open(number === undefined ? linkTo("live") : linkTo("live", number), false);
