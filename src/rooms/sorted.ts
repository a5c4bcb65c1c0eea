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

/** A copy with this entry in place of the one with the same key, if there is one. */
export function put<Entry, Key extends string | number>(
  list: readonly Entry[],
  entry: Entry,
  keyOf: (entry: Entry) => Key,
): readonly Entry[] {
  const key = keyOf(entry);
  const place = placeOf(list, key, keyOf);
  const present = list[place];
  const copy = list.slice();
  if (present !== undefined && keyOf(present) === key) copy[place] = entry;
  else copy.splice(place, 0, entry);
  return copy;
}
