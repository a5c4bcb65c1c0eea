import { callbackCommands } from "../../generated/service.ts";
import { summaryOf } from "./entry.ts";
import { asJsonLines, type EntryFilter, everything } from "./entry-filter.ts";
import { Choice } from "./fields.tsx";
import { t } from "./language.ts";
import {
  areLinesMissing,
  clearLines,
  filter,
  isPaused,
  listedLines,
  ownLines,
  shownLines,
  togglePause,
} from "./live-log.ts";
import { linkTo, open, view } from "./route.ts";

const textId = "filter-text";

/** The key / leads to the filter from everywhere but a field. */
export function startFilter(event: KeyboardEvent): void {
  const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  if (view.value !== "live") open(linkTo("live"));
  requestAnimationFrame(() => document.getElementById(textId)?.focus());
}

const set = (changes: Partial<EntryFilter>): void => {
  filter.value = { ...filter.value, ...changes };
};

const distinct = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== null).sort();

export function FilterBar() {
  const { kind, name, roomId, text } = filter.value;
  const summaries = ownLines.value.map(summaryOf);
  return (
    <search class="bar">
      <input
        id={textId}
        type="search"
        placeholder={t("filterText")}
        aria-label={t("filterText")}
        value={text}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      <Choice
        label="kind"
        value={kind}
        options={["", "call", "delivery"]}
        shown={(one) => t(one === "call" ? "calls" : one === "delivery" ? "events" : "everything")}
        onChange={(kind) => set({ kind: kind as EntryFilter["kind"] })}
      />
      <Choice
        label="operationOrWord"
        value={name}
        options={["", ...distinct([...callbackCommands, name || null, ...summaries.map((one) => one.name)])]}
        onChange={(name) => set({ name })}
      />
      <Choice
        label="room"
        value={roomId}
        options={["", ...distinct([roomId || null, ...summaries.map((one) => one.roomId)])]}
        onChange={(roomId) => set({ roomId })}
      />
      <span class="count">{countText()}</span>
      {filter.value !== everything && (
        <button type="button" onClick={() => (filter.value = everything)}>
          {t("resetFilter")}
        </button>
      )}
      <span class="spread" />
      <button type="button" aria-pressed={isPaused.value} onClick={togglePause}>
        {t(isPaused.value ? "resume" : "pause")}
      </button>
      <button type="button" onClick={clearLines}>
        {t("clear")}
      </button>
      <button type="button" title={t("downloadHint")} onClick={download}>
        {t("download")}
      </button>
      {areLinesMissing.value && <p class="hint">{t("someMissing")}</p>}
    </search>
  );
}

function countText(): string {
  const [shown, all] = [shownLines.value.length, listedLines.value.length];
  return shown === all ? t("lineCount", all) : t("linesOf", shown, all);
}

function download(): void {
  const file = new Blob([asJsonLines(shownLines.value)], { type: "application/jsonl" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "sandbox.jsonl";
  link.click();
  URL.revokeObjectURL(link.href);
}
