import { callbackCommands } from "../../../generated/service.ts";
import type { ConferenceClient } from "../../client-interface.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import type { RoomSnapshot } from "../../sandbox/state/room-snapshot.ts";
import type { UserAction } from "../../sandbox/users.ts";
import { closestTo } from "../closest.ts";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../output/terminal.ts";
import { logLine } from "../serving.ts";
import { readNumber, readUrl } from "../typed-values.ts";

/** What the words of the prompt work with. */
export interface Desk {
  readonly served: Sandbox;
  /** Makes the administrator's calls. */
  readonly client: ConferenceClient;
  readonly terminal: Terminal;
  /** Prints no line for what a user has done. */
  readonly quiet: boolean;
}

export interface Word {
  /** The arguments, those in brackets optional. */
  readonly takes: string;
  /** The line of the help. */
  readonly does: string;
  /** Rejects when the sandbox refuses it. */
  act(desk: Desk, ...given: string[]): unknown;
}

/** What a user does in a room, without a call. */
const user = (action: UserAction, does: string, takes = "ROOM USER"): Word => ({
  takes,
  does,
  act({ served, terminal, quiet }, room = "", account = "", seat?: string) {
    const index = seat === undefined ? undefined : readNumber("SEAT", seat, 0, 999);
    served.room(room)[action](account, index === undefined ? {} : { index });
    if (quiet) return;
    const time = Date.now();
    const fields = { time, action, roomId: room, account, index: index ?? null };
    terminal.result(
      fields,
      logLine(time, room, account, action, ...(seat === undefined ? [] : [seat]), "OK"),
    );
  },
});

/** Everything that the prompt and a script of the command `sandbox` take. */
export const words: Readonly<Record<string, Word>> = {
  rooms: {
    takes: "",
    does: "show every room",
    act({ served, terminal }) {
      const rooms = served.rooms();
      const lines = rooms.length === 0 ? ["There is no room."] : rooms.map(roomLine);
      terminal.result({ rooms: rooms.map(roomFields) }, lines);
    },
  },
  create: {
    takes: "ROOM [SEATS]",
    does: "create a room with this many seats, 16 by default",
    act: ({ client }, RoomId = "", seats = "16") => {
      const MaxSeatCount = readNumber("SEATS", seats, 0, 1000);
      return client.createRoom({
        RoomInfo: { RoomId, RoomType: "Conference", IsSeatEnabled: true, MaxSeatCount },
      });
    },
  },
  destroy: {
    takes: "ROOM",
    does: "destroy a room",
    act: ({ client }, RoomId = "") => client.destroyRoom({ RoomId }),
  },
  enter: user("enter", "a user enters"),
  leave: user("leave", "a user leaves"),
  expire: user("expire", "a user is lost: no heartbeat"),
  seat: user("takeSeat", "a user takes this seat, or the first free one", "ROOM USER [SEAT]"),
  unseat: user("leaveSeat", "a user leaves the seat"),
  request: user("requestSeat", "a user asks for a seat", "ROOM USER [SEAT]"),
  grant: user("grantSeat", "a user gets the seat that was asked for"),
  decline: user("declineSeat", "a user does not get it"),
  kick: {
    takes: "ROOM USER",
    does: "remove a user",
    act: ({ client }, RoomId = "", account = "") =>
      client.kickUserOut({ RoomId, MemberList_Account: [account], Reason: "" }),
  },
  ban: {
    takes: "ROOM USER [SECONDS]",
    does: "remove a user and keep the user out, for an hour by default",
    act: ({ client }, RoomId = "", account = "", seconds = "3600") => {
      const Duration = readNumber("SECONDS", seconds, 0, 2 ** 31 - 1);
      return client.banRoomMember({ RoomId, MemberList_Account: [account], Reason: "", Duration });
    },
  },
  unban: {
    takes: "ROOM USER",
    does: "let a banned user in again",
    act: ({ client }, RoomId = "", account = "") =>
      client.unbanRoomMember({ RoomId, MemberList_Account: [account] }),
  },
  subscribe: {
    takes: "URL",
    does: "send all events to this address",
    act: ({ client }, url = "") =>
      client.ensureCallback({ Url: readUrl(url, "URL"), CallbackCommandList: callbackCommands }),
  },
  emit: {
    takes: "WORD",
    does: `post a sample event that nothing caused; ${callbackCommands[0]} alone does the same`,
    act({ served }, typed = "") {
      const command = callbackCommands.find((one) => one === typed);
      if (command !== undefined) return served.emit(command);
      const closest = closestTo(typed, callbackCommands);
      throw new UsageError(
        `Not a command word. Did you mean ${closest}? The words are ${callbackCommands.join(", ")}.`,
      );
    },
  },
  help: {
    takes: "",
    does: "show this",
    act({ terminal }) {
      const table = Object.entries(words).map(([word, { takes, does }]) => ({ word, takes, does }));
      terminal.result(
        { words: table },
        table.map(({ word, takes, does }) => `${`${word} ${takes}`.padEnd(27)}${does}`),
      );
    },
  },
  exit: {
    takes: "",
    does: "end the sandbox, as Ctrl-C does",
    async act({ served }) {
      await served.idle();
      process.emit("SIGINT");
    },
  },
};

const roomFields = ({ id, name, owner, members, seats, bans }: RoomSnapshot) => ({
  roomId: id,
  name,
  owner,
  members: members.map(({ account, role }) => ({ account, role, seat: seatOf(seats, account) ?? null })),
  banned: bans.map(({ account }) => account),
});

function roomLine({ id, owner, members, seats, bans }: RoomSnapshot): string {
  const present = members.map(({ account }) => {
    const seat = seatOf(seats, account);
    return seat === undefined ? account : `${account} (seat ${seat})`;
  });
  const banned = bans.length === 0 ? "" : `; banned: ${bans.map(({ account }) => account).join(", ")}`;
  return `${id}, owner ${owner}: ${present.join(", ") || "empty"}${banned}`;
}

const seatOf = (seats: RoomSnapshot["seats"], account: string): number | undefined =>
  seats.find((seat) => seat.account === account)?.index;
