import { expect } from "vitest";

export type Described = { description?: string; $ref?: string; properties?: Record<string, Described> };

/** The description holds each of these words, by which a statement is recognised. */
export function expectSaid(where: Described | undefined, words: readonly string[]): void {
  const description = where?.description?.replaceAll(/\s+/g, " ");
  for (const word of words) expect(description).toContain(word);
}
