// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const operations = {
  /**
   * Create a room.
   *
   * Creates a room, or schedules a meeting: the room exists from now on, and its planned start may lie ahead. Rooms are managed
   * by this API alone; do not touch the Chat group or the TRTC room of which a room is made.
   *
   * The fields are those of the reference page. A quick-start page prints a flat body in lower case (`roomId`, `startTime`),
   * which contradicts it, see Traps. `IsPasswordEnabled` and `Password` stand on the domestic page only.
   *
   * Causes the event `Room.CallbackAfterCreateRoom`, where the callback configuration has its word. Basis: https://trtc.io/document/60733 names the REST API and links this operation.
   *
   * When it is not known whether the call was carried out, retry it. A create never overwrites. Where the first call was carried out after all, the retry is refused, with 100003 or 100010 as a rule; get_room_info then tells whether the room is the one that was asked for. No operation shows who is invited.
   *
   * Its private codes are not, or not all, available: those of the room engine are known, and any code from 100000 to
   * 109999 may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60707
   */
  "createRoom": {
    "path": "/v4/room_engine_http_srv/create_room",
    "retryAfterUnknownOutcome": true,
    "confirmedBy": "getRoomInfo"
  },
  /**
   * Destroy a room.
   *
   * Destroys a room. From then on calls about it are refused with 100004.
   *
   * Causes the event `Room.CallbackAfterDestroyRoom`, where the callback configuration has its word. Basis: https://trtc.io/document/60732 names the REST API and links this operation.
   *
   * When it is not known whether the call was carried out, do not retry it. A retry could destroy a room of the same id that somebody has just created. Read the room first: get_room_info refuses with 100004 when it is gone.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60706
   */
  "destroyRoom": {
    "path": "/v4/room_engine_http_srv/destroy_room",
    "retryAfterUnknownOutcome": false
  },
  /**
   * Change a room.
   *
   * Changes the information of a room, field by field. The planned times, the owner and the seats cannot be changed here: the
   * owner changes by `change_room_owner`, a seat by `lock_seat`.
   *
   * Causes the event `Room.CallbackAfterUpdateRoomInfo`, where the callback configuration has its word. Basis: https://trtc.io/document/60731 names the REST API and links this operation.
   *
   * When it is not known whether the call was carried out, retry it. Doing it twice leaves the same room as doing it once.
   *
   * Its private codes are not, or not all, available: those of the room engine are known, and any code from 100000 to
   * 109999 may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60705
   */
  "updateRoomInfo": {
    "path": "/v4/room_engine_http_srv/update_room_info",
    "retryAfterUnknownOutcome": true
  },
  /**
   * Query a room.
   *
   * Returns the information of a room, whether it has started, and how many members are in it. No operation lists the rooms of
   * an application: keep the ids yourself.
   *
   * When it is not known whether the call was carried out, retry it. It changes nothing.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60704
   */
  "getRoomInfo": {
    "path": "/v4/room_engine_http_srv/get_room_info",
    "retryAfterUnknownOutcome": true,
    "safe": true
  },
  /**
   * List the members of a room.
   *
   * Returns the members of a room, page by page. Go on with `Next` of the response until it is empty.
   *
   * When it is not known whether the call was carried out, retry it. It changes nothing.
   *
   * Its private codes are not, or not all, available: those of the room engine are known, and any code from 100000 to
   * 109999 may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60715
   */
  "getRoomMemberList": {
    "path": "/v4/room_engine_http_srv/get_room_member_list",
    "retryAfterUnknownOutcome": true,
    "safe": true,
    "pagination": {
      "items": "MemberList",
      "next": "Next",
      "parameter": "Next",
      "end": ""
    }
  },
  /**
   * Change a member of a room.
   *
   * Changes the name card, the role or the custom data of a member, field by field.
   *
   * When it is not known whether the call was carried out, retry it. Doing it twice leaves the same member as doing it once.
   *
   * Its private codes are not, or not all, available: those of the room engine are known, and any code from 100000 to
   * 109999 may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60714
   */
  "updateRoomMemberInfo": {
    "path": "/v4/room_engine_http_srv/update_room_member_info",
    "retryAfterUnknownOutcome": true
  },
  /**
   * Give a room to another owner.
   *
   * Makes another member the owner of a room. Which event follows is not stated.
   *
   * When it is not known whether the call was carried out, do not retry it. A retry could take the room from the owner to whom somebody has just given it. get_room_info shows the owner.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60713
   */
  "changeRoomOwner": {
    "path": "/v4/room_engine_http_srv/change_room_owner",
    "retryAfterUnknownOutcome": false,
    "confirmedBy": "getRoomInfo"
  },
  /**
   * Mark members of a room.
   *
   * Sets or deletes marks at members of a room. A mark is a number of 1000 or more, and what it means is up to the
   * application. One call marks at most 10 members with at most 3 marks each; a room has at most 10 different marks.
   *
   * When it is not known whether the call was carried out, retry it. Doing it twice leaves the same marks as doing it once.
   *
   * Its private codes are not, or not all, available: those of the room engine are known, and any code from 100000 to
   * 109999 may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60712
   */
  "markRoomMember": {
    "path": "/v4/room_engine_http_srv/mark_room_member",
    "retryAfterUnknownOutcome": true
  },
  /**
   * Ban users from a room.
   *
   * Removes users from a room, and keeps them out until the ban ends. The error codes of the page do not tell whether one who is
   * no member can be banned.
   *
   * Causes the event `Room.CallbackAfterMemberLeave`, where the callback configuration has its word. Basis: Our reading: who is banned is removed, and https://trtc.io/document/60734 has the type `Kicked`.
   *
   * When it is not known whether the call was carried out, retry it. Doing it twice bans the same users; the second call begins the time anew. The users are no members any more, so the retry may be refused with 100005; get_banned_member_list then shows whether they are banned.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60711
   */
  "banRoomMember": {
    "path": "/v4/room_engine_http_srv/ban_room_member",
    "retryAfterUnknownOutcome": true
  },
  /**
   * Lift the bans of users.
   *
   * Lets users who were banned enter the room again.
   *
   * When it is not known whether the call was carried out, retry it. Doing it twice leaves the same bans as doing it once. Whether a retry is refused where nobody is banned is not stated; get_banned_member_list shows who is.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60710
   */
  "unbanRoomMember": {
    "path": "/v4/room_engine_http_srv/unban_room_member",
    "retryAfterUnknownOutcome": true
  },
  /**
   * List the bans of a room.
   *
   * Returns the users who are banned from a room, page by page. Go on with `NextOffset` of the response until it is 0.
   *
   * When it is not known whether the call was carried out, retry it. It changes nothing.
   *
   * Its private codes are not, or not all, available: those of the room engine are known, and any code from 100000 to
   * 109999 may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60709
   */
  "getBannedMemberList": {
    "path": "/v4/room_engine_http_srv/get_banned_member_list",
    "retryAfterUnknownOutcome": true,
    "safe": true,
    "pagination": {
      "items": "BannedAccountList",
      "next": "NextOffset",
      "parameter": "Offset",
      "end": 0
    }
  },
  /**
   * Remove users from a room.
   *
   * Removes users from a room. They may enter again; `ban_room_member` keeps them out.
   *
   * Causes the event `Room.CallbackAfterMemberLeave`, where the callback configuration has its word. Basis: https://trtc.io/document/60734 has the type `Kicked`; that this operation causes it is our reading.
   *
   * When it is not known whether the call was carried out, do not retry it. A retry could remove a user who has entered again since. Read the list of members first.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60708
   */
  "kickUserOut": {
    "path": "/v4/room_engine_http_srv/kick_user_out",
    "retryAfterUnknownOutcome": false
  },
  /**
   * List the seats of a room.
   *
   * Returns the seats of a room, who sits there, and what is forbidden there. In the sample seats count from 0. Read
   * `Member_Account` as text, as in the event of the seats.
   *
   * When it is not known whether the call was carried out, retry it. It changes nothing.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60719
   */
  "getSeatList": {
    "path": "/v4/room_engine_http_mic/get_seat_list",
    "retryAfterUnknownOutcome": true,
    "safe": true
  },
  /**
   * Put a member on a seat.
   *
   * Puts a member of the room on a seat. Code 100005 means here that the user is no member.
   *
   * Causes the event `Mic.CallbackAfterSeatInfoChanged`, where the callback configuration has its word. Basis: https://trtc.io/document/60736 names the case; that this operation causes it is our reading.
   *
   * When it is not known whether the call was carried out, do not retry it. A retry could put a user back who has left the seat since. get_seat_list shows who sits there.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60718
   */
  "pickUserOnSeat": {
    "path": "/v4/room_engine_http_mic/pick_user_on_seat",
    "retryAfterUnknownOutcome": false,
    "confirmedBy": "getSeatList"
  },
  /**
   * Take a member off a seat.
   *
   * Takes a member off the seat, and sends the application's own text with the notice. The member stays in the room.
   *
   * Causes the event `Mic.CallbackAfterSeatInfoChanged`, where the callback configuration has its word. Basis: https://trtc.io/document/60736 names the case; that this operation causes it is our reading.
   *
   * When it is not known whether the call was carried out, do not retry it. A retry could take a user off the seat who has sat down again since. Read the list of seats first.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60717
   */
  "kickUserOffSeat": {
    "path": "/v4/room_engine_http_mic/kick_user_off_seat",
    "retryAfterUnknownOutcome": false
  },
  /**
   * Lock a seat, or its video or audio.
   *
   * Locks a seat, so that nobody can sit there, or forbids video or audio from it. A user who sits on a seat that is being
   * locked is removed from it first. The flags have other names than in the list of seats.
   *
   * Causes the event `Mic.CallbackAfterSeatInfoChanged`, where the callback configuration has its word. Basis: https://trtc.io/document/60736 names the case; that this operation causes it is our reading.
   *
   * When it is not known whether the call was carried out, retry it. Doing it twice leaves the same seat as doing it once.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60716
   */
  "lockSeat": {
    "path": "/v4/room_engine_http_mic/lock_seat",
    "retryAfterUnknownOutcome": true
  },
  /**
   * Create the callback configuration.
   *
   * Creates the callback configuration of an application: from then on the room service posts every event whose
   * command word is in `CallbackCommandList` to `Url`.
   *
   * An application has one configuration at most. Where one exists already the service refuses the call with code
   * 100300; the existing one is changed through `update_callback` instead.
   *
   * When it is not known whether the call was carried out, retry it. A create never overwrites. Where the first call was carried out after all, the retry is refused with 100300; get_callback then tells whether the configuration is the one that was asked for.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60729
   */
  "setCallback": {
    "path": "/v4/room_config/set_callback",
    "retryAfterUnknownOutcome": true,
    "confirmedBy": "getCallback"
  },
  /**
   * Query the callback configuration.
   *
   * Answers the callback configuration of an application: the URL to which the room service posts events, and the command
   * words of the events that it posts.
   *
   * The words are read as they come: one that this contract does not know is no error. What the service answers when there
   * is no configuration is not stated.
   *
   * When it is not known whether the call was carried out, retry it. It changes nothing.
   *
   * Which private codes it has is not stated.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60730
   */
  "getCallback": {
    "path": "/v4/room_config/get_callback",
    "retryAfterUnknownOutcome": true,
    "safe": true
  },
  /**
   * Replace the callback configuration.
   *
   * Replaces the callback configuration of an application: from then on the room service posts to `Url`, and only those
   * events whose command word is in `CallbackCommandList`.
   *
   * Both fields are mandatory, so a call is described as replacing the whole configuration; whether it adds its words to the
   * list that is there instead is not stated. Where there is no configuration yet the service refuses the call with code
   * 100301; it is created with `set_callback`.
   *
   * When it is not known whether the call was carried out, retry it. Doing it twice leaves the same configuration as doing it once.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60728
   */
  "updateCallback": {
    "path": "/v4/room_config/update_callback",
    "retryAfterUnknownOutcome": true
  },
  /**
   * Delete the callback configuration.
   *
   * Deletes the callback configuration of an application: from then on the room service posts no event.
   *
   * The command is `delete_callback`; `del_callback` does not exist. What the service answers when there is no
   * configuration is not stated: code 100301 is not listed for this operation.
   *
   * When it is not known whether the call was carried out, do not retry it. A retry could remove what another process has just created.
   *
   * Its page lists all of its private codes.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60727
   */
  "deleteCallback": {
    "path": "/v4/room_config/delete_callback",
    "retryAfterUnknownOutcome": false
  },
} as const;
