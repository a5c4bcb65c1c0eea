// Made from spec/ by `npm run generate`. Change the contract, not this file.

export interface paths {
    readonly "/v4/room_config/set_callback": {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
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
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
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
         *     command word is in `CallbackCommandList` to `Url`. Only an app administrator may call it.
         *
         *     An application has one configuration at most. Where one exists already the service refuses the call with code
         *     100300; the existing one is changed through `update_callback` instead.
         *
         *     The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
         *     failure that `ErrorInfo` explains.
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
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
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
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
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
         * @description Answers the callback configuration of an application: the URL to which the room service posts events, and the command
         *     words of the events that it posts. Only an app administrator may call it.
         *
         *     The words are read as they come: one that this contract does not know is no error. What the service answers when there
         *     is no configuration, and which codes this operation has of its own, is not stated.
         *
         *     The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
         *     failure that `ErrorInfo` explains.
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
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
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
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
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
         *     events whose command word is in `CallbackCommandList`. Only an app administrator may call it.
         *
         *     Both fields are mandatory, so a call is described as replacing the whole configuration; whether it adds its words to the
         *     list that is there instead is not stated. Where there is no configuration yet the service refuses the call with code
         *     100301; it is created with `set_callback`.
         *
         *     The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
         *     failure that `ErrorInfo` explains.
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
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
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
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
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
         * @description Deletes the callback configuration of an application: from then on the room service posts no event. Only an app
         *     administrator may call it.
         *
         *     The command is `delete_callback`; `del_callback` does not exist. What the service answers when there is no
         *     configuration is not stated: code 100301 is not listed for this operation.
         *
         *     The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
         *     failure that `ErrorInfo` explains.
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
         *     Store the id of the room and what you need of its settings, and start what belongs to a meeting: a record in your
         *     database, a bill. Mind the units: `ScheduleStartTime`, `ScheduleEndTime` and `CreateTime` are in seconds, `EventTime`
         *     is in milliseconds. `ScheduleInviteeList_Account` may hold a name twice.
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
         *     Close what you opened for the room. Whether an event of its users leaving comes before it is not stated, so treat all of
         *     them as gone. The id stands in `RoomId` at the top, not in a `RoomInfo`.
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
         *     Merge `RoomInfo` into what you have stored: whether all of it comes or only what has changed is not stated, so a field
         *     that is missing has not changed as far as you know. Older lists spell the word `Room.CallbackUpdateRoomInfo`; treat an
         *     event of that name as this one. `IsCloudRecordingDisabled` may be a boolean or one of the strings `"true"` and
         *     `"false"`.
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
         *     Add everyone in `MemberList_Account` to the room; it is a list, so do not count on one name. `MemberCount` is how many
         *     users are in the room. No page says that events come in order, so let `EventTime` decide which of two is the newer.
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
         *     Take everyone in `MemberList_Account` out of the room: it is a list, and several users may leave at once. When
         *     `Reason` is present, and what it may hold, is not stated.
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
         *     Look at each seat of `SeatList` by its `Index`, and leave the others as you have them: whether all seats come or only
         *     those that have changed is not stated. A seat whose `Member_Account` is empty or missing is free. Read `Member_Account`
         *     as text: it may come as a number that JavaScript cannot hold.
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
         * CallbackCommand
         * @description The command word of an event. It names what happened in a room.
         * @example Room.CallbackAfterMemberLeave
         * @enum {string}
         */
        readonly CallbackCommand: "Room.CallbackAfterCreateRoom" | "Room.CallbackAfterDestroyRoom" | "Room.CallbackAfterUpdateRoomInfo" | "Room.CallbackAfterMemberEnter" | "Room.CallbackAfterMemberLeave" | "Mic.CallbackAfterSeatInfoChanged";
        /**
         * CallbackConfiguration
         * @description Where the room service sends events, and which ones. Both fields are mandatory. A field of another name is refused
         *     by this contract, so that the mock catches a misspelt one; whether the service ignores it is not stated.
         */
        readonly CallbackConfiguration: {
            /**
             * @description The address to which the room service posts events, and which it has to be able to reach. It starts with
             *     `http://` or `https://`; https is recommended as the safer one. The longest accepted address is not stated.
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
         * RequestId
         * @description Identifies this one request. It comes with every answer; keep it in your logs, support asks for it when an issue is
         *     to be located.
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
         * CallbackEvent
         * @description The body of any event, as on the wire. `CallbackCommand` tells the events apart.
         */
        readonly CallbackEvent: components["schemas"]["RoomCreatedEvent"] | components["schemas"]["RoomDestroyedEvent"] | components["schemas"]["RoomInfoUpdatedEvent"] | components["schemas"]["MemberEnteredEvent"] | components["schemas"]["MembersLeftEvent"] | components["schemas"]["SeatsChangedEvent"];
        /**
         * EmptyObject
         * @description There is nothing to say, and the body must not be empty: send `{}`. A field is refused by this contract, so that the
         *     mock catches what is sent by mistake; whether the service ignores it is not stated.
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
         * @description The configuration as the service has it. It is read more tolerantly than it is written: a word may be one that no
         *     page lists. Fields that are not listed here may come as well.
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
         *     table lists `Url` and `CallbackCommandList` beside the other fields, its sample has them inside `Response`; this
         *     contract follows the sample. What is answered when there is no configuration is not stated, so `Response` may be
         *     missing.
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
         * @description The user id of whoever asked for it, an app administrator for example.
         * @example admin
         */
        readonly OperatorAccount: string;
        /**
         * RoomId
         * @description The id of the room in which it happened.
         * @example rid-123
         */
        readonly RoomId: string;
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
             * @description The type of the room. The sample says `Meeting`, the table speaks of a conference, the pages of the REST API say
             *     `Conference`: take any text.
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
             * @description True when cloud recording is switched off. The table says that it is a boolean, one sample holds the string
             *     `"false"`: take both, and `"true"` likewise.
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
         * UserId
         * @description The user id of an account.
         * @example user1
         */
        readonly UserId: string;
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
             * @description User ids, by the field's name those of the invited. Only the sample shows it. A name may stand there twice.
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
         * @description A room was destroyed. Other than at its creation, the id of the room stands on its own, not in a `RoomInfo`. Fields
         *     that are not listed here may come as well.
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
             * @description How many users are in the room. The English page describes it as the room's capacity, the Chinese page as this.
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
             * @description The user ids of who entered.
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
             * @description How many users are in the room. The English page describes it as the room's capacity, the Chinese page as this.
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
             * @description A reason in words. When it is present is not stated.
             * @example xxxx
             */
            readonly Reason?: string;
            /**
             * @description The user ids of who left.
             * @example [
             *       "user1"
             *     ]
             */
            readonly MemberList_Account: readonly components["schemas"]["UserId"][];
            readonly EventTime: components["schemas"]["EventTime"];
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
             * @description The user id of who sits there. On a free seat it is empty by the page's table; sibling products leave the field
             *     out. The table says that it is a string, the sample shows the number 144115233775727695, which is above 2^53:
             *     JavaScript's `JSON.parse` makes 144115233775727680 of it, another user. Read it without losing a digit, and treat
             *     it as a string.
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
         * SeatsChangedEvent
         * @description The seat list of a room changed. Whether `SeatList` holds all seats or only those that have changed is not stated.
         *     The sibling product Live sends it without `Operator_Account`, so that may be missing. Fields that are not listed here
         *     may come as well.
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
         * @description The error message. Made for people; its wording is not documented, so decide by `ErrorCode`.
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
         * EventAnswer
         * @description What your server answers to an event. All three fields are mandatory.
         */
        readonly EventAnswer: {
            /**
             * @description Whether your server could take the event, `OK` or `FAIL`.
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
             * @description 0 says that the result is ignored. What another number does is not stated: what the event reports has happened
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
         * SetCallbackResponse
         * @description What the service answers, success or failure, told apart by `ActionStatus`.
         */
        readonly SetCallbackResponse: components["schemas"]["Success"] | components["schemas"]["SetCallbackFailure"];
        /**
         * SetCallbackErrorCode
         * @description The codes that `set_callback` has of its own.
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
         * @description What the service answers, success or failure, told apart by `ActionStatus`.
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
             * @description What went wrong: any number but 0. The codes that this operation has of its own are not stated; those from 60000
             *     to 79999 are shared by all operations, and the section Errors explains them.
             * @example 60007
             */
            readonly ErrorCode: number;
            readonly RequestId: components["schemas"]["RequestId"];
        };
        /**
         * UpdateCallbackResponse
         * @description What the service answers, success or failure, told apart by `ActionStatus`.
         */
        readonly UpdateCallbackResponse: components["schemas"]["Success"] | components["schemas"]["UpdateCallbackFailure"];
        /**
         * UpdateCallbackErrorCode
         * @description The codes that `update_callback` has of its own.
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
         * @description What the service answers, success or failure, told apart by `ActionStatus`.
         */
        readonly DeleteCallbackResponse: components["schemas"]["Success"] | components["schemas"]["DeleteCallbackFailure"];
        /**
         * DeleteCallbackErrorCode
         * @description The codes that `delete_callback` has of its own.
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
         * @description A network error on the way, 502 for example. This is the only case in which the HTTP status is not 200. What the body
         *     holds is not stated, and whether the call was carried out is not known.
         */
        readonly NetworkError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description What your server answers. What the service does after another status, a `FAIL`, an `ErrorCode` other than 0 or no
         *     answer at all is on no Conference page. Answer first and work afterwards: the page of Chat's protocol, which looks the
         *     same, gives a server 2 seconds.
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
         * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
         *     about.
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
         * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
         *     key: nothing says that the service refuses or ignores a value it has seen before.
         * @example 99999999
         */
        readonly random: number;
        /**
         * @description The format of request and answer. Always `json`.
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
 * The command word of an event. It names what happened in a room.
 */
export type CallbackCommand = components['schemas']['CallbackCommand'];
/**
 * Where the room service sends events, and which ones. Both fields are mandatory. A field of another name is refused
 * by this contract, so that the mock catches a misspelt one; whether the service ignores it is not stated.
 */
export type CallbackConfiguration = components['schemas']['CallbackConfiguration'];
/**
 * Identifies this one request. It comes with every answer; keep it in your logs, support asks for it when an issue is
 * to be located.
 */
export type RequestId = components['schemas']['RequestId'];
/**
 * The call was carried out. Fields that are not listed here may come as well.
 */
export type Success = components['schemas']['Success'];
/**
 * The body of any event, as on the wire. `CallbackCommand` tells the events apart.
 */
export type CallbackEvent = components['schemas']['CallbackEvent'];
/**
 * There is nothing to say, and the body must not be empty: send `{}`. A field is refused by this contract, so that the
 * mock catches what is sent by mistake; whether the service ignores it is not stated.
 */
export type EmptyObject = components['schemas']['EmptyObject'];
/**
 * A command word as it is read from the service: one of the known words, or any other text. The page's own sample holds
 * `Room.CallbackUpdateRoomInfo`, where the page of that event says `Room.CallbackAfterUpdateRoomInfo`; they mean the
 * same event.
 */
export type StoredCommand = components['schemas']['StoredCommand'];
/**
 * The configuration as the service has it. It is read more tolerantly than it is written: a word may be one that no
 * page lists. Fields that are not listed here may come as well.
 */
export type StoredConfiguration = components['schemas']['StoredConfiguration'];
/**
 * The configuration of the application, under `Response`. Fields that are not listed here may come as well. The page's
 * table lists `Url` and `CallbackCommandList` beside the other fields, its sample has them inside `Response`; this
 * contract follows the sample. What is answered when there is no configuration is not stated, so `Response` may be
 * missing.
 */
export type GetCallbackSuccess = components['schemas']['GetCallbackSuccess'];
/**
 * The user id of whoever asked for it, an app administrator for example.
 */
export type OperatorAccount = components['schemas']['OperatorAccount'];
/**
 * The id of the room in which it happened.
 */
export type RoomId = components['schemas']['RoomId'];
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
 * The user id of an account.
 */
export type UserId = components['schemas']['UserId'];
/**
 * When it happened, as a Unix time in milliseconds.
 */
export type EventTime = components['schemas']['EventTime'];
/**
 * A room was created. Fields that are not listed here may come as well.
 */
export type RoomCreatedEvent = components['schemas']['RoomCreatedEvent'];
/**
 * A room was destroyed. Other than at its creation, the id of the room stands on its own, not in a `RoomInfo`. Fields
 * that are not listed here may come as well.
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
 * A seat of a room. Which of the fields always come is not stated, and fields that are not listed here may come as well.
 */
export type Seat = components['schemas']['Seat'];
/**
 * The seat list of a room changed. Whether `SeatList` holds all seats or only those that have changed is not stated.
 * The sibling product Live sends it without `Operator_Account`, so that may be missing. Fields that are not listed here
 * may come as well.
 */
export type SeatsChangedEvent = components['schemas']['SeatsChangedEvent'];
/**
 * The error message. Made for people; its wording is not documented, so decide by `ErrorCode`.
 */
export type ErrorInfo = components['schemas']['ErrorInfo'];
/**
 * A code that all operations of the REST API share, from 60000 to 79999. The section Errors lists the ones whose
 * meaning is documented; any other code of the range may come as well.
 */
export type CommonErrorCode = components['schemas']['CommonErrorCode'];
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
 * The application has a callback configuration already, and a second one cannot be created.
 */
export type CallbackAlreadyExists = components['schemas']['CallbackAlreadyExists'];
/**
 * The application has no callback configuration yet, so there is nothing to change.
 */
export type CallbackNotFound = components['schemas']['CallbackNotFound'];
/**
 * What the service answers, success or failure, told apart by `ActionStatus`.
 */
export type SetCallbackResponse = components['schemas']['SetCallbackResponse'];
/**
 * The codes that `set_callback` has of its own.
 */
export type SetCallbackErrorCode = components['schemas']['SetCallbackErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type SetCallbackFailure = components['schemas']['SetCallbackFailure'];
/**
 * What the service answers, success or failure, told apart by `ActionStatus`.
 */
export type GetCallbackResponse = components['schemas']['GetCallbackResponse'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type GetCallbackFailure = components['schemas']['GetCallbackFailure'];
/**
 * What the service answers, success or failure, told apart by `ActionStatus`.
 */
export type UpdateCallbackResponse = components['schemas']['UpdateCallbackResponse'];
/**
 * The codes that `update_callback` has of its own.
 */
export type UpdateCallbackErrorCode = components['schemas']['UpdateCallbackErrorCode'];
/**
 * The service refused the call or could not carry it out. Fields that are not listed here may come as well.
 */
export type UpdateCallbackFailure = components['schemas']['UpdateCallbackFailure'];
/**
 * What the service answers, success or failure, told apart by `ActionStatus`.
 */
export type DeleteCallbackResponse = components['schemas']['DeleteCallbackResponse'];
/**
 * The codes that `delete_callback` has of its own.
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
    readonly setCallback: {
        readonly parameters: {
            readonly query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
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
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
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
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
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
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
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
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
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
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
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
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
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
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                readonly random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
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
