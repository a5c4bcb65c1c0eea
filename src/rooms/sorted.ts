/** Where an entry with this key is, or belongs, in a list that is sorted by it. */
export function placeOf<Entry, Key extends string | number>(
  list: readonly Entry[],
  key: Key,
  keyOf: (entry: Entry) => Key,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(list[middle] as Entry) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entry with this key in a list that is sorted by it. */
export function find<Entry, Key extends string | number>(
  list: readonly Entry[],
  key: Key,
  keyOf: (entry: Entry) => Key,
): Entry | undefined {
  const entry = list[placeOf(list, key, keyOf)];
  return entry !== undefined && keyOf(entry) === key ? entry : undefined;
}

/** A copy with this entry in place of the one with the same key, if there is one. */
export function put<Entry, Key extends string | number>(
  list: readonly Entry[],
  entry: Entry,
  keyOf: (entry: Entry) => Key,
): readonly Entry[] {
  const key = keyOf(entry);
  const copy = list.slice();
  copy.splice(placeOf(list, key, keyOf), find(list, key, keyOf) === undefined ? 0 : 1, entry);
  return copy;
}
