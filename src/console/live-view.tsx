import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { summaryOf } from "./entry.ts";
import { EntryDetails } from "./entry-details.tsx";
import { EntryList } from "./entry-list.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { t, type Word } from "./language.ts";
import { lines, listedLines, ownLines, shownLines } from "./live-log.ts";
import { opened, openLine } from "./route.ts";
import { isReceiver } from "./sandbox-state.ts";
import { joined, shownResult } from "./shown-values.ts";

/** How often a screen reader hears of new lines, in ms. */
const period = 2000;

export function LiveView() {
  const number = Number(opened.value);
  const open = lines.value.find((entry) => summaryOf(entry).number === number);
  return (
    <>
      <h2 class="unseen">{t("live")}</h2>
      <FilterBar />
      <div class={open ? "panes open" : "panes"}>
        {shownLines.value.length > 0 ? (
          <EntryList entries={shownLines.value} selected={open && number} onSelect={openLine} />
        ) : (
          <p class="empty">{t(whyEmpty())}</p>
        )}
        {open && <EntryDetails key={number} entry={open} onClose={() => openLine(undefined)} />}
      </div>
      <Announcer />
    </>
  );
}

function whyEmpty(): Word {
  if (listedLines.value.length > 0) return "nothingMatches";
  if (isReceiver.value) return "noEventYet";
  return lines.value.length > 0 && ownLines.value.length === 0 ? "nothingHere" : "nothingYet";
}

/** Tells screen readers of new lines, politely and not of each one. */
function Announcer() {
  const text = useSignal("");
  useEffect(() => {
    const lastNumber = () => {
      const entry = shownLines.peek().at(-1);
      return entry ? summaryOf(entry).number : 0;
    };
    let heard = lastNumber();
    const timer = setInterval(() => {
      const entry = shownLines.peek().at(-1);
      const fresh = shownLines.peek().filter((one) => summaryOf(one).number > heard).length;
      if (entry === undefined || fresh === 0) return;
      heard = lastNumber();
      text.value = t("newest", fresh, joined([summaryOf(entry).name, shownResult(entry)]));
    }, period);
    return () => clearInterval(timer);
  }, [text]);
  return <output class="unseen">{text}</output>;
}
