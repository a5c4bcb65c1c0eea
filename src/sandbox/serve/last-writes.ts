import { check } from "../../internal/check.ts";
import type { Application } from "../state/application.ts";
import { copyRoom } from "../state/room.ts";
import type { Rooms } from "../state/rooms.ts";
import { Refusal } from "./envelope.ts";
import type { SandboxFault } from "./faults.ts";

/** What each application was before its last write, for reads that are stale. */
export class LastWrites {
  readonly #before = new WeakMap<Application, Application>();
  /** Whether the room that a write changes is kept. It costs as much as the write, so nobody pays who does not ask. */
  readonly #keepsRooms: boolean;
  readonly #onWrite: () => void;

  constructor(keepsRooms: boolean, onWrite: () => void) {
    this.#keepsRooms = keepsRooms;
    this.#onWrite = onWrite;
  }

  /** @throws ConferenceOptionsError for a stale read that would show the present, because no room is kept. */
  checkFault(kind: SandboxFault["kind"] | undefined): void {
    const kept = this.#keepsRooms || kind !== "stale-read";
    check(kept, "staleReads", "must be true for the fault stale-read: an option of createSandbox.");
  }

  /** Carries out a write. A refusal has changed nothing, so it is no write. */
  carryOut<Result>(application: Application, roomId: string | undefined, write: () => Result): Result {
    const { rooms } = application;
    // A configuration is replaced as a whole, so it needs no copy.
    const before = { ...application, rooms: this.#keepsRooms ? keep(rooms, roomId) : rooms };
    const result = write();
    if (result instanceof Refusal) return result;
    this.#before.set(application, before);
    this.#onWrite();
    return result;
  }

  /** The application as a stale read sees it. */
  before(application: Application): Application {
    return this.#before.get(application) ?? application;
  }
}

/** The rooms, with this one as it is now. */
function keep(rooms: Rooms, roomId: string | undefined): Rooms {
  const byId = new Map(rooms.byId);
  const room = byId.get(roomId ?? "");
  if (room !== undefined) byId.set(room.info.id, copyRoom(room));
  return { ...rooms, byId };
}
