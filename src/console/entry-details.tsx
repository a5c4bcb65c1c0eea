import type { ComponentChildren } from "preact";
import { control, perform } from "./control-client.ts";
import { CopyButton } from "./copy-button.tsx";
import { type Call, type Delivery, type Entry, summaryOf } from "./entry.ts";
import { JsonText } from "./json-text.tsx";
import { t, type Word } from "./language.ts";
import { linkTo } from "./route.ts";
import { isReceiver } from "./sandbox-state.ts";
import { joined, shownDuration, shownResult, shownTime } from "./shown-values.ts";

/** All there is to know about a line. */
export function EntryDetails({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { name, roomId, isFine } = summaryOf(entry);
  return (
    <section
      class="details"
      aria-label={t("details")}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div class="heading">
        <h3>{name}</h3>
        <span class={isFine ? "result fine" : "result bad"}>{shownResult(entry)}</span>
        <span class="spread" />
        {roomId !== null && !isReceiver.value && <a href={linkTo("rooms", roomId)}>{t("openRoom")}</a>}
        {entry.kind === "delivery" && <ResendButton delivery={entry.delivery} />}
        <button type="button" onClick={onClose}>
          {t("close")}
        </button>
      </div>
      {entry.kind === "call" ? <CallParts call={entry.call} /> : <DeliveryParts delivery={entry.delivery} />}
    </section>
  );
}

export const ResendButton = ({ delivery }: { delivery: Delivery }) => (
  <button type="button" onClick={() => resend(delivery)}>
    {t("sendAgain")}
  </button>
);

const resend = ({ number }: Delivery) =>
  perform(
    "sendAgain",
    control.POST("/_sandbox/deliveries/{number}/resend", { params: { path: { number } } }),
  );

/** A part that can be folded. */
const Part = ({ title, children }: { title: Word; children: ComponentChildren }) => (
  <details open>
    <summary>{t(title)}</summary>
    {children}
  </details>
);

/** Names and values, for example of headers. */
const Pairs = ({ of }: { of: Readonly<Record<string, string>> }) => (
  <dl>
    {Object.entries(of).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function CallParts({ call }: { call: Call }) {
  const { time, durationMs, method, path, query, contentType, body, response, violations, curl, fault } =
    call;
  return (
    <>
      <p class="hint">
        {joined([shownTime(time), shownDuration(durationMs), fault && `${t("fault")}: ${fault}`])}
      </p>
      <p class="path">
        {method} {path}
      </p>
      <Part title="contract">
        {violations.length === 0 ? (
          <p class="hint">{t("contractHolds")}</p>
        ) : (
          <ul class="violations">
            {violations.map((violation) => (
              <li key={violation.path + violation.message}>
                <code>{violation.path}</code> {violation.message}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title="body">
        <JsonText value={body} />
      </Part>
      <Part title="response">
        {response === null ? (
          <p class="hint">{t("responseLost")}</p>
        ) : (
          <>
            <p class="path">HTTP {response.status}</p>
            <JsonText value={response.body} />
            <Pairs of={response.headers} />
          </>
        )}
      </Part>
      <Part title="query">
        <Pairs of={query} />
      </Part>
      {contentType !== null && (
        <Part title="headers">
          <Pairs of={{ "content-type": contentType }} />
        </Part>
      )}
      <Part title="curl">
        <pre>{curl}</pre>
        <CopyButton text={curl} />
      </Part>
    </>
  );
}

function DeliveryParts({ delivery }: { delivery: Delivery }) {
  const { time, sentTime, durationMs, body, answer, status, problems, query, headers, fault } = delivery;
  return (
    <>
      <p class="hint">
        {joined([
          `${t("happened")} ${shownTime(time)}`,
          sentTime !== null && `${t("sent")} ${shownTime(sentTime)}`,
          durationMs !== null && `${t("took")} ${shownDuration(durationMs)}`,
          fault && `${t("fault")}: ${fault}`,
        ])}
      </p>
      <Part title="body">
        <JsonText value={body} />
      </Part>
      <Part title="answer">
        {status === null ? (
          <p class="hint">{joined([t("noAnswer"), delivery.notSent ?? delivery.failureCode])}</p>
        ) : (
          <>
            <p class="path">HTTP {status}</p>
            <JsonText value={answer} />
          </>
        )}
        {problems.length > 0 && (
          <ul class="violations">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </Part>
      {query && (
        <Part title="query">
          <Pairs of={query} />
        </Part>
      )}
      {headers && (
        <Part title="headers">
          <Pairs of={headers} />
        </Part>
      )}
    </>
  );
}
