import { callService } from "./control-client.ts";
import { Field, onSubmit } from "./fields.tsx";
import { t } from "./language.ts";
import { RoomHistory } from "./room-history.tsx";
import { RoomPage } from "./room-page.tsx";
import { isHistory, linkTo, open, opened } from "./route.ts";
import { rooms, sdkAppId } from "./sandbox-state.ts";
import { joined } from "./shown-values.ts";

export function RoomsView() {
  const id = opened.value;
  return (
    <>
      <h2 class="unseen">{t("rooms")}</h2>
      <aside>
        <RoomList />
        <CreateRoom />
      </aside>
      {id === undefined ? (
        <p class="empty">{t("chooseRoom")}</p>
      ) : (
        <section class="room" aria-label={`${t("room")} ${id}`}>
          <div class="heading">
            <h3>{id}</h3>
            <nav aria-label={id}>
              <a href={linkTo("rooms", id)} aria-current={isHistory.value ? undefined : "page"}>
                {t("picture")}
              </a>
              <a href={linkTo("rooms", id, "history")} aria-current={isHistory.value ? "page" : undefined}>
                {t("history")}
              </a>
            </nav>
          </div>
          {isHistory.value ? <RoomHistory key={id} id={id} /> : <RoomPage key={id} id={id} />}
        </section>
      )}
    </>
  );
}

function RoomList() {
  if (rooms.value.length === 0) return <p class="hint">{t("noRooms")}</p>;
  return (
    <ul class="room-list">
      {rooms.value.map(({ id, name, members, seats }) => (
        <li key={id}>
          <a href={linkTo("rooms", id)} aria-current={opened.value === id ? "true" : undefined}>
            <b>{id}</b>
            <span class="hint">
              {joined([
                name !== id && name,
                `${t("members")} ${members.length}`,
                seats.length > 0 &&
                  `${t("seats")} ${seats.filter(({ account }) => account).length}/${seats.length}`,
              ])}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const CreateRoom = () => (
  <form class="panel" onSubmit={onSubmit(createRoom)}>
    <h3>{t("createRoom")}</h3>
    <Field label={t("roomId")}>
      <input name="id" required maxLength={48} autocomplete="off" />
    </Field>
    <Field label={t("seatCount")}>
      <input name="seats" type="number" min={0} max={1000} defaultValue={8} required />
    </Field>
    <button type="submit">{t("create")}</button>
  </form>
);

async function createRoom(
  { id = "", seats }: { readonly [name: string]: string },
  form: HTMLFormElement,
): Promise<void> {
  const count = Number(seats);
  const places = count > 0 ? { IsSeatEnabled: true, MaxSeatCount: count } : {};
  const RoomInfo = { RoomId: id, RoomType: "Conference", ...places };
  if (!(await callService("createRoom", sdkAppId.value, "createRoom", { RoomInfo }))) return;
  form.reset();
  open(linkTo("rooms", id));
}
