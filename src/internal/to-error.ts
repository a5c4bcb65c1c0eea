/** What was thrown, as an Error. A promise may reject with anything, even with what cannot be made a string. */
export function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  try {
    return new Error(String(thrown));
  } catch {
    return new Error("an object without a description");
  }
}
