import type { RoomSnapshot } from "../../../../src/sandbox/index.ts";

type Json = Record<string, unknown>;

interface Known {
  info: Json;
  members: string[];
  seats: (string | null)[];
}

/** The rooms that somebody knows who starts with nothing and hears the events alone. */
export class Replica {
  readonly rooms = new Map<string, Known>();
  readonly #ownerJoins: boolean;

  /** @param ownerJoins Whether the owner of a new room is a member, which no event tells. */
  constructor(ownerJoins: boolean) {
    this.#ownerJoins = ownerJoins;
  }

  hear(event: Json): void {
    const info = (event.RoomInfo ?? {}) as Json;
    const id = String(event.RoomId ?? info.RoomId);
    if (event.CallbackCommand === "Room.CallbackAfterCreateRoom") {
      const seats = info.IsSeatEnabled ? new Array(Number(info.MaxSeatCount)).fill(null) : [];
      this.rooms.set(id, { info, members: this.#ownerJoins ? [String(info.Owner_Account)] : [], seats });
    }
    const room = this.rooms.get(id);
    if (room === undefined) return;
    const accounts = (event.MemberList_Account ?? []) as string[];
    switch (event.CallbackCommand) {
      case "Room.CallbackAfterDestroyRoom":
        this.rooms.delete(id);
        break;
      case "Room.CallbackAfterUpdateRoomInfo":
        room.info = info;
        break;
      case "Room.CallbackAfterMemberEnter":
        room.members = [...new Set([...room.members, ...accounts])];
        break;
      case "Room.CallbackAfterMemberLeave":
        room.members = room.members.filter((account) => !accounts.includes(account));
        // Only members sit, and an event of the seats need not follow.
        room.seats = room.seats.map((account) => (accounts.includes(account ?? "") ? null : account));
        break;
      case "Mic.CallbackAfterSeatInfoChanged":
        for (const seat of event.SeatList as Json[]) {
          room.seats[Number(seat.Index)] = (seat.Member_Account as string | undefined) ?? null;
        }
    }
  }

  /** The room as it is known, in the words of a snapshot. */
  known(id: string): object | undefined {
    const room = this.rooms.get(id);
    return room && { ...told(room.info), members: room.members, seats: room.seats };
  }
}

const told = (info: Json) => ({
  name: info.RoomName,
  maxMemberCount: info.MaxMemberCount,
  isVideoDisabled: info.IsVideoDisabled,
  customInfo: info.CustomInfo,
  takeSeatMode: info.TakeSeatMode,
  createTime: info.CreateTime,
});

/** What the events tell of a room. They need not tell of another owner (EV-07). */
export const tellable = (room: RoomSnapshot) => ({
  name: room.name,
  maxMemberCount: room.maxMemberCount,
  isVideoDisabled: room.isVideoDisabled,
  customInfo: room.customInfo,
  takeSeatMode: room.takeSeatMode,
  createTime: Math.floor(room.createTime / 1000),
  members: room.members.map(({ account }) => account),
  seats: room.seats.map(({ account }) => account),
});
