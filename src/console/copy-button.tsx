import { useSignal } from "@preact/signals";
import { t, type Word } from "./language.ts";

/** Copies a text. A page that is not on loopback or HTTPS has no clipboard, and says so. */
export function CopyButton({ text, label = "copy" }: { text: string; label?: Word }) {
  const outcome = useSignal<Word | undefined>(undefined);
  async function copy(): Promise<void> {
    outcome.value = await navigator.clipboard?.writeText(text).then(
      () => "copied" as const,
      () => "copyFailed" as const,
    );
    outcome.value ??= "copyFailed";
  }
  return (
    <>
      <button type="button" onClick={copy}>
        {t(label)}
      </button>
      <output class="hint">{outcome.value && t(outcome.value)}</output>
    </>
  );
}
