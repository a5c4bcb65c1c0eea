import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Entry, summaryOf } from "./entry.ts";
import { t } from "./language.ts";
import { shownDuration, shownName, shownResult, shownTime } from "./shown-values.ts";

/** The height of a line, in px. The style sheet has it too. */
const rowHeight = 30;
/** How many lines beyond the visible ones are drawn, so that scrolling shows no gaps. */
const spare = 8;

interface ListProps {
  /** Oldest first. Shown the other way round. */
  readonly entries: readonly Entry[];
  readonly selected: number | undefined;
  readonly onSelect: (number: number | undefined) => void;
}

/** The list draws the visible lines only. It follows the newest line, unless it is scrolled. */
export function EntryList({ entries, selected, onSelect }: ListProps) {
  const box = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const height = useSignal(600);
  const unseen = useSignal(0);
  const newest = useRef(0);
  const last = entries.length - 1;
  const numberAt = (index: number): number => summaryOf(entries[last - index] as Entry).number;

  useLayoutEffect(() => {
    const element = box.current as HTMLDivElement;
    const observer = new ResizeObserver(() => {
      height.value = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [height]);

  // New lines come above: what is being read must not move.
  useLayoutEffect(() => {
    let fresh = 0;
    while (newest.current > 0 && fresh <= last && numberAt(fresh) > newest.current) fresh++;
    newest.current = numberAt(0);
    const element = box.current as HTMLDivElement;
    if (element.scrollTop === 0 || fresh === 0) return;
    element.scrollTop += fresh * rowHeight;
    unseen.value += fresh;
  }, [entries]);

  function onScroll(): void {
    top.value = box.current?.scrollTop ?? 0;
    if (top.value === 0) unseen.value = 0;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") onSelect(undefined);
    const page = Math.max(1, Math.floor(height.value / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -entries.length,
      End: entries.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const current = selected === undefined ? -1 : last - indexOf(entries, selected);
    const index = Math.max(0, Math.min(last, current + step));
    onSelect(numberAt(index));
    scrollTo(box.current as HTMLDivElement, index);
  }

  const first = Math.max(0, Math.floor(top.value / rowHeight) - spare);
  const end = Math.min(entries.length, Math.ceil((top.value + height.value) / rowHeight) + spare);
  const selectedAt = selected === undefined ? -1 : last - indexOf(entries, selected);
  const isDrawn = selectedAt >= first && selectedAt < end;
  return (
    <div class="list">
      {unseen.value > 0 && (
        <button type="button" class="fresh" onClick={() => box.current?.scrollTo({ top: 0 })}>
          ↑ {t("newLines", unseen.value)}
        </button>
      )}
      <div
        ref={box}
        class="lines"
        role="listbox"
        tabIndex={0}
        aria-label={t("lines")}
        aria-activedescendant={isDrawn ? `line-${selected}` : undefined}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: `${entries.length * rowHeight}px` }}>
          {Array.from({ length: Math.max(0, end - first) }, (_, i) => (
            <Line
              key={numberAt(first + i)}
              entry={entries[last - first - i] as Entry}
              index={first + i}
              count={entries.length}
              isSelected={selected === numberAt(first + i)}
              onSelect={onSelect}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Lines are in the order of their numbers as they arrive, and these may lack some. */
const indexOf = (entries: readonly Entry[], number: number): number =>
  entries.findLastIndex((entry) => summaryOf(entry).number === number);

function scrollTo(element: HTMLDivElement, index: number): void {
  const start = index * rowHeight;
  const least = start + rowHeight - element.clientHeight;
  if (element.scrollTop > start) element.scrollTop = start;
  else if (element.scrollTop < least) element.scrollTop = least;
}

interface LineProps {
  readonly entry: Entry;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly onSelect: (number: number) => void;
}

function Line({ entry, index, count, isSelected, onSelect }: LineProps) {
  const { number, time, name, roomId, about, fault, durationMs, isFine } = summaryOf(entry);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
    <div
      id={`line-${number}`}
      class={`line ${entry.kind}`}
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
      onClick={() => onSelect(number)}
    >
      <span class="time">{shownTime(time)}</span>
      <span class="kind">{t(entry.kind === "call" ? "call" : "event")}</span>
      <span class="name">
        {shownName(name)} <span class="hint">{about}</span>
      </span>
      <span class="of">{roomId}</span>
      <span>
        <b class={isFine ? "fine" : "bad"}>{shownResult(entry)}</b> <span class="mishap">{fault}</span>
      </span>
      <span class="took">{durationMs !== null && shownDuration(durationMs)}</span>
    </div>
  );
}
