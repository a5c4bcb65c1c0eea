import { callService } from "./control-client.ts";
import { EventForm } from "./event-form.tsx";
import { FaultList } from "./fault-list.tsx";
import { t } from "./language.ts";
import { MemberTable } from "./member-table.tsx";
import { RoomFacts } from "./room-facts.tsx";
import { rooms, sdkAppId } from "./sandbox-state.ts";
import { SeatMap } from "./seat-map.tsx";
import { TwinAndTracker } from "./twin-and-tracker.tsx";

/** A room as it is now, and what can be done in it. */
export function RoomPage({ id }: { id: string }) {
  const room = rooms.value.find((one) => one.id === id);
  const destroy = () => callService("destroy", sdkAppId.value, "destroyRoom", { RoomId: id });
  return (
    <>
      {room ? (
        <>
          {room.seats.length > 0 && <SeatMap seats={room.seats} />}
          <MemberTable room={room} />
          <RoomFacts room={room} />
          <p>
            <button type="button" class="danger" onClick={destroy}>
              {t("destroy")}
            </button>
          </p>
        </>
      ) : (
        <p class="hint">{t("roomGone")}</p>
      )}
      <TwinAndTracker id={id} room={room} />
      <EventForm roomId={id} />
      <FaultList />
    </>
  );
}
