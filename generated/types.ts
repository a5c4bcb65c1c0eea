// Made from spec/ by `npm run generate`. Change the contract, not this file.

export interface paths {
    readonly "/v4/room_engine_http_srv/create_room": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a room
         * @description Creates a room. With a planned start in the future it schedules a meeting. `Owner_Account` is the host, by default the
         *     caller; the account must have been imported before, see Traps.
         *
         *     Manage a room through this API only, not through the Chat group or the TRTC room of which it is made. A quick-start page
         *     shows another body, flat and in lower case; this contract follows the reference page, see Traps.
         *
         *     Causes the event `Room.CallbackAfterCreateRoom`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60733) names the REST API and links this operation.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. A create never overwrites. If the first call was carried out, the retry is refused, as a rule with 100003 or 100010. `get_room_info` then shows whether the room is the one that you asked for. No operation shows who is invited.
         *
         *     Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["createRoom"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/destroy_room": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Destroy a room
         * @description Destroys a room. Later calls about it are refused with code 100004.
         *
         *     Causes the event `Room.CallbackAfterDestroyRoom`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60732) names the REST API and links this operation.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could destroy a room that somebody has just created with the same id. Read the room first: `get_room_info` refuses with 100004 when it is gone.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["destroyRoom"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/update_room_info": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change a room
         * @description Changes the fields of a room that the request holds. The planned times, the owner and the number of seats cannot be
         *     changed here, because the request has no fields for them. `change_room_owner` changes the owner.
         *
         *     Causes the event `Room.CallbackAfterUpdateRoomInfo`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60731) names the REST API and links this operation.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same room as calling it once.
         *
         *     Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["updateRoomInfo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/get_room_info": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Query a room
         * @description Returns the settings of a room, whether it has started, and how many members are in it. No operation lists the rooms of
         *     an application, so keep their ids.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["getRoomInfo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/get_room_member_list": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * List the members of a room
         * @description Returns the members of a room, page by page. Send `Next` of a response as `Next` of the next request. When it is
         *     empty, there is no next page.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
         *
         *     Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["getRoomMemberList"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/update_room_member_info": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change a member of a room
         * @description Changes the name card, the role or the custom data of a member. Only the fields that the request holds are changed.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same member as calling it once.
         *
         *     Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["updateRoomMemberInfo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/change_room_owner": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give a room to another owner
         * @description Makes another member the owner of a room. Which event follows, if any, is not stated.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could take the room away from an owner whom somebody has appointed in the meantime. `get_room_info` shows the owner.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["changeRoomOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/mark_room_member": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Mark members of a room
         * @description Sets or deletes marks of members. A mark is a number, 1000 or more, to which the application gives a meaning. A call
         *     holds at most 10 members with at most 3 marks each. A room has at most 10 different marks.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same marks as calling it once.
         *
         *     Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["markRoomMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/ban_room_member": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ban users from a room
         * @description Removes users from a room and keeps them out until the ban ends. Whether a user who is not a member can be banned is not
         *     stated.
         *
         *     Causes the event `Room.CallbackAfterMemberLeave`, if the callback configuration lists it. Basis: Our reading: a banned user is removed, and the [page of the event](https://trtc.io/document/60734) has the type `Kicked`.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice bans the same users. The second call starts their time again. After the first call they are no longer members, so the retry may be refused with 100005. `get_banned_member_list` then shows whether they are banned.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["banRoomMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/unban_room_member": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lift the bans of users
         * @description Lifts the bans of users, so that they can enter the room again.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same bans as calling it once. Whether the retry is refused when nobody is banned any more is not stated. `get_banned_member_list` shows who is.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["unbanRoomMember"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/get_banned_member_list": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * List the bans of a room
         * @description Returns the bans of a room, page by page. Send `NextOffset` of a response as `Offset` of the next request. When it
         *     is 0, there is no next page.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
         *
         *     Not all error codes of this operation are known: any code of the room engine, 100000 to 109999, may come.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["getBannedMemberList"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_srv/kick_user_out": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Remove users from a room
         * @description Removes users from a room. They can enter again; `ban_room_member` keeps them out.
         *
         *     Causes the event `Room.CallbackAfterMemberLeave`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60734) has the type `Kicked`. That this operation causes it is our reading.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could remove a user who has entered again in the meantime. Read the members first, with `get_room_member_list`.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["kickUserOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_mic/get_seat_list": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * List the seats of a room
         * @description Returns the seats of a room: who sits on each, and what is disabled there. In the page's sample the seats count from 0.
         *     Read `Member_Account` without losing a digit, as in the event, see Traps.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["getSeatList"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_mic/pick_user_on_seat": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a member on a seat
         * @description Puts a member of the room on a seat. Here, code 100005 means that this user is not a member.
         *
         *     Causes the event `Mic.CallbackAfterSeatInfoChanged`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60736) names the case. That this operation causes it is our reading.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could put a user back who has left the seat in the meantime. `get_seat_list` shows who sits there.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["pickUserOnSeat"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_mic/kick_user_off_seat": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take a member off a seat
         * @description Takes a member off a seat. `Data`, a text of your application, is sent with the notice.
         *
         *     Causes the event `Mic.CallbackAfterSeatInfoChanged`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60736) names the case. That this operation causes it is our reading.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could take off a member who has sat down again in the meantime. Read the seats first, with `get_seat_list`.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["kickUserOffSeat"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_engine_http_mic/lock_seat": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lock a seat, or its video or audio
         * @description Locks a seat, so that nobody can take it, or disables video or audio from it. If somebody sits on the seat, locking
         *     removes that user from it first. The list of seats has other names for the three flags, see Traps.
         *
         *     Causes the event `Mic.CallbackAfterSeatInfoChanged`, if the callback configuration lists it. Basis: The [page of the event](https://trtc.io/document/60736) names the case. That this operation causes it is our reading.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same seat as calling it once.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["lockSeat"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_config/set_callback": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create the callback configuration
         * @description Creates the callback configuration of an application: from then on the room service posts every event whose
         *     command word is in `CallbackCommandList` to `Url`.
         *
         *     An application has one configuration at most. If there is one already, the service refuses the call with code
         *     100300. Change it with `update_callback` instead.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. A create never overwrites. If the first call was carried out, the retry is refused with 100300. `get_callback` then shows whether the configuration is yours: the same `Url` and the same words mean success.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["setCallback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_config/get_callback": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Query the callback configuration
         * @description Returns the callback configuration of an application: the URL to which the room service posts events, and the command
         *     words of the events that it posts.
         *
         *     The list may hold a command word that this contract does not know; that is no error. What the service returns when
         *     there is no configuration is not stated.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. It changes nothing.
         *
         *     Which error codes this operation has beside the common ones is not stated.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["getCallback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_config/update_callback": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Replace the callback configuration
         * @description Replaces the callback configuration of an application: from then on the room service posts to `Url`, and only those
         *     events whose command word is in `CallbackCommandList`.
         *
         *     Both fields are mandatory, so this contract describes a call as replacing the whole configuration. Whether it adds
         *     its words to the present list instead is not stated. If there is no configuration yet, the service refuses the call
         *     with code 100301. Create it with `set_callback`.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, retry it. Calling it twice leaves the same configuration as calling it once.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["updateCallback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v4/room_config/delete_callback": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Delete the callback configuration
         * @description Deletes the callback configuration of an application: from then on the room service posts no event.
         *
         *     The command is `delete_callback`; `del_callback` does not exist. What the service returns when there is no
         *     configuration is not stated: code 100301 is not listed for this operation.
         *
         *     When you do not know whether the call was carried out, for example after a time-out, do not retry it. A retry could delete a configuration that another process has just created. Read it first, with `get_callback`.
         *
         *     The official page lists all error codes of this operation beside the common ones.
         *
         *     Only an app administrator may call it.
         *
         *     The HTTP status is 200 for success and failure alike. Read `ErrorCode`: 0 means success, any other code is a failure
         *     that `ErrorInfo` explains.
         */
        readonly post: operations["deleteCallback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly "Room.CallbackAfterCreateRoom": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A room was created
         * @description Sent after a room was created. `Operator_Account` asked for it, `Owner_Account` is the host.
         *
         *     Store the id of the room and the settings that you need, and start what belongs to a meeting, for example a record
         *     in your database or a bill. Mind the units: `ScheduleStartTime`, `ScheduleEndTime` and `CreateTime` are in seconds,
         *     `EventTime` is in milliseconds. `ScheduleInviteeList_Account` may hold a user twice.
         *
         *     Operations that cause it: `create_room`. The basis is stated there, and under Events.
         */
        readonly post: operations["roomCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "Room.CallbackAfterDestroyRoom": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A room was destroyed
         * @description Sent after a room was destroyed.
         *
         *     Close what you opened for the room. Whether the service first sends an event for the users who leave is not stated,
         *     so treat all users of the room as gone. The id is in `RoomId` at the top, not in a `RoomInfo`.
         *
         *     Operations that cause it: `destroy_room`. The basis is stated there, and under Events.
         */
        readonly post: operations["roomDestroyed"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "Room.CallbackAfterUpdateRoomInfo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The information of a room was updated
         * @description Sent after the information of a room was updated.
         *
         *     Merge `RoomInfo` into what you have stored. Whether it holds all fields or only those that changed is not stated, so
         *     treat a missing field as unchanged. Older lists spell the command word `Room.CallbackUpdateRoomInfo`; treat an event
         *     with that word as this one. `IsCloudRecordingDisabled` may be a boolean or one of the strings `"true"` and
         *     `"false"`.
         *
         *     Operations that cause it: `update_room_info`. The basis is stated there, and under Events.
         */
        readonly post: operations["roomInfoUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "Room.CallbackAfterMemberEnter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A user entered a room
         * @description Sent after a user has entered a room.
         *
         *     Add everyone in `MemberList_Account` to the room. It is a list, so expect more than one user. `MemberCount` is how
         *     many users are in the room. No page says that events come in order, so let `EventTime` decide which of two is the
         *     newer.
         */
        readonly post: operations["memberEntered"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "Room.CallbackAfterMemberLeave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Users left a room
         * @description Sent after users have left a room. `Type` says why: by themselves (`Leave`), removed (`Kicked`), or because their
         *     heartbeat was lost (`Expired`).
         *
         *     Remove everyone in `MemberList_Account` from the room. It is a list, because several users may leave at once. When
         *     `Reason` is present, and what it may hold, is not stated.
         *
         *     Operations that cause it: `ban_room_member`, `kick_user_out`. The basis is stated there, and under Events.
         */
        readonly post: operations["membersLeft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "Mic.CallbackAfterSeatInfoChanged": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The seat list of a room changed
         * @description Sent after the seat list of a room has changed. A seat says who sits there, whether it is locked, and whether video
         *     and audio may come from it.
         *
         *     Update each seat of `SeatList` by its `Index`, and leave all others as you have them: whether the list holds all
         *     seats or only those that changed is not stated. A seat whose `Member_Account` is empty or missing is free. Read
         *     `Member_Account` as text: it may come as a number that JavaScript cannot hold.
         *
         *     Operations that cause it: `pick_user_on_seat`, `kick_user_off_seat`, `lock_seat`. The basis is stated there, and under Events.
         */
        readonly post: operations["seatsChanged"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * NewRoom
         * @description The room to create. This contract refuses a field of another name, so that the mock catches a misspelt one. Whether the
         *     service ignores it is not stated.
         */
        readonly NewRoom: {
            /**
             * @description The id of the new room, at most 48 bytes in UTF-8. Choose one that is not in use. A page of the sibling product Live
             *     allows letters, digits and underscores only; the sample here has a hyphen.
             * @example room-test
             */
            readonly RoomId: string;
            /**
             * @description The name of the room, at most 100 bytes in UTF-8. Default: the id of the room. Pages of the client
             *     SDKs state shorter limits, 30 and 60 bytes.
             * @example room-name-test
             */
            readonly RoomName?: string;
            /**
             * @description The type of the room. `Conference` is the only one.
             * @example Conference
             * @constant
             */
            readonly RoomType: "Conference";
            /**
             * @description The user id of the host. The account must have been imported before, see Traps. Default: the caller, which is
             *     `identifier` of the query string.
             * @example user2
             */
            readonly Owner_Account?: string;
            /**
             * @description How many members the room may have. Default: the limit of the plan, 20 for a trial. When the plan is upgraded, raise
             *     the value with `update_room_info`.
             * @example 300
             */
            readonly MaxMemberCount?: number;
            /**
             * Format: int64
             * @description The planned start, as a Unix time in seconds. Default: now.
             * @example 1693271355
             */
            readonly ScheduleStartTime?: number;
            /**
             * Format: int64
             * @description The planned end, as a Unix time in seconds, at least 5 minutes after the start. Default: an hour after the start. It
             *     does not end the room.
             * @example 1693272355
             */
            readonly ScheduleEndTime?: number;
            /**
             * @description True when nobody may send video. Known from the page's sample, with the type that it has in `get_room_info`. A sample
             *     of an event gives false as the default.
             * @example true
             */
            readonly IsVideoDisabled?: boolean;
            /**
             * @description True when nobody may send audio. Known from the page's sample, with the type that it has in `get_room_info`. A sample
             *     of an event gives false as the default.
             * @example true
             */
            readonly IsAudioDisabled?: boolean;
            /**
             * @description True when nobody may send messages. Known from the page's sample, with the type that it has in `get_room_info`. A
             *     sample of an event gives false as the default.
             * @example true
             */
            readonly IsMessageDisabled?: boolean;
            /**
             * @description True when nobody may share a screen. Known from the page's sample, with the type that it has in `get_room_info`. A
             *     sample of an event gives false as the default.
             * @example true
             */
            readonly IsScreenSharingDisabled?: boolean;
            /**
             * @description True when the room may not be recorded in the cloud. Known from the page's sample, with the type that it has in
             *     `get_room_info`. A sample of an event gives false as the default.
             * @example true
             */
            readonly IsCloudRecordingDisabled?: boolean;
            /**
             * @description Data of your application. Known from the page's sample, which states no limit; `update_room_info` allows 500 bytes
             *     in UTF-8.
             * @example custom123
             */
            readonly CustomInfo?: string;
            /**
             * @description True when the room has seats. Known from the page's sample, with the type that it has in `get_room_info`.
             * @example true
             */
            readonly IsSeatEnabled?: boolean;
            /**
             * @description How many seats the room has. Known from the page's sample, with the type that it has in `get_room_info`.
             * @example 16
             */
            readonly MaxSeatCount?: number;
            /**
             * @description How a member gets a seat. Known from the page's sample, with the values of `get_room_info`. `None`: taking seats is
             *     switched off. `FreeToTake`: members take a free seat. `ApplyToTake`: members ask for one.
             * @example ApplyToTake
             * @enum {string}
             */
            readonly TakeSeatMode?: "None" | "FreeToTake" | "ApplyToTake";
            /**
             * @description True when the room asks for a password. Only the domestic (Chinese) page has this field.
             * @example true
             */
            readonly IsPasswordEnabled?: boolean;
            /**
             * @description The password of the room. Only the domestic (Chinese) page has this field.
             * @example 1234
             */
            readonly Password?: string;
        };
        /**
         * UserId
         * @description The user id of an account.
         * @example user1
         */
        readonly UserId: string;
        /**
         * CreateRoomRequest
         * @description The room to create, and the users to invite.
         */
        readonly CreateRoomRequest: {
            readonly RoomInfo: components["schemas"]["NewRoom"];
            /**
             * @description The user ids of the users who are invited to the meeting. Known from the page's sample.
             * @example [
             *       "user1",
             *       "user2",
             *       "user3"
             *     ]
             */
            readonly ScheduleInviteeList_Account?: readonly components["schemas"]["UserId"][];
        };
        /**
         * RequestId
         * @description Identifies this one request. It comes with every response. Keep it in your logs, because support asks for it to
         *     locate an issue.
         * @example Id-8c9858f01e954611ae2d4c1b1ed7d583-O-Seq-52720
         */
        readonly RequestId: string;
        /**
         * Success
         * @description The call was carried out. Fields that are not listed here may come as well.
         */
        readonly Success: {
            /**
             * @description The result of the request, `OK` for success.
             * @enum {string}
             */
            readonly ActionStatus: "OK";
            /**
             * @description The error message. Empty in the documented sample of a success.
             * @example
             */
            readonly ErrorInfo: string;
            /**
             * @description The result as a number, 0 for success.
             * @example 0
             * @constant
             */
            readonly ErrorCode: 0;
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * RoomId
         * @description The id of the room.
         * @example rid-123
         */
        readonly RoomId: string;
        /**
         * RoomRequest
         * @description The id of a room.
         */
        readonly RoomRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
        };
        /**
         * RoomUpdate
         * @description What to change in a room. Only the fields that are sent are changed. This contract refuses a field of another name, so
         *     that the mock catches a misspelt one. Whether the service ignores it is not stated.
         */
        readonly RoomUpdate: {
            /**
             * @description The id of the room. It cannot be changed.
             * @example room-test
             */
            readonly RoomId: string;
            /**
             * @description The new name of the room, at most 100 bytes in UTF-8.
             * @example room-name-test
             */
            readonly RoomName?: string;
            /**
             * @description How many members the room may have from now on.
             * @example 300
             */
            readonly MaxMemberCount?: number;
            /**
             * @description True when nobody may send video.
             * @example true
             */
            readonly IsVideoDisabled?: boolean;
            /**
             * @description True when nobody may send audio.
             * @example true
             */
            readonly IsAudioDisabled?: boolean;
            /**
             * @description True when nobody may send messages.
             * @example true
             */
            readonly IsMessageDisabled?: boolean;
            /**
             * @description True when nobody may share a screen.
             * @example true
             */
            readonly IsScreenSharingDisabled?: boolean;
            /**
             * @description True when the room may not be recorded in the cloud.
             * @example true
             */
            readonly IsCloudRecordingDisabled?: boolean;
            /**
             * @description Data of your application, at most 500 bytes in UTF-8.
             * @example custom123
             */
            readonly CustomInfo?: string;
            /**
             * @description How a member gets a seat. `FreeToTake`: members take a free seat. `ApplyToTake`: members ask for one.
             * @example ApplyToTake
             * @enum {string}
             */
            readonly TakeSeatMode?: "FreeToTake" | "ApplyToTake";
            /**
             * @description True when the room asks for a password. Only the domestic (Chinese) page has this field.
             * @example true
             */
            readonly IsPasswordEnabled?: boolean;
            /**
             * @description The password of the room. Only the domestic (Chinese) page has this field.
             * @example 1234
             */
            readonly Password?: string;
        };
        /**
         * UpdateRoomInfoRequest
         * @description The room, and what to change.
         */
        readonly UpdateRoomInfoRequest: {
            readonly RoomInfo: components["schemas"]["RoomUpdate"];
        };
        /**
         * Room
         * @description A room as `get_room_info` returns it. Which of the fields always come is not stated, and fields that are not listed here
         *     may come as well.
         */
        readonly Room: {
            /**
             * @description The id of the room.
             * @example room-test
             */
            readonly RoomId: string;
            /**
             * @description The name of the room.
             * @example room-name-test
             */
            readonly RoomName?: string;
            /**
             * @description The type of the room: `Conference`. A sample of an event has `Meeting`, so take any text.
             * @example Conference
             */
            readonly RoomType?: ("Conference" | "Meeting") | (string & {});
            /**
             * @description The user id of the host.
             * @example user2
             */
            readonly Owner_Account?: string;
            /**
             * @description How many members the room may have.
             * @example 300
             */
            readonly MaxMemberCount?: number;
            /**
             * @description How many seats the room has.
             * @example 16
             */
            readonly MaxSeatCount?: number;
            /**
             * @description True when nobody may send video.
             * @example true
             */
            readonly IsVideoDisabled?: boolean;
            /**
             * @description True when nobody may send audio.
             * @example true
             */
            readonly IsAudioDisabled?: boolean;
            /**
             * @description True when nobody may send messages.
             * @example true
             */
            readonly IsMessageDisabled?: boolean;
            /**
             * @description True when nobody may share a screen.
             * @example true
             */
            readonly IsScreenSharingDisabled?: boolean;
            /**
             * @description True when the room may not be recorded in the cloud.
             * @example true
             */
            readonly IsCloudRecordingDisabled?: boolean;
            /**
             * @description Data of your application.
             * @example custom123
             */
            readonly CustomInfo?: string;
            /**
             * Format: int64
             * @description The planned start, as a Unix time in seconds.
             * @example 1703491546
             */
            readonly ScheduleStartTime?: number;
            /**
             * Format: int64
             * @description The planned end, as a Unix time in seconds. It does not end the room.
             * @example 1703495146
             */
            readonly ScheduleEndTime?: number;
            /**
             * @description Whether the room has started. `NotStarted`: its planned start lies in the future. `Running`: it has started. What
             *     `None` means is not stated.
             * @example Running
             * @enum {string}
             */
            readonly RoomStatus?: "None" | "NotStarted" | "Running";
            /**
             * @description True when the room has seats.
             * @example true
             */
            readonly IsSeatEnabled?: boolean;
            /**
             * @description How a member gets a seat. `None`: taking seats is switched off. `FreeToTake`: members take a free seat.
             *     `ApplyToTake`: members ask for one.
             * @example ApplyToTake
             * @enum {string}
             */
            readonly TakeSeatMode?: "None" | "FreeToTake" | "ApplyToTake";
            /**
             * Format: int64
             * @description When the room was created, as a Unix time in seconds. The page calls it the planned start, which is a slip.
             * @example 1703491546
             */
            readonly CreateTime?: number;
            /**
             * @description How many members are in the room.
             * @example 1
             */
            readonly MemberCount?: number;
            /**
             * @description True when the room asks for a password. Only the domestic (Chinese) page has this field.
             * @example true
             */
            readonly IsPasswordEnabled?: boolean;
            /**
             * @description The password of the room. Only the domestic (Chinese) page has this field.
             * @example 1234
             */
            readonly Password?: string;
        };
        /**
         * GetRoomInfoSuccess
         * @description The room, under `Response`. Fields that are not listed here may come as well.
         */
        readonly GetRoomInfoSuccess: {
            /**
             * @description The result of the request, `OK` for success.
             * @enum {string}
             */
            readonly ActionStatus: "OK";
            /**
             * @description The error message. Empty in the documented sample of a success.
             * @example
             */
            readonly ErrorInfo: string;
            /**
             * @description The result as a number, 0 for success.
             * @example 0
             * @constant
             */
            readonly ErrorCode: 0;
            readonly RequestId: components["schemas"]["RequestId"];
            /** @description The result. */
            readonly Response: {
                readonly RoomInfo: components["schemas"]["Room"];
            };
        };
        /**
         * GetRoomMemberListRequest
         * @description The room, and which page of its members to read.
         */
        readonly GetRoomMemberListRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description How many members to return at most. Default: 50. The maximum is not stated.
             * @example 10
             */
            readonly Count?: number;
            /**
             * @description Where the page begins. Empty or missing for the first page, then `Next` of the previous response.
             * @example
             */
            readonly Next?: string;
        };
        /**
         * Member
         * @description A member of a room. Which of the fields always come is not stated, and fields that are not listed here may come as well.
         */
        readonly Member: {
            /**
             * @description The user id of the member.
             * @example user2
             */
            readonly Member_Account: string;
            /**
             * @description The name that the room shows for the member.
             * @example 123
             */
            readonly NameCard?: string;
            /**
             * @description The role of the member. The page's table has `Owner`, `Admin` and `Member`. Its sample has `RoomOwner`: take that for
             *     the owner too.
             * @example RoomOwner
             */
            readonly Role?: ("Owner" | "RoomOwner" | "Admin" | "Member") | (string & {});
            /**
             * @description The marks of the member, see `mark_room_member`.
             * @example [
             *       1000,
             *       1002,
             *       1003
             *     ]
             */
            readonly Marks?: readonly number[];
            /**
             * @description Data of your application about the member.
             * @example
             */
            readonly CustomInfo?: string;
        };
        /**
         * GetRoomMemberListSuccess
         * @description A page of members, under `Response`. Fields that are not listed here may come as well.
         */
        readonly GetRoomMemberListSuccess: {
            /**
             * @description The result of the request, `OK` for success.
             * @enum {string}
             */
            readonly ActionStatus: "OK";
            /**
             * @description The error message. Empty in the documented sample of a success.
             * @example
             */
            readonly ErrorInfo: string;
            /**
             * @description The result as a number, 0 for success.
             * @example 0
             * @constant
             */
            readonly ErrorCode: 0;
            readonly RequestId: components["schemas"]["RequestId"];
            /** @description The result. */
            readonly Response: {
                /**
                 * @description Where the next page begins. Empty at the end. The page's sample has this field, its table does not: if it is
                 *     missing, there is no next page.
                 * @example
                 */
                readonly Next?: string;
                /** @description The members. */
                readonly MemberList: readonly components["schemas"]["Member"][];
            };
        };
        /**
         * UpdateRoomMemberInfoRequest
         * @description What to change in a member of a room.
         */
        readonly UpdateRoomMemberInfoRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * MemberUpdate
             * @description The member, and what to change. Only the fields that are sent are changed.
             */
            readonly MemberInfo: {
                /**
                 * @description The user id of the member.
                 * @example user4
                 */
                readonly Member_Account: string;
                /**
                 * @description The name that the room shows for the member, at most 32 bytes in UTF-8.
                 * @example jack
                 */
                readonly NameCard?: string;
                /**
                 * @description The role of the member. It can be `Admin` or `Member`; `change_room_owner` changes the owner.
                 * @example Admin
                 * @enum {string}
                 */
                readonly Role?: "Admin" | "Member";
                /**
                 * @description Data of your application about the member, at most 60 bytes in UTF-8.
                 * @example custom info
                 */
                readonly CustomInfo?: string;
            };
        };
        /**
         * ChangeRoomOwnerRequest
         * @description The room, its present owner and its new one.
         */
        readonly ChangeRoomOwnerRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The user id of the present owner.
             * @example user2
             */
            readonly From_Account: string;
            /**
             * @description The user id of the new owner, who must be a member of the room.
             * @example user4
             */
            readonly NewOwner_Account: string;
        };
        /**
         * MarkRoomMemberRequest
         * @description The marks to set or delete, and the members that they belong to.
         */
        readonly MarkRoomMemberRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description 1 sets the marks, 2 deletes them. It is an integer in the page's sample, and a string in its table. This
             *     contract follows the sample.
             * @example 1
             * @enum {integer}
             */
            readonly CommandType: 1 | 2;
            /** @description The members with their marks, at most 10 members. */
            readonly MemberList: readonly {
                /**
                 * @description The user id of the member.
                 * @example user2
                 */
                readonly Member_Account: string;
                /**
                 * @description The marks, at most 3 in one call. The application gives them a meaning. A room has at most 10 different marks.
                 * @example [
                 *       1000,
                 *       1002,
                 *       1003
                 *     ]
                 */
                readonly Marks: readonly number[];
            }[];
        };
        /**
         * BanRoomMemberRequest
         * @description The users to ban from a room, the reason, and the time.
         */
        readonly BanRoomMemberRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The user ids, at most 20.
             * @example [
             *       "user1"
             *     ]
             */
            readonly MemberList_Account: readonly components["schemas"]["UserId"][];
            /**
             * @description The reason, at most 1000 bytes in UTF-8.
             * @example you are banned because of irregularities
             */
            readonly Reason: string;
            /**
             * @description The length of the ban in seconds. Its limits, and what 0 means, are not stated.
             * @example 3600
             */
            readonly Duration: number;
        };
        /**
         * UnbanRoomMemberRequest
         * @description The users whose bans to lift.
         */
        readonly UnbanRoomMemberRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The user ids, at most 20.
             * @example [
             *       "user1"
             *     ]
             */
            readonly MemberList_Account: readonly components["schemas"]["UserId"][];
        };
        /**
         * GetBannedMemberListRequest
         * @description The room, and which page of its bans to read.
         */
        readonly GetBannedMemberListRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description How many bans to return at most, up to 100. The default is not stated.
             * @example 100
             */
            readonly Limit?: number;
            /**
             * @description Where the page begins. 0 for the first page, then `NextOffset` of the previous response. The official page calls
             *     it `Offset` in the sample, and `Next` in a table that describes an offset. This contract follows the sample.
             *     That it is optional is our reading.
             * @example 0
             */
            readonly Offset?: number;
        };
        /**
         * BannedAccount
         * @description A user who is banned from a room. Fields that are not listed here may come as well.
         */
        readonly BannedAccount: {
            /**
             * @description The user id.
             * @example user2
             */
            readonly Member_Account: string;
            /**
             * Format: int64
             * @description When the ban ends, as a Unix time in seconds.
             * @example 1703559417
             */
            readonly BannedUntil?: number;
        };
        /**
         * GetBannedMemberListSuccess
         * @description A page of bans, under `Response`. Fields that are not listed here may come as well.
         */
        readonly GetBannedMemberListSuccess: {
            /**
             * @description The result of the request, `OK` for success.
             * @enum {string}
             */
            readonly ActionStatus: "OK";
            /**
             * @description The error message. Empty in the documented sample of a success.
             * @example
             */
            readonly ErrorInfo: string;
            /**
             * @description The result as a number, 0 for success.
             * @example 0
             * @constant
             */
            readonly ErrorCode: 0;
            readonly RequestId: components["schemas"]["RequestId"];
            /** @description The result. */
            readonly Response: {
                /** @description The users who are banned. */
                readonly BannedAccountList: readonly components["schemas"]["BannedAccount"][];
                /**
                 * @description Where the next page begins. 0 at the end.
                 * @example 0
                 */
                readonly NextOffset?: number;
            };
        };
        /**
         * KickUserOutRequest
         * @description The users to remove from a room, and the reason.
         */
        readonly KickUserOutRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The user ids, at most 20.
             * @example [
             *       "user1"
             *     ]
             */
            readonly MemberList_Account: readonly components["schemas"]["UserId"][];
            /**
             * @description The reason, at most 1000 bytes in UTF-8.
             * @example you are kicked because of irregularities
             */
            readonly Reason: string;
        };
        /**
         * Seat
         * @description A seat of a room. Which of the fields always come is not stated, and fields that are not listed here may come as well.
         */
        readonly Seat: {
            /**
             * @description The number of the seat.
             * @example 1
             */
            readonly Index: number;
            /**
             * @description The user id of the member who sits there. In the tables it is empty for a free seat; the sample of `get_seat_list`
             *     and sibling products leave the field out. In the tables it is a string, but a sample shows the number
             *     144115233775727695. That is above 2^53, so JavaScript's `JSON.parse` turns it into 144115233775727680, another
             *     user. Read it without losing a digit, and treat it as a string.
             * @example 144115233775727695
             */
            readonly Member_Account?: string | number;
            /**
             * @description True when the seat is locked.
             * @example false
             */
            readonly IsTakenDisabled?: boolean;
            /**
             * @description True when no video is sent from this seat.
             * @example false
             */
            readonly IsVideoDisabled?: boolean;
            /**
             * @description True when no audio is sent from this seat.
             * @example false
             */
            readonly IsAudioDisabled?: boolean;
        };
        /**
         * GetSeatListSuccess
         * @description The seats of a room, under `Response`. Fields that are not listed here may come as well.
         */
        readonly GetSeatListSuccess: {
            /**
             * @description The result of the request, `OK` for success.
             * @enum {string}
             */
            readonly ActionStatus: "OK";
            /**
             * @description The error message. Empty in the documented sample of a success.
             * @example
             */
            readonly ErrorInfo: string;
            /**
             * @description The result as a number, 0 for success.
             * @example 0
             * @constant
             */
            readonly ErrorCode: 0;
            readonly RequestId: components["schemas"]["RequestId"];
            /** @description The result. */
            readonly Response: {
                /** @description The seats. */
                readonly SeatList: readonly components["schemas"]["Seat"][];
            };
        };
        /**
         * PickUserOnSeatRequest
         * @description A member, and the seat to put the member on.
         */
        readonly PickUserOnSeatRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The user id of the member. A user who is not in the room cannot be seated.
             * @example user2
             */
            readonly Member_Account: string;
            /**
             * @description The number of the seat. In the sample of `get_seat_list` the seats count from 0.
             * @example 1
             */
            readonly Index: number;
        };
        /**
         * KickUserOffSeatRequest
         * @description The member to take off a seat.
         */
        readonly KickUserOffSeatRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The user id of the member.
             * @example user2
             */
            readonly Member_Account: string;
            /**
             * @description A text of your application, which is sent with the notice.
             * @example time over
             */
            readonly Data: string;
        };
        /**
         * LockSeatRequest
         * @description What to disable at a seat. The list of seats has other names: `IsTakenDisabled` for `ForbidTaken`, `IsVideoDisabled` for
         *     `ForbidVideo`, `IsAudioDisabled` for `ForbidAudio`. What happens to a flag that is not sent is not stated.
         */
        readonly LockSeatRequest: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The number of the seat. In the sample of `get_seat_list` the seats count from 0.
             * @example 2
             */
            readonly Index: number;
            /**
             * @description True locks the seat, so that nobody can take it. A user who sits there is removed first.
             * @example true
             */
            readonly ForbidTaken?: boolean;
            /**
             * @description True disables video from this seat.
             * @example true
             */
            readonly ForbidVideo?: boolean;
            /**
             * @description True disables audio from this seat.
             * @example true
             */
            readonly ForbidAudio?: boolean;
        };
        /**
         * CallbackCommand
         * @description The command word of an event. It names what happened in a room.
         * @example Room.CallbackAfterMemberLeave
         * @enum {string}
         */
        readonly CallbackCommand: "Room.CallbackAfterCreateRoom" | "Room.CallbackAfterDestroyRoom" | "Room.CallbackAfterUpdateRoomInfo" | "Room.CallbackAfterMemberEnter" | "Room.CallbackAfterMemberLeave" | "Mic.CallbackAfterSeatInfoChanged";
        /**
         * CallbackConfiguration
         * @description Where the room service sends events, and which ones. Both fields are mandatory. This contract refuses a field with
         *     another name, so that the mock catches a misspelt one. Whether the service ignores it is not stated.
         */
        readonly CallbackConfiguration: {
            /**
             * @description The address to which the room service posts events. The service must be able to reach it. It starts with `http://`
             *     or `https://`; https is recommended, because it is safer. The longest accepted address is not stated.
             * @example http://www.example.com/callback
             */
            readonly Url: string;
            /**
             * @description The command words of the events to be sent. An event whose word is not in the list is not sent. Whether the
             *     list may be empty, or hold a word twice, is not stated.
             * @example [
             *       "Room.CallbackAfterMemberLeave",
             *       "Mic.CallbackAfterSeatInfoChanged"
             *     ]
             */
            readonly CallbackCommandList: readonly components["schemas"]["CallbackCommand"][];
        };
        /**
         * CallbackEvent
         * @description The body of any event, as on the wire. `CallbackCommand` tells the events apart.
         */
        readonly CallbackEvent: components["schemas"]["RoomCreatedEvent"] | components["schemas"]["RoomDestroyedEvent"] | components["schemas"]["RoomInfoUpdatedEvent"] | components["schemas"]["MemberEnteredEvent"] | components["schemas"]["MembersLeftEvent"] | components["schemas"]["SeatsChangedEvent"];
        /**
         * EmptyObject
         * @description The operation takes no fields, but the body must not be empty: send `{}`. This contract refuses any field, so that
         *     the mock catches what is sent by mistake. Whether the service ignores it is not stated.
         * @example {}
         */
        readonly EmptyObject: Record<string, never>;
        /**
         * StoredCommand
         * @description A command word as it is read from the service: one of the known words, or any other text. The page's own sample holds
         *     `Room.CallbackUpdateRoomInfo`, where the page of that event says `Room.CallbackAfterUpdateRoomInfo`; they mean the
         *     same event.
         * @example Room.CallbackUpdateRoomInfo
         */
        readonly StoredCommand: components["schemas"]["CallbackCommand"] | (string & {});
        /**
         * StoredConfiguration
         * @description The configuration as the service has it. It is more tolerant than a request: a command word may be one that no page
         *     lists. Fields that are not listed here may come as well.
         */
        readonly StoredConfiguration: {
            /**
             * @description The address to which the room service posts events.
             * @example http://www.example.com/callback
             */
            readonly Url: string;
            /**
             * @description The command words of the events that are sent. Their order is not stated.
             * @example [
             *       "Room.CallbackAfterMemberLeave",
             *       "Mic.CallbackAfterSeatInfoChanged"
             *     ]
             */
            readonly CallbackCommandList: readonly components["schemas"]["StoredCommand"][];
        };
        /**
         * GetCallbackSuccess
         * @description The configuration of the application, under `Response`. Fields that are not listed here may come as well. The page's
         *     table lists `Url` and `CallbackCommandList` beside the other fields, but its sample has them inside `Response`. This
         *     contract follows the sample. What the service returns when there is no configuration is not stated, so `Response` may
         *     be missing.
         */
        readonly GetCallbackSuccess: {
            /**
             * @description The result of the request, `OK` for success.
             * @enum {string}
             */
            readonly ActionStatus: "OK";
            /**
             * @description The error message. Empty in the documented sample of a success.
             * @example
             */
            readonly ErrorInfo: string;
            /**
             * @description The result as a number, 0 for success.
             * @example 0
             * @constant
             */
            readonly ErrorCode: 0;
            readonly RequestId: components["schemas"]["RequestId"];
            readonly Response?: components["schemas"]["StoredConfiguration"];
        };
        /**
         * OperatorAccount
         * @description The user id of the account that asked for it, for example an app administrator.
         * @example admin
         */
        readonly OperatorAccount: string;
        /**
         * TakeSeatMode
         * @description How a user gets a seat. `None`: taking seats is switched off. `FreeToTake`: users take a free seat. `ApplyToTake`:
         *     users ask for one.
         * @example FreeToTake
         * @enum {string}
         */
        readonly TakeSeatMode: "None" | "FreeToTake" | "ApplyToTake";
        /**
         * RoomInfo
         * @description A room's information. Only the sample shows this object; the page's table lists its fields without it. Which of the
         *     fields always come is not stated, and fields that are not listed here may come as well.
         */
        readonly RoomInfo: {
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The name of the room.
             * @example rname-123
             */
            readonly RoomName?: string;
            /**
             * @description The type of the room. The sample has `Meeting`, the table speaks of a conference, the pages of the REST API have
             *     `Conference`. Accept any text.
             * @example Meeting
             */
            readonly RoomType?: ("Meeting" | "Conference") | (string & {});
            /**
             * @description The user id of the host.
             * @example user3
             */
            readonly Owner_Account?: string;
            /**
             * @description How many users the room may hold.
             * @example 300
             */
            readonly MaxMemberCount?: number;
            /**
             * @description How many seats the room may have.
             * @example 16
             */
            readonly MaxSeatCount?: number;
            /**
             * @description True when video is switched off for everybody.
             * @example true
             */
            readonly IsVideoDisabled?: boolean;
            /**
             * @description True when audio is switched off for everybody.
             * @example true
             */
            readonly IsAudioDisabled?: boolean;
            /**
             * @description True when messages are switched off for everybody.
             * @example true
             */
            readonly IsMessageDisabled?: boolean;
            /**
             * @description True when screen sharing is switched off for everybody.
             * @example true
             */
            readonly IsScreenSharingDisabled?: boolean;
            /**
             * @description True when cloud recording is switched off. The table says that it is a boolean, but one sample holds the string
             *     `"false"`. Accept both, and `"true"` as well.
             * @example true
             */
            readonly IsCloudRecordingDisabled?: boolean | ("true" | "false");
            /**
             * @description The application's own data.
             * @example custom123
             */
            readonly CustomInfo?: string;
            /**
             * Format: int64
             * @description The planned start, as a Unix time in seconds.
             * @example 1703589922
             */
            readonly ScheduleStartTime?: number;
            /**
             * Format: int64
             * @description The planned end, as a Unix time in seconds. The table lists it as a second `ScheduleStartTime`, which is a slip.
             * @example 1703593522
             */
            readonly ScheduleEndTime?: number;
            /**
             * @description Whether the room has started.
             * @example Running
             * @enum {string}
             */
            readonly RoomStatus?: "None" | "NotStarted" | "Running";
            /**
             * @description True when the room supports seats.
             * @example true
             */
            readonly IsSeatEnabled?: boolean;
            readonly TakeSeatMode?: components["schemas"]["TakeSeatMode"];
            /**
             * Format: int64
             * @description A Unix time in seconds. The page describes it as the planned start.
             * @example 1703589922
             */
            readonly CreateTime?: number;
        };
        /**
         * EventTime
         * Format: int64
         * @description When it happened, as a Unix time in milliseconds.
         * @example 1670574414123
         */
        readonly EventTime: number;
        /**
         * RoomCreatedEvent
         * @description A room was created. Fields that are not listed here may come as well.
         */
        readonly RoomCreatedEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @enum {string}
             */
            readonly CallbackCommand: "Room.CallbackAfterCreateRoom";
            readonly Operator_Account: components["schemas"]["OperatorAccount"];
            readonly RoomInfo: components["schemas"]["RoomInfo"];
            /**
             * @description User ids. By its name, the field lists the users who are invited. Only the sample shows it. A user may be listed
             *     twice.
             * @example [
             *       "user2",
             *       "user3",
             *       "user3"
             *     ]
             */
            readonly ScheduleInviteeList_Account?: readonly components["schemas"]["UserId"][];
            readonly EventTime: components["schemas"]["EventTime"];
        };
        /**
         * RoomDestroyedEvent
         * @description A room was destroyed. Unlike in the event of a created room, the id of the room is at the top, not in a `RoomInfo`.
         *     Fields that are not listed here may come as well.
         */
        readonly RoomDestroyedEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @enum {string}
             */
            readonly CallbackCommand: "Room.CallbackAfterDestroyRoom";
            readonly Operator_Account: components["schemas"]["OperatorAccount"];
            readonly RoomId: components["schemas"]["RoomId"];
            readonly EventTime: components["schemas"]["EventTime"];
        };
        /**
         * RoomInfoUpdatedEvent
         * @description A room's information was updated. Whether `RoomInfo` holds all of it or only what has changed is not stated. Fields
         *     that are not listed here may come as well.
         */
        readonly RoomInfoUpdatedEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @enum {string}
             */
            readonly CallbackCommand: "Room.CallbackAfterUpdateRoomInfo";
            readonly Operator_Account: components["schemas"]["OperatorAccount"];
            readonly RoomInfo: components["schemas"]["RoomInfo"];
            readonly EventTime: components["schemas"]["EventTime"];
        };
        /**
         * MemberEnteredEvent
         * @description A user entered a room. Fields that are not listed here may come as well.
         */
        readonly MemberEnteredEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @enum {string}
             */
            readonly CallbackCommand: "Room.CallbackAfterMemberEnter";
            readonly Operator_Account: components["schemas"]["OperatorAccount"];
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description How many users are in the room. The English page describes it as the room's capacity, the Chinese page as the
             *     number of users in the room.
             * @example 20
             */
            readonly MemberCount: number;
            /**
             * @description What happened, `Enter`.
             * @example Enter
             * @constant
             */
            readonly Type: "Enter";
            /**
             * @description The user ids of the users who entered.
             * @example [
             *       "user1"
             *     ]
             */
            readonly MemberList_Account: readonly components["schemas"]["UserId"][];
            readonly EventTime: components["schemas"]["EventTime"];
        };
        /**
         * MembersLeftEvent
         * @description Users left a room. Fields that are not listed here may come as well.
         */
        readonly MembersLeftEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @enum {string}
             */
            readonly CallbackCommand: "Room.CallbackAfterMemberLeave";
            readonly Operator_Account: components["schemas"]["OperatorAccount"];
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description How many users are in the room. The English page describes it as the room's capacity, the Chinese page as the
             *     number of users in the room.
             * @example 20
             */
            readonly MemberCount: number;
            /**
             * @description Why they left. `Leave`: by themselves. `Kicked`: they were removed. `Expired`: their heartbeat was lost.
             * @example Leave
             * @enum {string}
             */
            readonly Type: "Leave" | "Kicked" | "Expired";
            /**
             * @description The reason as a text. When it is present is not stated.
             * @example xxxx
             */
            readonly Reason?: string;
            /**
             * @description The user ids of the users who left.
             * @example [
             *       "user1"
             *     ]
             */
            readonly MemberList_Account: readonly components["schemas"]["UserId"][];
            readonly EventTime: components["schemas"]["EventTime"];
        };
        /**
         * SeatsChangedEvent
         * @description The seat list of a room changed. Whether `SeatList` holds all seats or only those that have changed is not stated. The
         *     sibling product Live sends its event without `Operator_Account`, so the field may be missing. Fields that are not
         *     listed here may come as well.
         */
        readonly SeatsChangedEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @enum {string}
             */
            readonly CallbackCommand: "Mic.CallbackAfterSeatInfoChanged";
            readonly Operator_Account?: components["schemas"]["OperatorAccount"];
            readonly RoomId: components["schemas"]["RoomId"];
            /**
             * @description The seats.
             * @example [
             *       {
             *         "Index": 1,
             *         "Member_Account": "144115233775727695",
             *         "IsTakenDisabled": false,
             *         "IsVideoDisabled": false,
             *         "IsAudioDisabled": false
             *       }
             *     ]
             */
            readonly SeatList: readonly components["schemas"]["Seat"][];
            readonly EventTime: components["schemas"]["EventTime"];
        };
        /**
         * ErrorInfo
         * @description The error message. It is for people, and its wording is not documented, so decide by `ErrorCode`.
         * @example call rate over the limit
         */
        readonly ErrorInfo: string;
        /**
         * CommonErrorCode
         * @description A code that all operations of the REST API share, from 60000 to 79999. The section Errors lists the ones whose
         *     meaning is documented; any other code of the range may come as well.
         * @example 60007
         */
        readonly CommonErrorCode: number;
        /**
         * RoomEngineErrorCode
         * @description A code of the room engine, from 100000 to 109999. The section Errors explains those whose meaning is documented. The
         *     official lists differ from each other, so another one may come.
         * @example 100003
         */
        readonly RoomEngineErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomAlreadyExists"] | components["schemas"]["RoomNotFound"] | components["schemas"]["NotRoomMember"] | components["schemas"]["OperationNotAllowed"] | components["schemas"]["PlanNotBought"] | components["schemas"]["RoomFull"] | components["schemas"]["OwnRoomExists"] | components["schemas"]["RoomIdTakenByGroup"] | components["schemas"]["RoomIdCreatedTooOften"] | components["schemas"]["PaidLimitExceeded"] | components["schemas"]["RoomTypeNotValid"] | components["schemas"]["PlanNotActive"] | components["schemas"]["RoomMemberLimitReached"] | components["schemas"]["SensitiveContent"] | components["schemas"]["SeatLocked"] | components["schemas"]["AlreadyQueueing"] | components["schemas"]["AlreadySeated"] | components["schemas"]["SeatsFull"] | components["schemas"]["SeatTaken"] | components["schemas"]["SeatsNotSupported"] | components["schemas"]["SeatIndexNotValid"] | (number & {});
        /**
         * EventAnswer
         * @description What your server answers to an event. All three fields are mandatory.
         */
        readonly EventAnswer: {
            /**
             * @description Whether your server could accept the event, `OK` or `FAIL`.
             * @example OK
             * @enum {string}
             */
            readonly ActionStatus: "OK" | "FAIL";
            /**
             * @description A message, empty when there is nothing to report.
             * @example
             */
            readonly ErrorInfo: string;
            /**
             * @description 0 says that the result is ignored. What another number does is not stated: the event reports what has happened
             *     already.
             * @example 0
             */
            readonly ErrorCode: number;
        };
        /**
         * InternalServerError
         * @description The service had an internal error.
         * @constant
         */
        readonly InternalServerError: 100001;
        /**
         * InvalidParameter
         * @description A parameter is not valid. `ErrorInfo` says which.
         * @constant
         */
        readonly InvalidParameter: 100002;
        /**
         * RoomAlreadyExists
         * @description A room with this id exists already.
         * @constant
         */
        readonly RoomAlreadyExists: 100003;
        /**
         * RoomNotFound
         * @description The room does not exist, or it was destroyed.
         * @constant
         */
        readonly RoomNotFound: 100004;
        /**
         * NotRoomMember
         * @description The user is not a member of the room.
         * @constant
         */
        readonly NotRoomMember: 100005;
        /**
         * OperationNotAllowed
         * @description The caller lacks the rights, or the operation is not possible now.
         * @constant
         */
        readonly OperationNotAllowed: 100006;
        /**
         * PlanNotBought
         * @description No plan was bought, or the account is in arrears.
         * @constant
         */
        readonly PlanNotBought: 100007;
        /**
         * RoomFull
         * @description The room is full.
         * @constant
         */
        readonly RoomFull: 100008;
        /**
         * OwnRoomExists
         * @description A room with this id exists already, and the caller owns it.
         * @constant
         */
        readonly OwnRoomExists: 100010;
        /**
         * RoomIdTakenByGroup
         * @description A Chat group has this id.
         * @constant
         */
        readonly RoomIdTakenByGroup: 100011;
        /**
         * RoomIdCreatedTooOften
         * @description The same id was created too often. The limit is once a second.
         * @constant
         */
        readonly RoomIdCreatedTooOften: 100012;
        /**
         * PaidLimitExceeded
         * @description The call asks for more than the plan has, for example more seats.
         * @constant
         */
        readonly PaidLimitExceeded: 100013;
        /**
         * RoomTypeNotValid
         * @description The type of the room is not valid.
         * @constant
         */
        readonly RoomTypeNotValid: 100015;
        /**
         * PlanNotActive
         * @description The plan is not active, or it has ended.
         * @constant
         */
        readonly PlanNotActive: 100024;
        /**
         * RoomMemberLimitReached
         * @description The room has as many members as it may have.
         * @constant
         */
        readonly RoomMemberLimitReached: 100025;
        /**
         * SensitiveContent
         * @description A name or text has sensitive content.
         * @constant
         */
        readonly SensitiveContent: 100026;
        /**
         * SeatLocked
         * @description The seat is locked.
         * @constant
         */
        readonly SeatLocked: 100200;
        /**
         * AlreadyQueueing
         * @description The user is in the queue for a seat already.
         * @constant
         */
        readonly AlreadyQueueing: 100202;
        /**
         * AlreadySeated
         * @description The user sits on a seat already.
         * @constant
         */
        readonly AlreadySeated: 100203;
        /**
         * SeatsFull
         * @description All seats are taken.
         * @constant
         */
        readonly SeatsFull: 100205;
        /**
         * SeatTaken
         * @description Somebody sits on this seat.
         * @constant
         */
        readonly SeatTaken: 100210;
        /**
         * SeatsNotSupported
         * @description The room does not support seats.
         * @constant
         */
        readonly SeatsNotSupported: 100211;
        /**
         * SeatIndexNotValid
         * @description The number of the seat is not valid.
         * @constant
         */
        readonly SeatIndexNotValid: 100252;
        /**
         * CallbackAlreadyExists
         * @description The application has a callback configuration already, and a second one cannot be created.
         * @constant
         */
        readonly CallbackAlreadyExists: 100300;
        /**
         * CallbackNotFound
         * @description The application has no callback configuration yet, so there is nothing to change.
         * @constant
         */
        readonly CallbackNotFound: 100301;
        /**
         * CreateRoomResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly CreateRoomResponse: components["schemas"]["Success"] | components["schemas"]["CreateRoomFailure"];
        /**
         * CreateRoomErrorCode
         * @description The error codes of `create_room` beside the common ones.
         * @example 100012
         */
        readonly CreateRoomErrorCode: components["schemas"]["RoomAlreadyExists"] | components["schemas"]["OwnRoomExists"] | components["schemas"]["RoomIdTakenByGroup"] | components["schemas"]["RoomIdCreatedTooOften"];
        /**
         * CreateRoomFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly CreateRoomFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains those that are known. The list of this operation's own codes is not complete: any code of the
             *     room engine may come.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["CreateRoomErrorCode"] | components["schemas"]["RoomEngineErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * DestroyRoomResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly DestroyRoomResponse: components["schemas"]["Success"] | components["schemas"]["DestroyRoomFailure"];
        /**
         * DestroyRoomErrorCode
         * @description The error codes of `destroy_room` beside the common ones.
         * @example 100006
         */
        readonly DestroyRoomErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["OperationNotAllowed"];
        /**
         * DestroyRoomFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly DestroyRoomFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["DestroyRoomErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * UpdateRoomInfoResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly UpdateRoomInfoResponse: components["schemas"]["Success"] | components["schemas"]["UpdateRoomInfoFailure"];
        /**
         * UpdateRoomInfoFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly UpdateRoomInfoFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains those that are known. The list of this operation's own codes is not complete: any code of the
             *     room engine may come.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["RoomEngineErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * GetRoomInfoResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly GetRoomInfoResponse: components["schemas"]["GetRoomInfoSuccess"] | components["schemas"]["GetRoomInfoFailure"];
        /**
         * GetRoomInfoErrorCode
         * @description The error codes of `get_room_info` beside the common ones.
         * @example 100006
         */
        readonly GetRoomInfoErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["NotRoomMember"] | components["schemas"]["OperationNotAllowed"];
        /**
         * GetRoomInfoFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly GetRoomInfoFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["GetRoomInfoErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * GetRoomMemberListResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly GetRoomMemberListResponse: components["schemas"]["GetRoomMemberListSuccess"] | components["schemas"]["GetRoomMemberListFailure"];
        /**
         * GetRoomMemberListFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly GetRoomMemberListFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains those that are known. The list of this operation's own codes is not complete: any code of the
             *     room engine may come.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["RoomEngineErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * UpdateRoomMemberInfoResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly UpdateRoomMemberInfoResponse: components["schemas"]["Success"] | components["schemas"]["UpdateRoomMemberInfoFailure"];
        /**
         * UpdateRoomMemberInfoFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly UpdateRoomMemberInfoFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains those that are known. The list of this operation's own codes is not complete: any code of the
             *     room engine may come.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["RoomEngineErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * ChangeRoomOwnerResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly ChangeRoomOwnerResponse: components["schemas"]["Success"] | components["schemas"]["ChangeRoomOwnerFailure"];
        /**
         * ChangeRoomOwnerErrorCode
         * @description The error codes of `change_room_owner` beside the common ones.
         * @example 100005
         */
        readonly ChangeRoomOwnerErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["NotRoomMember"];
        /**
         * ChangeRoomOwnerFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly ChangeRoomOwnerFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["ChangeRoomOwnerErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * MarkRoomMemberResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly MarkRoomMemberResponse: components["schemas"]["Success"] | components["schemas"]["MarkRoomMemberFailure"];
        /**
         * MarkRoomMemberErrorCode
         * @description The error codes of `mark_room_member` beside the common ones.
         * @example 100005
         */
        readonly MarkRoomMemberErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["NotRoomMember"];
        /**
         * MarkRoomMemberFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly MarkRoomMemberFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains those that are known. The list of this operation's own codes is not complete: any code of the
             *     room engine may come.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["MarkRoomMemberErrorCode"] | components["schemas"]["RoomEngineErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * BanRoomMemberResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly BanRoomMemberResponse: components["schemas"]["Success"] | components["schemas"]["BanRoomMemberFailure"];
        /**
         * BanRoomMemberErrorCode
         * @description The error codes of `ban_room_member` beside the common ones.
         * @example 100006
         */
        readonly BanRoomMemberErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["NotRoomMember"] | components["schemas"]["OperationNotAllowed"];
        /**
         * BanRoomMemberFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly BanRoomMemberFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["BanRoomMemberErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * UnbanRoomMemberResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly UnbanRoomMemberResponse: components["schemas"]["Success"] | components["schemas"]["UnbanRoomMemberFailure"];
        /**
         * UnbanRoomMemberErrorCode
         * @description The error codes of `unban_room_member` beside the common ones.
         * @example 100006
         */
        readonly UnbanRoomMemberErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["NotRoomMember"] | components["schemas"]["OperationNotAllowed"];
        /**
         * UnbanRoomMemberFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly UnbanRoomMemberFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["UnbanRoomMemberErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * GetBannedMemberListResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly GetBannedMemberListResponse: components["schemas"]["GetBannedMemberListSuccess"] | components["schemas"]["GetBannedMemberListFailure"];
        /**
         * GetBannedMemberListFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly GetBannedMemberListFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains those that are known. The list of this operation's own codes is not complete: any code of the
             *     room engine may come.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["RoomEngineErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * KickUserOutResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly KickUserOutResponse: components["schemas"]["Success"] | components["schemas"]["KickUserOutFailure"];
        /**
         * KickUserOutErrorCode
         * @description The error codes of `kick_user_out` beside the common ones.
         * @example 100006
         */
        readonly KickUserOutErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["NotRoomMember"] | components["schemas"]["OperationNotAllowed"];
        /**
         * KickUserOutFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly KickUserOutFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["KickUserOutErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * GetSeatListResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly GetSeatListResponse: components["schemas"]["GetSeatListSuccess"] | components["schemas"]["GetSeatListFailure"];
        /**
         * GetSeatListErrorCode
         * @description The error codes of `get_seat_list` beside the common ones.
         * @example 100004
         */
        readonly GetSeatListErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"];
        /**
         * GetSeatListFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly GetSeatListFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["GetSeatListErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * PickUserOnSeatResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly PickUserOnSeatResponse: components["schemas"]["Success"] | components["schemas"]["PickUserOnSeatFailure"];
        /**
         * PickUserOnSeatErrorCode
         * @description The error codes of `pick_user_on_seat` beside the common ones.
         * @example 100211
         */
        readonly PickUserOnSeatErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["NotRoomMember"] | components["schemas"]["SeatLocked"] | components["schemas"]["AlreadyQueueing"] | components["schemas"]["AlreadySeated"] | components["schemas"]["SeatsFull"] | components["schemas"]["SeatTaken"] | components["schemas"]["SeatsNotSupported"];
        /**
         * PickUserOnSeatFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly PickUserOnSeatFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["PickUserOnSeatErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * KickUserOffSeatResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly KickUserOffSeatResponse: components["schemas"]["Success"] | components["schemas"]["KickUserOffSeatFailure"];
        /**
         * KickUserOffSeatErrorCode
         * @description The error codes of `kick_user_off_seat` beside the common ones.
         * @example 100004
         */
        readonly KickUserOffSeatErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"];
        /**
         * KickUserOffSeatFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly KickUserOffSeatFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["KickUserOffSeatErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * LockSeatResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly LockSeatResponse: components["schemas"]["Success"] | components["schemas"]["LockSeatFailure"];
        /**
         * LockSeatErrorCode
         * @description The error codes of `lock_seat` beside the common ones.
         * @example 100211
         */
        readonly LockSeatErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["RoomNotFound"] | components["schemas"]["SeatsNotSupported"];
        /**
         * LockSeatFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly LockSeatFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["LockSeatErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * SetCallbackResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly SetCallbackResponse: components["schemas"]["Success"] | components["schemas"]["SetCallbackFailure"];
        /**
         * SetCallbackErrorCode
         * @description The error codes of `set_callback` beside the common ones.
         * @example 100300
         */
        readonly SetCallbackErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["CallbackAlreadyExists"];
        /**
         * SetCallbackFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly SetCallbackFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["SetCallbackErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * GetCallbackResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly GetCallbackResponse: components["schemas"]["GetCallbackSuccess"] | components["schemas"]["GetCallbackFailure"];
        /**
         * GetCallbackFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly GetCallbackFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: any number but 0. The operation's own codes are not stated. All operations share the codes
             *     from 60000 to 79999, which the section Errors explains.
             * @example 60007
             */
            readonly ErrorCode: number;
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * UpdateCallbackResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly UpdateCallbackResponse: components["schemas"]["Success"] | components["schemas"]["UpdateCallbackFailure"];
        /**
         * UpdateCallbackErrorCode
         * @description The error codes of `update_callback` beside the common ones.
         * @example 100301
         */
        readonly UpdateCallbackErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["CallbackNotFound"];
        /**
         * UpdateCallbackFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly UpdateCallbackFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["UpdateCallbackErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * DeleteCallbackResponse
         * @description The response of the service, success or failure, told apart by `ActionStatus`.
         */
        readonly DeleteCallbackResponse: components["schemas"]["Success"] | components["schemas"]["DeleteCallbackFailure"];
        /**
         * DeleteCallbackErrorCode
         * @description The error codes of `delete_callback` beside the common ones.
         * @example 100002
         */
        readonly DeleteCallbackErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"];
        /**
         * DeleteCallbackFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        readonly DeleteCallbackFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            readonly ActionStatus: "FAIL";
            readonly ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 60007
             */
            readonly ErrorCode: components["schemas"]["DeleteCallbackErrorCode"] | components["schemas"]["CommonErrorCode"];
            readonly RequestId: components["schemas"]["RequestId"];
        };
    };
    responses: {
        /**
         * @description A network error on the way, for example 502. This is the only case in which the HTTP status is not 200. What the body
         *     holds is not stated, and whether the call was carried out is not known.
         */
        readonly NetworkError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description What your server answers. No page of Conference says what the service does after another status, a `FAIL`, an
         *     `ErrorCode` other than 0 or no answer at all. Answer first and work afterwards: the page of Chat's protocol, which
         *     looks the same, gives a server 2 seconds.
         */
        readonly EventReceived: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["EventAnswer"];
            };
        };
    };
    parameters: {
        /**
         * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
         * @example 88888888
         */
        readonly sdkappid: number;
        /**
         * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
         *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
         *     application has at most 10 administrators.
         * @example admin
         */
        readonly identifier: string;
        /**
         * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
         *     page says that the service refuses or ignores a value that it has seen before.
         * @example 99999999
         */
        readonly random: number;
        /**
         * @description The format of request and response. Always `json`.
         * @example json
         */
        readonly contenttype: "json";
        /**
         * @description The SDKAppID of the application in whose room it happened. Check that it is your own: anyone who knows the URL can
         *     post to it. Note the spelling, with a capital S and a small a.
         * @example 88888888
         */
        readonly EventSdkAppid: number;
        /**
         * @description The format of the body. The pages write it `json` in one place and `JSON` in another; take both.
         * @example json
         */
        readonly EventContenttype: "json" | "JSON";
        /**
         * @description The address of the client.
         * @example 127.0.0.1
         */
        readonly EventClientIP: string;
        /**
         * @description The platform of the client. Pages of sibling products show other values too, so any text is allowed.
         * @example RESTAPI
         */
        readonly EventOptPlatform: ("RESTAPI" | "Web" | "Android" | "iOS" | "Windows" | "macOS" | "iPad" | "Unknown") | (string & {});
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
/**
 * The room to create. This contract refuses a field of another name, so that the mock catches a misspelt one. Whether the
 * service ignores it is not stated.
 */
export type NewRoom = components['schemas']['NewRoom'];
/**
 * The user id of an account.
 */
export type UserId = components['schemas']['UserId'];
/**
 * The room to create, and the users to invite.
 */
export type CreateRoomRequest = components['schemas']['CreateRoomRequest'];
/**
 * Identifies this one request. It comes with every response. Keep it in your logs, because support asks for it to
 * locate an issue.
 */
export type RequestId = components['schemas']['RequestId'];
/**
 * The call was carried out. Fields that are not listed here may come as well.
 */
export type Success = components['schemas']['Success'];
/**
 * The id of the room.
 */
export type RoomId = components['schemas']['RoomId'];
/**
 * The id of a room.
 */
export type RoomRequest = components['schemas']['RoomRequest'];
/**
 * What to change in a room. Only the fields that are sent are changed. This contract refuses a field of another name, so
 * that the mock catches a misspelt one. Whether the service ignores it is not stated.
 */
export type RoomUpdate = components['schemas']['RoomUpdate'];
/**
 * The room, and what to change.
 */
export type UpdateRoomInfoRequest = components['schemas']['UpdateRoomInfoRequest'];
/**
 * A room as `get_room_info` returns it. Which of the fields always come is not stated, and fields that are not listed here
 * may come as well.
 */
export type Room = components['schemas']['Room'];
/**
 * The room, under `Response`. Fields that are not listed here may come as well.
 */
export type GetRoomInfoSuccess = components['schemas']['GetRoomInfoSuccess'];
/**
 * The room, and which page of its members to read.
 */
export type GetRoomMemberListRequest = components['schemas']['GetRoomMemberListRequest'];
/**
 * A member of a room. Which of the fields always come is not stated, and fields that are not listed here may come as well.
 */
export type Member = components['schemas']['Member'];
/**
 * A page of members, under `Response`. Fields that are not listed here may come as well.
 */
export type GetRoomMemberListSuccess = components['schemas']['GetRoomMemberListSuccess'];
/**
 * What to change in a member of a room.
 */
export type UpdateRoomMemberInfoRequest = components['schemas']['UpdateRoomMemberInfoRequest'];
/**
 * The room, its present owner and its new one.
 */
export type ChangeRoomOwnerRequest = components['schemas']['ChangeRoomOwnerRequest'];
/**
 * The marks to set or delete, and the members that they belong to.
 */
export type MarkRoomMemberRequest = components['schemas']['MarkRoomMemberRequest'];
/**
 * The users to ban from a room, the reason, and the time.
 */
export type BanRoomMemberRequest = components['schemas']['BanRoomMemberRequest'];
/**
 * The users whose bans to lift.
 */
export type UnbanRoomMemberRequest = components['schemas']['UnbanRoomMemberRequest'];
/**
 * The room, and which page of its bans to read.
 */
export type GetBannedMemberListRequest = components['schemas']['GetBannedMemberListRequest'];
/**
 * A user who is banned from a room. Fields that are not listed here may come as well.
 */
export type BannedAccount = components['schemas']['BannedAccount'];
/**
 * A page of bans, under `Response`. Fields that are not listed here may come as well.
 */
export type GetBannedMemberListSuccess = components['schemas']['GetBannedMemberListSuccess'];
/**
 * The users to remove from a room, and the reason.
 */
export type KickUserOutRequest = components['schemas']['KickUserOutRequest'];
/**
 * A seat of a room. Which of the fields always come is not stated, and fields that are not listed here may come as well.
 */
export type Seat = components['schemas']['Seat'];
/**
 * The seats of a room, under `Response`. Fields that are not listed here may come as well.
 */
export type GetSeatListSuccess = components['schemas']['GetSeatListSuccess'];
/**
 * A member, and the seat to put the member on.
 */
export type PickUserOnSeatRequest = components['schemas']['PickUserOnSeatRequest'];
/**
 * The member to take off a seat.
 */
export type KickUserOffSeatRequest = components['schemas']['KickUserOffSeatRequest'];
/**
 * What to disable at a seat. The list of seats has other names: `IsTakenDisabled` for `ForbidTaken`, `IsVideoDisabled` for
 * `ForbidVideo`, `IsAudioDisabled` for `ForbidAudio`. What happens to a flag that is not sent is not stated.
 */
export type LockSeatRequest = components['schemas']['LockSeatRequest'];
/**
 * The command word of an event. It names what happened in a room.
 */
export type CallbackCommand = components['schemas']['CallbackCommand'];
/**
 * Where the room service sends events, and which ones. Both fields are mandatory. This contract refuses a field with
 * another name, so that the mock catches a misspelt one. Whether the service ignores it is not stated.
 */
export type CallbackConfiguration = components['schemas']['CallbackConfiguration'];
/**
 * The body of any event, as on the wire. `CallbackCommand` tells the events apart.
 */
export type CallbackEvent = components['schemas']['CallbackEvent'];
/**
 * The operation takes no fields, but the body must not be empty: send `{}`. This contract refuses any field, so that
 * the mock catches what is sent by mistake. Whether the service ignores it is not stated.
 */
export type EmptyObject = components['schemas']['EmptyObject'];
/**
 * A command word as it is read from the service: one of the known words, or any other text. The page's own sample holds
 * `Room.CallbackUpdateRoomInfo`, where the page of that event says `Room.CallbackAfterUpdateRoomInfo`; they mean the
 * same event.
 */
export type StoredCommand = components['schemas']['StoredCommand'];
/**
 * The configuration as the service has it. It is more tolerant than a request: a command word may be one that no page
 * lists. Fields that are not listed here may come as well.
 */
export type StoredConfiguration = components['schemas']['StoredConfiguration'];
/**
 * The configuration of the application, under `Response`. Fields that are not listed here may come as well. The page's
 * table lists `Url` and `CallbackCommandList` beside the other fields, but its sample has them inside `Response`. This
 * contract follows the sample. What the service returns when there is no configuration is not stated, so `Response` may
 * be missing.
 */
export type GetCallbackSuccess = components['schemas']['GetCallbackSuccess'];
/**
 * The user id of the account that asked for it, for example an app administrator.
 */
export type OperatorAccount = components['schemas']['OperatorAccount'];
/**
 * How a user gets a seat. `None`: taking seats is switched off. `FreeToTake`: users take a free seat. `ApplyToTake`:
 * users ask for one.
 */
export type TakeSeatMode = components['schemas']['TakeSeatMode'];
/**
 * A room's information. Only the sample shows this object; the page's table lists its fields without it. Which of the
 * fields always come is not stated, and fields that are not listed here may come as well.
 */
export type RoomInfo = components['schemas']['RoomInfo'];
/**
 * When it happened, as a Unix time in milliseconds.
 */
export type EventTime = components['schemas']['EventTime'];
/**
 * A room was created. Fields that are not listed here may come as well.
 */
export type RoomCreatedEvent = components['schemas']['RoomCreatedEvent'];
/**
 * A room was destroyed. Unlike in the event of a created room, the id of the room is at the top, not in a `RoomInfo`.
 * Fields that are not listed here may come as well.
 */
export type RoomDestroyedEvent = components['schemas']['RoomDestroyedEvent'];
/**
 * A room's information was updated. Whether `RoomInfo` holds all of it or only what has changed is not stated. Fields
 * that are not listed here may come as well.
 */
export type RoomInfoUpdatedEvent = components['schemas']['RoomInfoUpdatedEvent'];
/**
 * A user entered a room. Fields that are not listed here may come as well.
 */
export type MemberEnteredEvent = components['schemas']['MemberEnteredEvent'];
/**
 * Users left a room. Fields that are not listed here may come as well.
 */
export type MembersLeftEvent = components['schemas']['MembersLeftEvent'];
/**
 * The seat list of a room changed. Whether `SeatList` holds all seats or only those that have changed is not stated. The
 * sibling product Live sends its event without `Operator_Account`, so the field may be missing. Fields that are not
 * listed here may come as well.
 */
export type SeatsChangedEvent = components['schemas']['SeatsChangedEvent'];
/**
 * The error message. It is for people, and its wording is not documented, so decide by `ErrorCode`.
 */
export type ErrorInfo = components['schemas']['ErrorInfo'];
/**
 * A code that all operations of the REST API share, from 60000 to 79999. The section Errors lists the ones whose
 * meaning is documented; any other code of the range may come as well.
 */
export type CommonErrorCode = components['schemas']['CommonErrorCode'];
/**
 * A code of the room engine, from 100000 to 109999. The section Errors explains those whose meaning is documented. The
 * official lists differ from each other, so another one may come.
 */
export type RoomEngineErrorCode = components['schemas']['RoomEngineErrorCode'];
/**
 * What your server answers to an event. All three fields are mandatory.
 */
export type EventAnswer = components['schemas']['EventAnswer'];
/**
 * The service had an internal error.
 */
export type InternalServerError = components['schemas']['InternalServerError'];
/**
 * A parameter is not valid. `ErrorInfo` says which.
 */
export type InvalidParameter = components['schemas']['InvalidParameter'];
/**
 * A room with this id exists already.
 */
export type RoomAlreadyExists = components['schemas']['RoomAlreadyExists'];
/**
 * The room does not exist, or it was destroyed.
 */
export type RoomNotFound = components['schemas']['RoomNotFound'];
/**
 * The user is not a member of the room.
 */
export type NotRoomMember = components['schemas']['NotRoomMember'];
/**
 * The caller lacks the rights, or the operation is not possible now.
 */
export type OperationNotAllowed = components['schemas']['OperationNotAllowed'];
/**
 * No plan was bought, or the account is in arrears.
 */
export type PlanNotBought = components['schemas']['PlanNotBought'];
/**
 * The room is full.
 */
export type RoomFull = components['schemas']['RoomFull'];
/**
 * A room with this id exists already, and the caller owns it.
 */
export type OwnRoomExists = components['schemas']['OwnRoomExists'];
/**
 * A Chat group has this id.
 */
export type RoomIdTakenByGroup = components['schemas']['RoomIdTakenByGroup'];
/**
 * The same id was created too often. The limit is once a second.
 */
export type RoomIdCreatedTooOften = components['schemas']['RoomIdCreatedTooOften'];
/**
 * The call asks for more than the plan has, for example more seats.
 */
export type PaidLimitExceeded = components['schemas']['PaidLimitExceeded'];
/**
 * The type of the room is not valid.
 */
export type RoomTypeNotValid = components['schemas']['RoomTypeNotValid'];
/**
 * The plan is not active, or it has ended.
 */
export type PlanNotActive = components['schemas']['PlanNotActive'];
/**
 * The room has as many members as it may have.
 */
export type RoomMemberLimitReached = components['schemas']['RoomMemberLimitReached'];
/**
 * A name or text has sensitive content.
 */
export type SensitiveContent = components['schemas']['SensitiveContent'];
/**
 * The seat is locked.
 */
export type SeatLocked = components['schemas']['SeatLocked'];
/**
 * The user is in the queue for a seat already.
 */
export type AlreadyQueueing = components['schemas']['AlreadyQueueing'];
/**
 * The user sits on a seat already.
 */
export type AlreadySeated = components['schemas']['AlreadySeated'];
/**
 * All seats are taken.
 */
export type SeatsFull = components['schemas']['SeatsFull'];
/**
 * Somebody sits on this seat.
 */
export type SeatTaken = components['schemas']['SeatTaken'];
/**
 * The room does not support seats.
 */
export type SeatsNotSupported = components['schemas']['SeatsNotSupported'];
/**
 * The number of the seat is not valid.
 */
export type SeatIndexNotValid = components['schemas']['SeatIndexNotValid'];
/**
 * The application has a callback configuration already, and a second one cannot be created.
 */
export type CallbackAlreadyExists = components['schemas']['CallbackAlreadyExists'];
/**
 * The application has no callback configuration yet, so there is nothing to change.
 */
export type CallbackNotFound = components['schemas']['CallbackNotFound'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type CreateRoomResponse = components['schemas']['CreateRoomResponse'];
/**
 * The error codes of `create_room` beside the common ones.
 */
export type CreateRoomErrorCode = components['schemas']['CreateRoomErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type CreateRoomFailure = components['schemas']['CreateRoomFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type DestroyRoomResponse = components['schemas']['DestroyRoomResponse'];
/**
 * The error codes of `destroy_room` beside the common ones.
 */
export type DestroyRoomErrorCode = components['schemas']['DestroyRoomErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type DestroyRoomFailure = components['schemas']['DestroyRoomFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type UpdateRoomInfoResponse = components['schemas']['UpdateRoomInfoResponse'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type UpdateRoomInfoFailure = components['schemas']['UpdateRoomInfoFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type GetRoomInfoResponse = components['schemas']['GetRoomInfoResponse'];
/**
 * The error codes of `get_room_info` beside the common ones.
 */
export type GetRoomInfoErrorCode = components['schemas']['GetRoomInfoErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type GetRoomInfoFailure = components['schemas']['GetRoomInfoFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type GetRoomMemberListResponse = components['schemas']['GetRoomMemberListResponse'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type GetRoomMemberListFailure = components['schemas']['GetRoomMemberListFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type UpdateRoomMemberInfoResponse = components['schemas']['UpdateRoomMemberInfoResponse'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type UpdateRoomMemberInfoFailure = components['schemas']['UpdateRoomMemberInfoFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type ChangeRoomOwnerResponse = components['schemas']['ChangeRoomOwnerResponse'];
/**
 * The error codes of `change_room_owner` beside the common ones.
 */
export type ChangeRoomOwnerErrorCode = components['schemas']['ChangeRoomOwnerErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type ChangeRoomOwnerFailure = components['schemas']['ChangeRoomOwnerFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type MarkRoomMemberResponse = components['schemas']['MarkRoomMemberResponse'];
/**
 * The error codes of `mark_room_member` beside the common ones.
 */
export type MarkRoomMemberErrorCode = components['schemas']['MarkRoomMemberErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type MarkRoomMemberFailure = components['schemas']['MarkRoomMemberFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type BanRoomMemberResponse = components['schemas']['BanRoomMemberResponse'];
/**
 * The error codes of `ban_room_member` beside the common ones.
 */
export type BanRoomMemberErrorCode = components['schemas']['BanRoomMemberErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type BanRoomMemberFailure = components['schemas']['BanRoomMemberFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type UnbanRoomMemberResponse = components['schemas']['UnbanRoomMemberResponse'];
/**
 * The error codes of `unban_room_member` beside the common ones.
 */
export type UnbanRoomMemberErrorCode = components['schemas']['UnbanRoomMemberErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type UnbanRoomMemberFailure = components['schemas']['UnbanRoomMemberFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type GetBannedMemberListResponse = components['schemas']['GetBannedMemberListResponse'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type GetBannedMemberListFailure = components['schemas']['GetBannedMemberListFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type KickUserOutResponse = components['schemas']['KickUserOutResponse'];
/**
 * The error codes of `kick_user_out` beside the common ones.
 */
export type KickUserOutErrorCode = components['schemas']['KickUserOutErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type KickUserOutFailure = components['schemas']['KickUserOutFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type GetSeatListResponse = components['schemas']['GetSeatListResponse'];
/**
 * The error codes of `get_seat_list` beside the common ones.
 */
export type GetSeatListErrorCode = components['schemas']['GetSeatListErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type GetSeatListFailure = components['schemas']['GetSeatListFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type PickUserOnSeatResponse = components['schemas']['PickUserOnSeatResponse'];
/**
 * The error codes of `pick_user_on_seat` beside the common ones.
 */
export type PickUserOnSeatErrorCode = components['schemas']['PickUserOnSeatErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type PickUserOnSeatFailure = components['schemas']['PickUserOnSeatFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type KickUserOffSeatResponse = components['schemas']['KickUserOffSeatResponse'];
/**
 * The error codes of `kick_user_off_seat` beside the common ones.
 */
export type KickUserOffSeatErrorCode = components['schemas']['KickUserOffSeatErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type KickUserOffSeatFailure = components['schemas']['KickUserOffSeatFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type LockSeatResponse = components['schemas']['LockSeatResponse'];
/**
 * The error codes of `lock_seat` beside the common ones.
 */
export type LockSeatErrorCode = components['schemas']['LockSeatErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type LockSeatFailure = components['schemas']['LockSeatFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type SetCallbackResponse = components['schemas']['SetCallbackResponse'];
/**
 * The error codes of `set_callback` beside the common ones.
 */
export type SetCallbackErrorCode = components['schemas']['SetCallbackErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type SetCallbackFailure = components['schemas']['SetCallbackFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type GetCallbackResponse = components['schemas']['GetCallbackResponse'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type GetCallbackFailure = components['schemas']['GetCallbackFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type UpdateCallbackResponse = components['schemas']['UpdateCallbackResponse'];
/**
 * The error codes of `update_callback` beside the common ones.
 */
export type UpdateCallbackErrorCode = components['schemas']['UpdateCallbackErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type UpdateCallbackFailure = components['schemas']['UpdateCallbackFailure'];
/**
 * The response of the service, success or failure, told apart by `ActionStatus`.
 */
export type DeleteCallbackResponse = components['schemas']['DeleteCallbackResponse'];
/**
 * The error codes of `delete_callback` beside the common ones.
 */
export type DeleteCallbackErrorCode = components['schemas']['DeleteCallbackErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type DeleteCallbackFailure = components['schemas']['DeleteCallbackFailure'];
export type ResponseNetworkError = components['responses']['NetworkError'];
export type ResponseEventReceived = components['responses']['EventReceived'];
export type ParameterSdkappid = components['parameters']['sdkappid'];
export type ParameterIdentifier = components['parameters']['identifier'];
export type ParameterRandom = components['parameters']['random'];
export type ParameterContenttype = components['parameters']['contenttype'];
export type ParameterEventSdkAppid = components['parameters']['EventSdkAppid'];
export type ParameterEventContenttype = components['parameters']['EventContenttype'];
export type ParameterEventClientIp = components['parameters']['EventClientIP'];
export type ParameterEventOptPlatform = components['parameters']['EventOptPlatform'];
export type $defs = Record<string, never>;
export interface operations {
    readonly createRoom: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The room to be created. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateRoomRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreateRoomResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly destroyRoom: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The room. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoomRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DestroyRoomResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly updateRoomInfo: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The room, and what to change. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateRoomInfoRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UpdateRoomInfoResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly getRoomInfo: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The room. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoomRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GetRoomInfoResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly getRoomMemberList: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The room, and the page. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetRoomMemberListRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GetRoomMemberListResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly updateRoomMemberInfo: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The member, and what to change. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateRoomMemberInfoRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UpdateRoomMemberInfoResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly changeRoomOwner: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The room, its owner and its new owner. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeRoomOwnerRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChangeRoomOwnerResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly markRoomMember: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The members and the marks. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MarkRoomMemberRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MarkRoomMemberResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly banRoomMember: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The users, the reason and the time. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BanRoomMemberRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BanRoomMemberResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly unbanRoomMember: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The users. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnbanRoomMemberRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnbanRoomMemberResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly getBannedMemberList: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The room, and the page. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetBannedMemberListRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GetBannedMemberListResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly kickUserOut: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The users and the reason. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KickUserOutRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KickUserOutResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly getSeatList: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The room. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoomRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GetSeatListResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly pickUserOnSeat: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The member and the seat. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PickUserOnSeatRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PickUserOnSeatResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly kickUserOffSeat: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The member. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["KickUserOffSeatRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KickUserOffSeatResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly lockSeat: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The seat, and what to forbid. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LockSeatRequest"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LockSeatResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly setCallback: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The callback URL and the events to be sent to it. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CallbackConfiguration"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SetCallbackResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly getCallback: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description An empty object. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyObject"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GetCallbackResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly updateCallback: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description The callback URL and the events to be sent to it from now on. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CallbackConfiguration"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UpdateCallbackResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly deleteCallback: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application that the call is about.
                 * @example 88888888
                 */
                readonly sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                readonly identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency key: no
                 *     page says that the service refuses or ignores a value that it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and response. Always `json`.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["contenttype"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description An empty object. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmptyObject"];
            };
        };
        readonly responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeleteCallbackResponse"];
                };
            };
            readonly "5XX": components["responses"]["NetworkError"];
        };
    };
    readonly roomCreated: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID of the application in whose room it happened. Check that it is your own: anyone who knows the URL can
                 *     post to it. Note the spelling, with a capital S and a small a.
                 * @example 88888888
                 */
                readonly SdkAppid: components["parameters"]["EventSdkAppid"];
                /**
                 * @description The command word of the event. The body repeats it.
                 * @example Room.CallbackAfterCreateRoom
                 */
                readonly CallbackCommand: "Room.CallbackAfterCreateRoom";
                /**
                 * @description The format of the body. The pages write it `json` in one place and `JSON` in another; take both.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["EventContenttype"];
                /**
                 * @description The address of the client.
                 * @example 127.0.0.1
                 */
                readonly ClientIP: components["parameters"]["EventClientIP"];
                /**
                 * @description The platform of the client. Pages of sibling products show other values too, so any text is allowed.
                 * @example RESTAPI
                 */
                readonly OptPlatform: components["parameters"]["EventOptPlatform"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What happened. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoomCreatedEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["EventReceived"];
        };
    };
    readonly roomDestroyed: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID of the application in whose room it happened. Check that it is your own: anyone who knows the URL can
                 *     post to it. Note the spelling, with a capital S and a small a.
                 * @example 88888888
                 */
                readonly SdkAppid: components["parameters"]["EventSdkAppid"];
                /**
                 * @description The command word of the event. The body repeats it.
                 * @example Room.CallbackAfterDestroyRoom
                 */
                readonly CallbackCommand: "Room.CallbackAfterDestroyRoom";
                /**
                 * @description The format of the body. The pages write it `json` in one place and `JSON` in another; take both.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["EventContenttype"];
                /**
                 * @description The address of the client.
                 * @example 127.0.0.1
                 */
                readonly ClientIP: components["parameters"]["EventClientIP"];
                /**
                 * @description The platform of the client. Pages of sibling products show other values too, so any text is allowed.
                 * @example RESTAPI
                 */
                readonly OptPlatform: components["parameters"]["EventOptPlatform"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What happened. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoomDestroyedEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["EventReceived"];
        };
    };
    readonly roomInfoUpdated: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID of the application in whose room it happened. Check that it is your own: anyone who knows the URL can
                 *     post to it. Note the spelling, with a capital S and a small a.
                 * @example 88888888
                 */
                readonly SdkAppid: components["parameters"]["EventSdkAppid"];
                /**
                 * @description The command word of the event. The body repeats it.
                 * @example Room.CallbackAfterUpdateRoomInfo
                 */
                readonly CallbackCommand: "Room.CallbackAfterUpdateRoomInfo";
                /**
                 * @description The format of the body. The pages write it `json` in one place and `JSON` in another; take both.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["EventContenttype"];
                /**
                 * @description The address of the client.
                 * @example 127.0.0.1
                 */
                readonly ClientIP: components["parameters"]["EventClientIP"];
                /**
                 * @description The platform of the client. Pages of sibling products show other values too, so any text is allowed.
                 * @example RESTAPI
                 */
                readonly OptPlatform: components["parameters"]["EventOptPlatform"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What happened. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoomInfoUpdatedEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["EventReceived"];
        };
    };
    readonly memberEntered: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID of the application in whose room it happened. Check that it is your own: anyone who knows the URL can
                 *     post to it. Note the spelling, with a capital S and a small a.
                 * @example 88888888
                 */
                readonly SdkAppid: components["parameters"]["EventSdkAppid"];
                /**
                 * @description The command word of the event. The body repeats it.
                 * @example Room.CallbackAfterMemberEnter
                 */
                readonly CallbackCommand: "Room.CallbackAfterMemberEnter";
                /**
                 * @description The format of the body. The pages write it `json` in one place and `JSON` in another; take both.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["EventContenttype"];
                /**
                 * @description The address of the client.
                 * @example 127.0.0.1
                 */
                readonly ClientIP: components["parameters"]["EventClientIP"];
                /**
                 * @description The platform of the client. Pages of sibling products show other values too, so any text is allowed.
                 * @example RESTAPI
                 */
                readonly OptPlatform: components["parameters"]["EventOptPlatform"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What happened. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MemberEnteredEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["EventReceived"];
        };
    };
    readonly membersLeft: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID of the application in whose room it happened. Check that it is your own: anyone who knows the URL can
                 *     post to it. Note the spelling, with a capital S and a small a.
                 * @example 88888888
                 */
                readonly SdkAppid: components["parameters"]["EventSdkAppid"];
                /**
                 * @description The command word of the event. The body repeats it.
                 * @example Room.CallbackAfterMemberLeave
                 */
                readonly CallbackCommand: "Room.CallbackAfterMemberLeave";
                /**
                 * @description The format of the body. The pages write it `json` in one place and `JSON` in another; take both.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["EventContenttype"];
                /**
                 * @description The address of the client.
                 * @example 127.0.0.1
                 */
                readonly ClientIP: components["parameters"]["EventClientIP"];
                /**
                 * @description The platform of the client. Pages of sibling products show other values too, so any text is allowed.
                 * @example RESTAPI
                 */
                readonly OptPlatform: components["parameters"]["EventOptPlatform"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What happened. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MembersLeftEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["EventReceived"];
        };
    };
    readonly seatsChanged: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID of the application in whose room it happened. Check that it is your own: anyone who knows the URL can
                 *     post to it. Note the spelling, with a capital S and a small a.
                 * @example 88888888
                 */
                readonly SdkAppid: components["parameters"]["EventSdkAppid"];
                /**
                 * @description The command word of the event. The body repeats it.
                 * @example Mic.CallbackAfterSeatInfoChanged
                 */
                readonly CallbackCommand: "Mic.CallbackAfterSeatInfoChanged";
                /**
                 * @description The format of the body. The pages write it `json` in one place and `JSON` in another; take both.
                 * @example json
                 */
                readonly contenttype: components["parameters"]["EventContenttype"];
                /**
                 * @description The address of the client.
                 * @example 127.0.0.1
                 */
                readonly ClientIP: components["parameters"]["EventClientIP"];
                /**
                 * @description The platform of the client. Pages of sibling products show other values too, so any text is allowed.
                 * @example RESTAPI
                 */
                readonly OptPlatform: components["parameters"]["EventOptPlatform"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description What happened. */
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SeatsChangedEvent"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["EventReceived"];
        };
    };
}
