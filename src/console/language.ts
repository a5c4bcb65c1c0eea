import { signal } from "@preact/signals";
import { words } from "./words.ts";

export type Language = "en" | "ko";
export type Word = keyof typeof words;

const stored = "sandbox-console-language";

const preferred = (): Language => {
  const chosen = localStorage.getItem(stored) ?? navigator.language;
  return chosen.startsWith("ko") ? "ko" : "en";
};

export const language = signal<Language>(preferred());

export function switchLanguage(): void {
  language.value = language.value === "en" ? "ko" : "en";
  localStorage.setItem(stored, language.value);
}

/** The text in the language of the page. */
export function t(word: Word, ...values: readonly (string | number)[]): string {
  const rest = [...values];
  return words[word][language.value === "en" ? 0 : 1].replace(/\{\}/g, () => String(rest.shift()));
}
