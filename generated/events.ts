// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const events = {
  /**
   * A room was created.
   *
   * Sent after a room was created. `Operator_Account` asked for it, `Owner_Account` is the host.
   *
   * Store the id of the room and what you need of its settings, and start what belongs to a meeting: a record in your
   * database, a bill. Mind the units: `ScheduleStartTime`, `ScheduleEndTime` and `CreateTime` are in seconds, `EventTime`
   * is in milliseconds. `ScheduleInviteeList_Account` may hold a name twice.
   *
   * @see https://trtc.io/document/60733
   */
  "Room.CallbackAfterCreateRoom": {
    "id": "roomCreated",
    "schema": "RoomCreatedEvent"
  },
  /**
   * A room was destroyed.
   *
   * Sent after a room was destroyed.
   *
   * Close what you opened for the room. Whether an event of its users leaving comes before it is not stated, so treat all of
   * them as gone. The id stands in `RoomId` at the top, not in a `RoomInfo`.
   *
   * @see https://trtc.io/document/60732
   */
  "Room.CallbackAfterDestroyRoom": {
    "id": "roomDestroyed",
    "schema": "RoomDestroyedEvent"
  },
  /**
   * The information of a room was updated.
   *
   * Sent after the information of a room was updated.
   *
   * Merge `RoomInfo` into what you have stored: whether all of it comes or only what has changed is not stated, so a field
   * that is missing has not changed as far as you know. Older lists spell the word `Room.CallbackUpdateRoomInfo`; treat an
   * event of that name as this one. `IsCloudRecordingDisabled` may be a boolean or one of the strings `"true"` and
   * `"false"`.
   *
   * @see https://trtc.io/document/60731
   */
  "Room.CallbackAfterUpdateRoomInfo": {
    "id": "roomInfoUpdated",
    "schema": "RoomInfoUpdatedEvent"
  },
  /**
   * A user entered a room.
   *
   * Sent after a user has entered a room.
   *
   * Add everyone in `MemberList_Account` to the room; it is a list, so do not count on one name. `MemberCount` is how many
   * users are in the room. No page says that events come in order, so let `EventTime` decide which of two is the newer.
   *
   * @see https://trtc.io/document/60735
   */
  "Room.CallbackAfterMemberEnter": {
    "id": "memberEntered",
    "schema": "MemberEnteredEvent"
  },
  /**
   * Users left a room.
   *
   * Sent after users have left a room. `Type` says why: by themselves (`Leave`), removed (`Kicked`), or because their
   * heartbeat was lost (`Expired`).
   *
   * Take everyone in `MemberList_Account` out of the room: it is a list, and several users may leave at once. When
   * `Reason` is present, and what it may hold, is not stated.
   *
   * @see https://trtc.io/document/60734
   */
  "Room.CallbackAfterMemberLeave": {
    "id": "membersLeft",
    "schema": "MembersLeftEvent"
  },
  /**
   * The seat list of a room changed.
   *
   * Sent after the seat list of a room has changed. A seat says who sits there, whether it is locked, and whether video
   * and audio may come from it.
   *
   * Look at each seat of `SeatList` by its `Index`, and leave the others as you have them: whether all seats come or only
   * those that have changed is not stated. A seat whose `Member_Account` is empty or missing is free. Read `Member_Account`
   * as text: it may come as a number that JavaScript cannot hold.
   *
   * @see https://trtc.io/document/60736
   */
  "Mic.CallbackAfterSeatInfoChanged": {
    "id": "seatsChanged",
    "schema": "SeatsChangedEvent"
  },
} as const;
