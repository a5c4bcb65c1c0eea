import { callService, control, perform } from "./control-client.ts";
import { Field, onSubmit } from "./fields.tsx";
import { t, type Word } from "./language.ts";
import { ofApplication, type Room, sdkAppId } from "./sandbox-state.ts";

type Action = "enter" | "leave" | "takeSeat" | "leaveSeat";

/** Lets a user do something in a room. */
const act = (roomId: string, action: Action, account: string) =>
  perform(
    action,
    control.POST("/_sandbox/rooms/{roomId}/{action}", {
      params: { path: { roomId, action }, ...ofApplication() },
      body: { account },
    }),
  );

const kick = (RoomId: string, account: string) =>
  callService("kick", sdkAppId.value, "kickUserOut", {
    RoomId,
    MemberList_Account: [account],
    Reason: "console",
  });

export function MemberTable({ room }: { room: Room }) {
  const { id, members, seats } = room;
  const seatOf = (account: string) => seats.find((seat) => seat.account === account)?.index;
  return (
    <section class="panel">
      <h4>{t("members")}</h4>
      {members.length === 0 ? (
        <p class="hint">{t("noMembers")}</p>
      ) : (
        <div class="wide">
          <table>
            <thead>
              <tr>
                {(["account", "role", "seat", "marks", "nameCard"] as const).map((word) => (
                  <th key={word} scope="col">
                    {t(word)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {members.map(({ account, role, marks, nameCard }) => (
                <tr key={account}>
                  <th scope="row">{account}</th>
                  <td>{role}</td>
                  <td>{seatOf(account)}</td>
                  <td>{marks?.join(", ")}</td>
                  <td>{nameCard}</td>
                  <td>
                    <div class="actions">
                      {seats.length > 0 && (
                        <UserButton
                          room={id}
                          account={account}
                          action={seatOf(account) === undefined ? "takeSeat" : "leaveSeat"}
                        />
                      )}
                      <UserButton room={id} account={account} action="leave" />
                      <NamedButton word="kick" account={account} onClick={() => kick(id, account)} />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form class="row" onSubmit={onSubmit(({ account = "" }, form) => enter(id, account, form))}>
        <Field label={t("account")}>
          <input name="account" required autocomplete="off" />
        </Field>
        <button type="submit">{t("enter")}</button>
      </form>
    </section>
  );
}

async function enter(roomId: string, account: string, form: HTMLFormElement): Promise<void> {
  if (await act(roomId, "enter", account)) form.reset();
}

const UserButton = ({ room, account, action }: { room: string; account: string; action: Action }) => (
  <NamedButton word={action} account={account} onClick={() => act(room, action, account)} />
);

/** A button whose name for screen readers says whom it is about. */
const NamedButton = ({ word, account, onClick }: { word: Word; account: string; onClick: () => void }) => (
  <button type="button" aria-label={t("who", t(word), account)} onClick={onClick}>
    {t(word)}
  </button>
);
