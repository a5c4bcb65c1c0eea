import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "./language.ts";
import { clockOffset, type Room } from "./sandbox-state.ts";
import { joined, shownDuration } from "./shown-values.ts";

/** Who is banned, who asks for a seat, and the info of the room. */
export function RoomFacts({ room }: { room: Room }) {
  const { members, seats, bans, seatRequests, password, isPasswordEnabled, ...info } = room;
  return (
    <>
      {bans.length > 0 && <Bans bans={bans} />}
      {seatRequests.length > 0 && (
        <section class="panel">
          <h4>{t("requests")}</h4>
          <ol>
            {seatRequests.map(({ account, index }) => (
              <li key={account}>{joined([account, index != null && t("seatNumber", index)])}</li>
            ))}
          </ol>
        </section>
      )}
      <details class="panel">
        <summary>{t("info")}</summary>
        <dl>
          {Object.entries(info).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{shown(name, value)}</dd>
            </div>
          ))}
          {isPasswordEnabled && (
            <div>
              <dt>{t("password")}</dt>
              <dd>{t("passwordSet")}</dd>
            </div>
          )}
        </dl>
      </details>
    </>
  );
}

const shown = (name: string, value: unknown): string =>
  name.endsWith("Time") && Number(value) > 0 ? new Date(Number(value)).toLocaleString() : String(value);

function Bans({ bans }: Pick<Room, "bans">) {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, 1000);
    return () => clearInterval(timer);
  }, [now]);
  return (
    <section class="panel">
      <h4>{t("bans")}</h4>
      <ul>
        {bans.map(({ account, until, reason }) => (
          <li key={account}>
            {joined([
              t("ban", account, shownDuration(Math.max(0, until - now.value - clockOffset.value))),
              reason,
            ])}
          </li>
        ))}
      </ul>
    </section>
  );
}
