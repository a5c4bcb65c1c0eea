// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const operations = {
  /**
   * Create a room.
   *
   * Creates a room. With a planned start in the future it schedules a meeting. `Owner_Account` is the host, by default the
   * caller; the account must have been imported before, see Traps.
   *
   * Manage a room through this API only, not through the Chat group or the TRTC room of which it is made. A quick-start page
   * shows another body, flat and in lower case; this contract follows the reference page, see Traps.
   *
   * Causes the event `Room.CallbackAfterCreateRoom`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60733) names the REST API and links this operation.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. A create never overwrites. If the first call was carried out, the retry is refused, as a rule with 100003 or 100010. `get_room_info` then shows whether the room is the one that you asked for. No operation shows who is invited.
   *
   * Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Destroys a room. Later calls about it are refused with code 100004.
   *
   * Causes the event `Room.CallbackAfterDestroyRoom`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60732) names the REST API and links this operation.
   *
   * When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could destroy a room that somebody has just created with the same id. Read the room first: `get_room_info` refuses with 100004 when it is gone.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Changes the fields of a room that the request holds. The planned times, the owner and the number of seats cannot be
   * changed here, because the request has no fields for them. `change_room_owner` changes the owner.
   *
   * Causes the event `Room.CallbackAfterUpdateRoomInfo`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60731) names the REST API and links this operation.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same room as calling it once.
   *
   * Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Returns the settings of a room, whether it has started, and how many members are in it. No operation lists the rooms of
   * an application, so keep their ids.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Returns the members of a room, page by page. Send `Next` of a response as `Next` of the next request. When it is
   * empty, there is no next page.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
   *
   * Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Changes the name card, the role or the custom data of a member. Only the fields that the request holds are changed.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same member as calling it once.
   *
   * Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Makes another member the owner of a room. Which event follows, if any, is not stated.
   *
   * When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could take the room away from an owner whom somebody has appointed in the meantime. `get_room_info` shows the owner.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Sets or deletes marks of members. A mark is a number, 1000 or more, to which the application gives a meaning. A call
   * holds at most 10 members with at most 3 marks each. A room has at most 10 different marks.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same marks as calling it once.
   *
   * Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Removes users from a room and keeps them out until the ban ends. Whether a user who is not a member can be banned is not
   * stated.
   *
   * Causes the event `Room.CallbackAfterMemberLeave`, if the callback configuration lists it. Basis: Our reading: a banned user is removed, and the [page of the event](https://trtc.io/document/60734) has the type `Kicked`.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice bans the same users. The second call starts their time again. After the first call they are no longer members, so the retry may be refused with 100005. `get_banned_member_list` then shows whether they are banned.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Lifts the bans of users, so that they can enter the room again.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same bans as calling it once. Whether the retry is refused when nobody is banned any more is not stated. `get_banned_member_list` shows who is.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Returns the bans of a room, page by page. Send `NextOffset` of a response as `Offset` of the next request. When it
   * is 0, there is no next page.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
   *
   * Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Removes users from a room. They can enter again; `ban_room_member` keeps them out.
   *
   * Causes the event `Room.CallbackAfterMemberLeave`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60734) has the type `Kicked`. That this operation causes it is our reading.
   *
   * When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could remove a user who has entered again in the meantime. Read the members first, with `get_room_member_list`.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Returns the seats of a room: who sits on each, and what is disabled there. In the page's sample the seats count from 0.
   * Read `Member_Account` without losing a digit, as in the event, see Traps.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Puts a member of the room on a seat. Here, code 100005 means that this user is not a member.
   *
   * Causes the event `Mic.CallbackAfterSeatInfoChanged`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60736) names the case. That this operation causes it is our reading.
   *
   * When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could put a user back who has left the seat in the meantime. `get_seat_list` shows who sits there.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Takes a member off a seat. `Data`, a text of your application, is sent with the notice.
   *
   * Causes the event `Mic.CallbackAfterSeatInfoChanged`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60736) names the case. That this operation causes it is our reading.
   *
   * When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could take off a member who has sat down again in the meantime. Read the seats first, with `get_seat_list`.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Locks a seat, so that nobody can take it, or disables video or audio from it. If somebody sits on the seat, locking
   * removes that user from it first. The list of seats has other names for the three flags, see Traps.
   *
   * Causes the event `Mic.CallbackAfterSeatInfoChanged`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60736) names the case. That this operation causes it is our reading.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same seat as calling it once.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * An application has one configuration at most. If there is one already, the service refuses the call with code
   * 100300. Change it with `update_callback` instead.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. A create never overwrites. If the first call was carried out, the retry is refused with 100300. `get_callback` then shows whether the configuration is yours: the same `Url` and the same words mean success.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Returns the callback configuration of an application: the URL to which the room service posts events, and the command
   * words of the events that it posts.
   *
   * The list may hold a command word that this contract does not know; that is no error. What the service returns when
   * there is no configuration is not stated.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
   *
   * Which error codes this operation has beside the common ones is not stated.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * Both fields are mandatory, so this contract describes a call as replacing the whole configuration. Whether it adds
   * its words to the present list instead is not stated. If there is no configuration yet, the service refuses the call
   * with code 100301. Create it with `set_callback`.
   *
   * When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same configuration as calling it once.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
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
   * The command is `delete_callback`; `del_callback` does not exist. What the service returns when there is no
   * configuration is not stated: code 100301 is not listed for this operation.
   *
   * When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could delete a configuration that another process has just created. Read it first, with `get_callback`.
   *
   * The official page lists all error codes of this operation beside the common ones.
   *
   * Only an app administrator may call it.
   *
   * The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
   * that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60727
   */
  "deleteCallback": {
    "path": "/v4/room_config/delete_callback",
    "retryAfterUnknownOutcome": false
  },
} as const;
