import { signal } from "@preact/signals";

/** What the last button did. */
export const notice = signal<{ readonly text: string; readonly isFailure: boolean } | undefined>(undefined);
