import { useSignal } from "@preact/signals";
import { control, perform } from "./control-client.ts";
import { asCurl, asSeed, asTest } from "./copy-as.ts";
import { CopyButton } from "./copy-button.tsx";
import { type Call, type Delivery, hasArrived, summaryOf } from "./entry.ts";
import { ResendButton } from "./entry-details.tsx";
import { t } from "./language.ts";
import { ownLines } from "./live-log.ts";
import { type Arrival, type Moment, timelineOf } from "./room-timeline.ts";
import { linkTo } from "./route.ts";
import { sdkAppId } from "./sandbox-state.ts";
import { joined, shownDuration, shownName, shownResult, shownTime } from "./shown-values.ts";

/** A pause that is worth a line, in ms. */
const longPause = 2000;

/** How many moments are shown. */
const most = 500;

/** What happened in a room, beside what the receiver saw of it. */
export function RoomHistory({ id }: { id: string }) {
  const all = timelineOf(ownLines.value, id);
  const moments = all.slice(-most);
  if (moments.length === 0) return <p class="hint">{t("noHistory")}</p>;
  return (
    <>
      <CopyAs moments={all} id={id} />
      {all.length > most && <p class="hint">{t("cut", most)}</p>}
      <div class="timeline">
        <div class="sides" aria-hidden="true">
          <span />
          <span>{t("whatHappened")}</span>
          <span>{t("whatArrived")}</span>
        </div>
        <ol>
          {moments.map((moment, i) => (
            <MomentLine
              key={keyOf(moment)}
              moment={moment}
              after={moment.time - (moments[i - 1]?.time ?? moment.time)}
            />
          ))}
        </ol>
      </div>
    </>
  );
}

const keyOf = ({ call, event, arrival }: Moment): string =>
  call ? `c${call.number}` : event ? `e${event.number}` : `a${arrival?.delivery.number}`;

function MomentLine({ moment, after }: { moment: Moment; after: number }) {
  const { time, call, event, arrival } = moment;
  return (
    <li>
      {after >= longPause && <p class="pause">{t("later", shownDuration(after))}</p>}
      <div class="moment">
        <span class="time">{shownTime(time)}</span>
        <span class="cause">
          {call && <CallLink call={call} />}
          {event && <EventLine event={event} />}
        </span>
        <span class="effect">
          {arrival && <ArrivalLine arrival={arrival} isNamed={event === undefined} />}
        </span>
      </div>
    </li>
  );
}

const CallLink = ({ call }: { call: Call }) => (
  <>
    <a href={linkTo("live", call.number)}>{call.operation ?? call.path}</a>{" "}
    <span class="hint">{summaryOf({ kind: "call", call }).about}</span>{" "}
    <span class={call.errorCode === 0 && call.response ? "result fine" : "result bad"}>
      {shownResult({ kind: "call", call })}
    </span>
  </>
);

const EventName = ({ event }: { event: Delivery }) => (
  <>
    <a class="event" href={linkTo("live", event.number)}>
      {shownName(event.command)}
    </a>{" "}
    <span class="hint">{summaryOf({ kind: "delivery", delivery: event }).about}</span>{" "}
  </>
);

const EventLine = ({ event }: { event: Delivery }) => (
  <>
    <EventName event={event} />
    {!hasArrived(event) && (
      <span class="result bad">
        {joined([t("neverArrived"), shownResult({ kind: "delivery", delivery: event })])}
      </span>
    )}
  </>
);

interface ArrivalProps {
  readonly arrival: Arrival;
  /** The line does not name the event already. */
  readonly isNamed: boolean;
}

function ArrivalLine({ arrival: { delivery, delay, isOvertaken, isRepeated }, isNamed }: ArrivalProps) {
  return (
    <>
      {isNamed && <EventName event={delivery} />}
      <span class={delivery.taken ? "result fine" : "result bad"}>
        {shownResult({ kind: "delivery", delivery })}
      </span>{" "}
      <span class="hint">+{shownDuration(delay)}</span>{" "}
      <span class="mishap">{joined([isRepeated && t("twice"), isOvertaken && t("overtaken")])}</span>{" "}
      <ResendButton delivery={delivery} />
    </>
  );
}

function CopyAs({ moments, id }: { moments: readonly Moment[]; id: string }) {
  const text = useSignal<string | undefined>(undefined);
  async function showSeed(): Promise<void> {
    const done = await perform("asSeed", control.GET("/_sandbox/state"));
    if (done?.data) text.value = asSeed(done.data, sdkAppId.value, id);
  }
  return (
    <section class="panel copy-as" aria-label={t("copyAs")}>
      <div class="row">
        <span>{t("copyAs")}</span>
        <button type="button" onClick={() => (text.value = asCurl(moments))}>
          {t("asCurl")}
        </button>
        <button type="button" onClick={showSeed}>
          {t("asSeed")}
        </button>
        <button type="button" onClick={() => (text.value = asTest(moments, id))}>
          {t("asTest")}
        </button>
        <span class="spread" />
        {text.value !== undefined && <CopyButton key={text.value} text={text.value} />}
      </div>
      {text.value !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it.
        <pre tabIndex={0}>{text.value}</pre>
      )}
    </section>
  );
}
