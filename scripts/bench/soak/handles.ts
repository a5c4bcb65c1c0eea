/** What is open in one list and was not in the other, by name. */
export function leftOpen(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...before];
  return after.filter((name) => {
    const i = rest.indexOf(name);
    if (i >= 0) rest.splice(i, 1);
    return i < 0;
  });
}

/** What is still open, of what was not open before, after so many ms at most: a connection may be kept for some seconds. */
export async function leftOpenAfter(before: readonly string[], ms: number): Promise<string[]> {
  const end = performance.now() + ms;
  for (;;) {
    const left = leftOpen(before, process.getActiveResourcesInfo());
    if (left.length === 0 || performance.now() > end) return left;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
