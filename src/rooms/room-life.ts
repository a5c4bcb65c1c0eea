import type { RoomState } from "./room-state.ts";
import type { Mark, Track } from "./track.ts";

/** When everybody was gone: the room ended, or it began. */
export const endsOf = ({ marks }: Track): readonly Mark[] =>
  marks.filter((mark) => !mark.in || mark.until === undefined);

/** When the present life of the room began, or from when on the next one can begin: an event wins over a read. */
export function lifeStart({ room }: Pick<RoomState, "room">): number {
  const last = endsOf(room).at(-1);
  if (last === undefined) return 0;
  return last.in || last.until ? last.time : last.time + 1;
}
