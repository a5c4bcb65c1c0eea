import { maskSecrets, redact } from "../internal/redact.ts";

const known = new Set<string>();

/** Remembers a secret that was read, so that it can be taken out of whatever is printed about a defect. */
export function remember(secret: string): void {
  if (secret !== "") known.add(secret);
}

/** A text that this program has not written itself, without the secrets, and of URLs only the hosts. */
export const withoutSecrets = (text: string): string => redact(text, [...known]);

/** A text of this program, which may quote what the user has typed. */
export const masked = (text: string): string => maskSecrets(text, [...known]);
