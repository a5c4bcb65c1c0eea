// Made from spec/ by `npm run generate`. Change the contract, not this file.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * EventTime
         * Format: int64
         * @description When it happened, as a Unix time in milliseconds.
         * @example 1670574414123
         */
        readonly EventTime: number;
        /**
         * MemberEnteredEvent
         * @description A user entered a room. Fields that are not listed here may come as well.
         */
        readonly MemberEnteredEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @example Room.CallbackAfterMemberEnter
             * @constant
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
             * @example Room.CallbackAfterMemberLeave
             * @constant
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
         * OperatorAccount
         * @description The user id of the account that asked for it, for example an app administrator.
         * @example admin
         */
        readonly OperatorAccount: string;
        /**
         * RoomCreatedEvent
         * @description A room was created. Fields that are not listed here may come as well.
         */
        readonly RoomCreatedEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @example Room.CallbackAfterCreateRoom
             * @constant
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
             * @example Room.CallbackAfterDestroyRoom
             * @constant
             */
            readonly CallbackCommand: "Room.CallbackAfterDestroyRoom";
            readonly Operator_Account: components["schemas"]["OperatorAccount"];
            readonly RoomId: components["schemas"]["RoomId"];
            readonly EventTime: components["schemas"]["EventTime"];
        };
        /**
         * RoomId
         * @description The id of the room.
         * @example rid-123
         */
        readonly RoomId: string;
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
            readonly IsCloudRecordingDisabled?: boolean;
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
         * RoomInfoUpdatedEvent
         * @description A room's information was updated. Whether `RoomInfo` holds all of it or only what has changed is not stated. Fields
         *     that are not listed here may come as well.
         */
        readonly RoomInfoUpdatedEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @example Room.CallbackAfterUpdateRoomInfo
             * @constant
             */
            readonly CallbackCommand: "Room.CallbackAfterUpdateRoomInfo";
            readonly Operator_Account: components["schemas"]["OperatorAccount"];
            readonly RoomInfo: components["schemas"]["RoomInfo"];
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
             * @description The user id of the member who sits there. In the tables it is empty for a free seat; the sample of `get_seat_list`
             *     and sibling products leave the field out. In the tables it is a string, but a sample shows the number
             *     144115233775727695. That is above 2^53, so JavaScript's `JSON.parse` turns it into 144115233775727680, another
             *     user. Read it without losing a digit, and treat it as a string.
             * @example 144115233775727695
             */
            readonly Member_Account: string;
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
         * @description The seat list of a room changed. Whether `SeatList` holds all seats or only those that have changed is not stated. The
         *     sibling product Live sends its event without `Operator_Account`, so the field may be missing. Fields that are not
         *     listed here may come as well.
         */
        readonly SeatsChangedEvent: {
            /**
             * @description The command word, the same as in the URL.
             * @example Mic.CallbackAfterSeatInfoChanged
             * @constant
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
         * TakeSeatMode
         * @description How a user gets a seat. `None`: taking seats is switched off. `FreeToTake`: users take a free seat. `ApplyToTake`:
         *     users ask for one.
         * @example FreeToTake
         * @enum {string}
         */
        readonly TakeSeatMode: "None" | "FreeToTake" | "ApplyToTake";
        /**
         * UserId
         * @description The user id of an account.
         * @example user1
         */
        readonly UserId: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

/** The events by command word. */
export interface CanonicalEvents {
  readonly "Room.CallbackAfterCreateRoom": components["schemas"]["RoomCreatedEvent"];
  readonly "Room.CallbackAfterDestroyRoom": components["schemas"]["RoomDestroyedEvent"];
  readonly "Room.CallbackAfterUpdateRoomInfo": components["schemas"]["RoomInfoUpdatedEvent"];
  readonly "Room.CallbackAfterMemberEnter": components["schemas"]["MemberEnteredEvent"];
  readonly "Room.CallbackAfterMemberLeave": components["schemas"]["MembersLeftEvent"];
  readonly "Mic.CallbackAfterSeatInfoChanged": components["schemas"]["SeatsChangedEvent"];
}
