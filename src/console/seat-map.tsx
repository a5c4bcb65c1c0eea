import { t } from "./language.ts";
import type { Room } from "./sandbox-state.ts";
import { joined } from "./shown-values.ts";

/** The seats as they stand in the room. */
export const SeatMap = ({ seats }: Pick<Room, "seats">) => (
  <section class="panel">
    <h4>{t("seats")}</h4>
    <ol class="seats">
      {seats.map(({ index, account, isLocked, isAudioDisabled, isVideoDisabled }) => (
        <li
          key={index}
          class={joined([account ? "taken" : "free", isLocked && "locked"]).replace(" · ", " ")}
        >
          <span class="hint" title={t("seatNumber", index)}>
            {index}
          </span>
          <b>{account ?? t("free")}</b>
          <span class="hint">
            {joined([
              isLocked && t("locked"),
              isAudioDisabled && t("noSound"),
              isVideoDisabled && t("noVideo"),
            ])}
          </span>
        </li>
      ))}
    </ol>
  </section>
);
