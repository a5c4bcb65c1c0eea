import { t } from "./language.ts";
import { lines } from "./live-log.ts";
import { type Comparison, compareRoom } from "./room-differences.ts";
import { type Room, sdkAppId } from "./sandbox-state.ts";
import { trackedRoom } from "./tracked-rooms.ts";

/** The room in the sandbox beside what a receiver could know of it. */
export function TwinAndTracker({ id, room }: { id: string; room: Room | undefined }) {
  // Each new line may be an event that the tracker got.
  void lines.value;
  const rows = compareRoom(room, trackedRoom(sdkAppId.value, id));
  return (
    <section class="panel">
      <h4>{t("twinAndTracker")}</h4>
      <p class="hint">{t("twinAndTrackerHint")}</p>
      {rows.every(({ differs }) => !differs) && <p class="agree">{t("same")}</p>}
      <div class="wide">
        <table class="twins">
          <thead>
            <tr>
              <td />
              <th scope="col">{t("inSandbox")}</th>
              <th scope="col">{t("inTracker")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={JSON.stringify(row.of)} class={row.differs ? "differs" : ""}>
                <th scope="row">{nameOf(row)}</th>
                <td>{shown(row, row.twin)}</td>
                <td>{row.isCertain ? shown(row, row.tracker) : t("likely", shown(row, row.tracker))}</td>
                <td>{row.differs && t("differs")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const nameOf = ({ of }: Comparison): string =>
  of === "room" ? t("room") : "account" in of ? of.account : t("seatNumber", of.seat);

function shown({ of }: Comparison, value: Comparison["twin"]): string {
  if (value === undefined) return t("unknown");
  if (of === "room") return t(value ? "open" : "closed");
  return "account" in of ? t(value ? "yes" : "no") : String(value ?? t("free"));
}
