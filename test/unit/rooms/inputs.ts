import fc from "fast-check";
import {
  mergeRead,
  type RoomEvent,
  type RoomRead,
  type RoomState,
  reduceRoom,
} from "../../../src/rooms/index.ts";
import { created, destroyed, entered, left, seated, start } from "./events.ts";

export type Input = RoomEvent | RoomRead;

export const take = (state: RoomState | undefined, input: Input): RoomState =>
  "until" in input ? mergeRead(state, input) : reduceRoom(state, input);

export const read = (time: number, members: readonly string[] | undefined, until = time): RoomRead => ({
  roomId: "r1",
  time: start + time,
  until: start + until,
  room: members && { info: { RoomId: "r1" }, members, seats: [] },
});

const time = fc.integer({ min: 1, max: 12 });
const account = fc.constantFrom("a", "b");

const event = fc.oneof(
  time.map((ms) => created(ms, "a")),
  time.map(destroyed),
  fc.tuple(time, account, fc.nat(3)).map(([ms, name, count]) => entered(ms, name, count)),
  fc.tuple(time, account, fc.nat(3)).map(([ms, name, count]) => left(ms, name, count)),
  fc.tuple(time, account).map(([ms, name]) => seated(ms, name, "")),
);

const aRead = fc
  .tuple(time, fc.option(fc.subarray(["a", "b"]), { nil: undefined }), fc.nat(2))
  .map(([ms, members, took]): Input => read(ms, members, ms + took));

/** Some different events of a room, and at most two reads of it: not more than a track remembers. */
export const anyInputs = fc
  .tuple(
    fc.uniqueArray(event, { maxLength: 6, selector: (one) => JSON.stringify(one) }),
    fc.array(aRead, { maxLength: 2 }),
  )
  .chain(([events, reads]) => {
    const inputs: Input[] = [...events, ...reads];
    return fc.shuffledSubarray(inputs, { minLength: inputs.length });
  })
  .filter((inputs) => inputs.length > 0);
