import type { NewRoom, Room } from "../../generated/types.ts";

/** The fields that a room may be asked for with. */
export type RoomField = keyof NewRoom;

/**
 * The fields that were asked for and that the reading does not show as asked. A field that it does not show at all is
 * among them, and one that was not asked for never is. Values are compared as text: the service prints some numbers and
 * booleans as strings.
 */
export const roomDifferences = (asked: Partial<NewRoom>, read: Room): RoomField[] =>
  fieldsOf(asked).filter((name) => {
    const shown: unknown = read[name];
    if (shown === undefined || typeof shown === "object") return true;
    // An event of a room that was created as Conference shows Meeting.
    return String(shown === "Meeting" && name === "RoomType" ? "Conference" : shown) !== String(asked[name]);
  });

const fieldsOf = (asked: Partial<NewRoom>): RoomField[] =>
  (Object.keys(asked) as RoomField[]).filter((name) => asked[name] !== undefined);
