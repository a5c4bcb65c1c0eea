/** The name that a mistyped one resembles most. */
export const closestTo = (typed: string, names: readonly string[]): string | undefined =>
  [...names].sort((one, other) => likeness(typed, other) - likeness(typed, one))[0];

/** The share of letter pairs that two names have in common (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  return (2 * pairs.filter((pair) => others.includes(pair)).length) / (pairs.length + others.length);
}

function pairsOf(name: string): string[] {
  const letters = name.toLowerCase().replaceAll("_", "").slice(0, 100);
  return [...letters].map((_, i) => letters.slice(i, i + 2));
}
