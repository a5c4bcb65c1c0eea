// Made from spec/ by `npm run generate`. Change the contract, not this file.

export interface paths {
    readonly "/_sandbox/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show every application
         * @description Without their secret keys and tokens.
         */
        readonly get: operations["listApplications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/rooms": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show every room
         * @description The rooms with their members, seats, requests and bans, for assertions.
         */
        readonly get: operations["listRooms"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/rooms/{roomId}/{action}": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the room.
                 * @example r1
                 */
                readonly roomId: string;
                /**
                 * @description What the user does.
                 * @example enter
                 */
                readonly action: "enter" | "leave" | "expire" | "takeSeat" | "leaveSeat" | "requestSeat" | "grantSeat" | "declineSeat";
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a user do something in a room
         * @description The same as the method of that name of `sandbox.room(id)`. The events follow by themselves.
         */
        readonly post: operations["act"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/state": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Export the whole state
         * @description Every application, in the form that `importState` and the command's `--seed` take. No secret is in it.
         */
        readonly get: operations["exportState"];
        /**
         * Replace the whole state
         * @description Replaces the whole state, or nothing of it. From then on `reset` goes back to this state. At most 64 MiB.
         */
        readonly put: operations["importState"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/configuration": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the callback configuration
         * @description Reads it without a call, so without a UserSig. `null` when there is none.
         */
        readonly get: operations["readConfiguration"];
        /**
         * Set the callback configuration
         * @description Sets it without a call, so without a UserSig and without any rule of the service.
         */
        readonly put: operations["configure"];
        readonly post?: never;
        /**
         * Delete the callback configuration
         * @description Nothing happens when there is none.
         */
        readonly delete: operations["deleteConfiguration"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/configuration/check": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Check whether the configured URL answers
         * @description Posts the contract's sample of a subscribed event, in the room `trtc-conference-check`, and responds when the receiver
         *     has answered. The event meets the faults of deliveries and is in the log like any other.
         */
        readonly post: operations["checkCallback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/call": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Make a call as the first administrator
         * @description The sandbox signs it. It meets faults and the rate limit, and is in the log, like any other call.
         */
        readonly post: operations["call"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/reset": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Go back to the seed
         * @description Puts the application back to how it was at the start or at the last import. Cancels its faults, drops its
         *     waiting events, and forgets its logs. Without `sdkappid`: every application, and the clock.
         */
        readonly post: operations["reset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/emit": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Post an event that nothing caused
         * @description The same as `sandbox.emit`. Responds when the receiver has answered.
         */
        readonly post: operations["emit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/faults": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the planned faults
         * @description In the order in which they were planned, those of calls first. A fault that is used up is gone.
         */
        readonly get: operations["listFaults"];
        readonly put?: never;
        /**
         * Plan a fault
         * @description The same as `sandbox.inject`. Meets the calls and deliveries of this application alone, if `sdkappid` names one. For one
         *     request alone, send the fault in the header `x-sandbox-fault` of that request.
         */
        readonly post: operations["injectFault"];
        /**
         * Cancel the faults
         * @description Those that were planned for this application. Without `sdkappid` every fault.
         */
        readonly delete: operations["clearFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/faults/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `id` of the fault.
                 * @example call-1
                 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Cancel a fault
         * @description Nothing happens when there is none, for example because it is used up.
         */
        readonly delete: operations["cancelFault"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the clock
         * @description The time of the sandbox, which all applications share.
         */
        readonly get: operations["readClock"];
        /**
         * Set the clock
         * @description Sets the time. The clock goes on from there.
         */
        readonly put: operations["setClock"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/clock/advance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Advance the clock
         * @description Moves the time forward, so that rooms start, and bans and UserSigs end.
         */
        readonly post: operations["advanceClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/stream": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
                /**
                 * @description Only entries with a higher `number`; 0 starts with the oldest. Default: those that come from now on.
                 * @example 0
                 */
                readonly after?: components["parameters"]["after"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow what happens
         * @description Server-sent events, in batches of 50 ms. The `id` of a call or a delivery is its `number`: after a lost connection,
         *     `after` or the header `Last-Event-ID` goes on from there. Lines that begin with a colon keep the connection alive.
         *
         *     | `event` | `data` |
         *     | --- | --- |
         *     | `hello` | `{ "instance": "…" }`, once at the start. Another text is another sandbox, with other numbers |
         *     | `call` | `LoggedCall` |
         *     | `delivery` | `LoggedDelivery` |
         *     | `change` | `{}`. Rooms, configuration, faults, clock or logs may have changed |
         *     | `gap` | `{ "until": 1234 }`. Entries up to this number may be missing: the log is bounded, and the reader too slow |
         */
        readonly get: operations["stream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/requests": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show what was called
         * @description The last requests, oldest first, with the UserSig masked.
         */
        readonly get: operations["listRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/requests/next": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
                /**
                 * @description Only entries with a higher `number`; 0 starts with the oldest. Default: those that come from now on.
                 * @example 0
                 */
                readonly after?: components["parameters"]["after"];
                /**
                 * @description How long to wait, in milliseconds. Default: 5000.
                 * @example 5000
                 */
                readonly timeout?: components["parameters"]["timeout"];
                /**
                 * @description Only calls of this operation. Default: any.
                 * @example createRoom
                 */
                readonly operation?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Wait for the next request
         * @description Responds as soon as one matches.
         */
        readonly get: operations["nextRequest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/deliveries": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show what was posted
         * @description The last events, in the order in which they were answered or failed.
         */
        readonly get: operations["listDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/deliveries/next": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
                /**
                 * @description Only entries with a higher `number`; 0 starts with the oldest. Default: those that come from now on.
                 * @example 0
                 */
                readonly after?: components["parameters"]["after"];
                /**
                 * @description How long to wait, in milliseconds. Default: 5000.
                 * @example 5000
                 */
                readonly timeout?: components["parameters"]["timeout"];
                /**
                 * @description Only events with this command word. Default: any.
                 * @example Room.CallbackAfterMemberLeave
                 */
                readonly command?: string;
                /**
                 * @description Only events of this room. Default: any.
                 * @example r1
                 */
                readonly roomId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Wait for the next event
         * @description Responds as soon as one that matches was answered or has failed.
         */
        readonly get: operations["nextDelivery"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/deliveries/{number}/resend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `number` of the delivery.
                 * @example 2
                 */
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Post an event again
         * @description The same body, at once, to the URL that is configured now, also where its word is not in the list. Responds when the
         *     receiver has answered.
         */
        readonly post: operations["resend"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/logs": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Forget what was called and posted
         * @description The same as `sandbox.clearLogs`.
         */
        readonly delete: operations["clearLogs"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_sandbox/idle": {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Wait until every event was answered or has failed
         * @description The same as `sandbox.idle()`. Lets events go that a fault holds back.
         */
        readonly post: operations["idle"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What is wrong, and what to do. */
        readonly Problem: {
            /** @description For people. */
            readonly title: string;
            /** @description The code by which a call would be refused, for example 100008. */
            readonly code?: number;
            /** @description The name of that code, for example `RoomFull`. */
            readonly codeName?: string;
        };
        /** @description The time of the sandbox. */
        readonly Clock: {
            /**
             * @description In milliseconds since 1970.
             * @example 1703491546000
             */
            readonly now: number;
        };
        /**
         * @description A callback configuration.
         * @example {
         *       "Url": "http://127.0.0.1:3000/callback",
         *       "CallbackCommandList": [
         *         "Room.CallbackAfterMemberLeave"
         *       ]
         *     }
         */
        readonly Configuration: {
            /** @description Where the events are posted. */
            readonly Url: string;
            /** @description The command words of the events that are posted. */
            readonly CallbackCommandList: readonly string[];
        };
        /**
         * @description The state of the sandbox. An export has every field, an import may have less.
         * @example {
         *       "applications": [
         *         {
         *           "sdkAppId": 88888888,
         *           "rooms": [
         *             {
         *               "id": "r1",
         *               "members": [
         *                 {
         *                   "account": "alice"
         *                 }
         *               ]
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        readonly State: {
            /** @description Every application. One that an import does not name starts afresh. */
            readonly applications: readonly components["schemas"]["Application"][];
        };
        /** @description An application, without its secret key and token. */
        readonly Application: {
            /** @description The SDKAppID. */
            readonly sdkAppId: number;
            /** @description The accounts that may make calls. Default: as the sandbox was started. */
            readonly administrators?: readonly string[];
            /** @description How many members and seats a room may have. Default: as the sandbox was started. */
            readonly plan?: {
                /** @description Members of a room. */
                readonly members?: number;
                /** @description Seats of a room. */
                readonly seats?: number;
            };
            /** @description The callback configuration. Default: none. */
            readonly configuration?: components["schemas"]["Configuration"] | null;
            /** @description Its rooms, in the order in which they were created. Default: none. */
            readonly rooms?: readonly components["schemas"]["RoomSeed"][];
        };
        /** @description A room as it is. */
        readonly Room: WithRequired<components["schemas"]["RoomSeed"], "name" | "owner" | "createTime" | "startTime" | "endTime" | "maxMemberCount" | "isVideoDisabled" | "isAudioDisabled" | "isMessageDisabled" | "isScreenSharingDisabled" | "isCloudRecordingDisabled" | "customInfo" | "isSeatEnabled" | "maxSeatCount" | "takeSeatMode" | "isPasswordEnabled" | "password" | "members" | "seats" | "seatRequests" | "bans">;
        /** @description A room to start with. What is left out is as in a room that was just created. */
        readonly RoomSeed: {
            /** @description `RoomId`. */
            readonly id: string;
            /** @description `RoomName`. */
            readonly name?: string;
            /** @description The user id of the owner. Default: the first administrator. */
            readonly owner?: string;
            /** @description When it was created, in milliseconds since 1970. */
            readonly createTime?: number;
            /** @description The planned start, in milliseconds since 1970. */
            readonly startTime?: number;
            /** @description The planned end, in milliseconds since 1970. */
            readonly endTime?: number;
            /** @description How many members it may have. */
            readonly maxMemberCount?: number;
            /** @description `IsVideoDisabled`. */
            readonly isVideoDisabled?: boolean;
            /** @description `IsAudioDisabled`. */
            readonly isAudioDisabled?: boolean;
            /** @description `IsMessageDisabled`. */
            readonly isMessageDisabled?: boolean;
            /** @description `IsScreenSharingDisabled`. */
            readonly isScreenSharingDisabled?: boolean;
            /** @description `IsCloudRecordingDisabled`. */
            readonly isCloudRecordingDisabled?: boolean;
            /** @description `CustomInfo`. */
            readonly customInfo?: string;
            /** @description Whether it has seats. */
            readonly isSeatEnabled?: boolean;
            /** @description How many seats it has. */
            readonly maxSeatCount?: number;
            /**
             * @description How users get a seat.
             * @enum {string}
             */
            readonly takeSeatMode?: "None" | "FreeToTake" | "ApplyToTake";
            /** @description `IsPasswordEnabled`. */
            readonly isPasswordEnabled?: boolean;
            /** @description `Password`. */
            readonly password?: string;
            /** @description In the order in which they came. */
            readonly members?: readonly {
                /** @description The user id. */
                readonly account: string;
                /**
                 * @description What the member is in the room.
                 * @enum {string}
                 */
                readonly role?: "Owner" | "Admin" | "Member";
                /** @description `NameCard`. */
                readonly nameCard?: string;
                /** @description `CustomInfo` of the member. */
                readonly customInfo?: string;
                /** @description `Marks` of the member. */
                readonly marks?: readonly number[];
            }[];
            /** @description Every seat of a room that has some. */
            readonly seats?: readonly {
                /** @description The number of the seat. */
                readonly index: number;
                /** @description The member who sits there, null on a free seat. */
                readonly account?: string | null;
                /** @description Whether nobody can take it. */
                readonly isLocked?: boolean;
                /** @description Whether there is no video from it. */
                readonly isVideoDisabled?: boolean;
                /** @description Whether there is no sound from it. */
                readonly isAudioDisabled?: boolean;
            }[];
            /** @description Who asks for a seat, in order. */
            readonly seatRequests?: readonly {
                /** @description The user id. */
                readonly account: string;
                /** @description The seat, null for any. */
                readonly index?: number | null;
            }[];
            /** @description The bans that last. */
            readonly bans?: readonly {
                /** @description The user id. */
                readonly account: string;
                /** @description When it ends, in milliseconds since 1970. */
                readonly until: number;
                /** @description Why. */
                readonly reason?: string;
            }[];
        };
        /**
         * @description What goes wrong with calls, or with deliveries if `on` is `delivery`. The kinds of a call are lose-request, lose-answer,
         *     delay, status, cut, code and stale-read; those of a delivery are lose, delay, duplicate and reorder.
         */
        readonly Fault: {
            /**
             * @description What goes wrong.
             * @enum {string}
             */
            readonly kind: "lose-request" | "lose-answer" | "delay" | "status" | "cut" | "code" | "stale-read" | "lose" | "duplicate" | "reorder";
            /**
             * @description What it meets. Default: call.
             * @enum {string}
             */
            readonly on?: "call" | "delivery";
            /** @description Only calls of this operation. Default: any. */
            readonly operation?: string;
            /** @description Only deliveries with this command word. Default: any. */
            readonly command?: string;
            /** @description Only deliveries of this room. Default: any. */
            readonly roomId?: string;
            /** @description How many it meets at most. Default: 1, or any number with a `chance`. */
            readonly times?: number;
            /** @description How likely it meets one. Default: 1. */
            readonly chance?: number;
            /** @description Decides which ones a `chance` meets: the same seed, the same ones. Default: that of the sandbox. */
            readonly seed?: number;
            /** @description Of a delay. */
            readonly ms?: number;
            /** @description Whether the caller waits until it gives up, where a call or its response is lost. Default: false. */
            readonly silent?: boolean;
            /** @description Of the kind status. Default: 502. */
            readonly status?: number;
            /** @description Of the kind code. */
            readonly code?: number;
            /** @description `ErrorInfo` with the code. Default: its meaning. */
            readonly errorInfo?: string;
            /** @description Whether the call is carried out, with status or code. Default: false. */
            readonly carriedOut?: boolean;
            /** @description How many later deliveries overtake it, with reorder. Default: 1. */
            readonly behind?: number;
        };
        /** @description A fault that is planned. */
        readonly PlannedFault: {
            /** @description Cancels it. */
            readonly id: string;
            /** @description The application that it meets, null for every one. */
            readonly sdkAppId: number | null;
            /** @description How many more it meets at most, null without an end. */
            readonly left: number | null;
            readonly fault: components["schemas"]["Fault"];
        };
        /** @description A call. A field whose value is unknown is null. */
        readonly LoggedCall: {
            /** @description Counts the calls and deliveries of all applications. `after` takes it. */
            readonly number: number;
            /** @description When it arrived, in milliseconds since 1970. */
            readonly time: number;
            /** @description How long it took, in milliseconds, with the delay of a fault. */
            readonly durationMs: number;
            /** @description The application, null where the sandbox has none such. */
            readonly sdkAppId: number | null;
            /** @description The operation, null where none has this path. */
            readonly operation: string | null;
            /** @description The HTTP method. */
            readonly method: string;
            /** @description The path. */
            readonly path: string;
            /** @description The query parameters, with the UserSig masked. */
            readonly query: {
                readonly [key: string]: string;
            };
            /** @description The media type of the body. */
            readonly contentType: string | null;
            /** @description The kind of the fault that it met. */
            readonly fault: string | null;
            /** @description Whether it was carried out, whatever the caller was told. */
            readonly carriedOut: boolean;
            /** @description The code of the response, 0 for success. */
            readonly errorCode: number | null;
            /** @description The name of that code, for example `RoomFull`. Null for success. */
            readonly codeName: string | null;
            /** @description The body, with integers above 2^53 as text. Null where it is no JSON. */
            readonly body: unknown;
            readonly response: components["schemas"]["CallResponse"];
            /** @description What the contract has against the request. */
            readonly violations: readonly {
                /** @description Where, for example `body.RoomInfo.RoomId` or `query.random`. */
                readonly path: string;
                /** @description What is wrong, for example `is missing`. */
                readonly message: string;
            }[];
            /** @description The command that repeats it, with `$USERSIG` in place of the UserSig. */
            readonly curl: string;
        };
        /** @description The response to a call, null where it was lost or cut. */
        readonly CallResponse: {
            /** @description The HTTP status. */
            readonly status: number;
            /** @description The headers. */
            readonly headers: {
                readonly [key: string]: string;
            };
            /** @description The body, with integers above 2^53 as text. As text where it is no JSON or very long. */
            readonly body: unknown;
        } | null;
        /** @description An event, and what became of it. A field without a value is null. */
        readonly LoggedDelivery: {
            /** @description Counts the calls and deliveries of all applications. `after` takes it. */
            readonly number: number;
            /** @description When it happened, in milliseconds since 1970. */
            readonly time: number;
            /** @description When it was sent, in milliseconds since 1970. */
            readonly sentTime: number | null;
            /** @description How long the answer took to come, or not to come, in milliseconds. */
            readonly durationMs: number | null;
            /** @description The application. */
            readonly sdkAppId: number;
            /** @description The command word. */
            readonly command: string;
            /** @description The room of the event. */
            readonly roomId: string | null;
            /** @description The query parameters that the sandbox added to the URL, without a signature. */
            readonly query: {
                readonly [key: string]: string;
            } | null;
            /** @description The headers of the request. */
            readonly headers: {
                readonly [key: string]: string;
            } | null;
            /**
             * @description Why it was not sent.
             * @enum {string|null}
             */
            readonly notSent: "not configured" | "not subscribed" | "no usable Url" | "host not allowed" | "closed" | null;
            /** @description The kind of the fault that it met. */
            readonly fault: string | null;
            /**
             * @description Why no answer came.
             * @enum {string|null}
             */
            readonly failure: "timeout" | "network" | "deliver" | null;
            /** @description The error code of the connection, such as ECONNREFUSED. */
            readonly failureCode: string | null;
            /** @description The HTTP status of the answer. */
            readonly status: number | null;
            /** @description The answer of the receiver, as text where it is no JSON. */
            readonly answer: unknown;
            /** @description What is wrong with the answer. */
            readonly problems: readonly string[];
            /** @description Whether the answer is as documented, with OK and 0. */
            readonly taken: boolean;
            /** @description The event, as text where it is no JSON. */
            readonly body: unknown;
        };
    };
    responses: {
        /** @description Something in the request is wrong, and nothing was done. */
        readonly Wrong: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The log has no such delivery. */
        readonly NoDelivery: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such room. */
        readonly NoRoom: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The rules of the room forbid it, and nothing changed. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing that matches came in time. */
        readonly Late: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large, and nothing was done. */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The SDKAppID of the application. Default: the first one.
         * @example 88888888
         */
        readonly world: number;
        /**
         * @description Only this application, an SDKAppID. Default: every application.
         * @example 88888888
         */
        readonly worlds: number;
        /**
         * @description Only entries with a higher `number`; 0 starts with the oldest. Default: those that come from now on.
         * @example 0
         */
        readonly after: number;
        /**
         * @description How long to wait, in milliseconds. Default: 5000.
         * @example 5000
         */
        readonly timeout: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listApplications: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The applications. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly {
                        /** @description The SDKAppID. */
                        readonly sdkAppId: number;
                        /** @description The accounts that may make calls. None where the command `listen` serves the logs alone. */
                        readonly administrators: readonly string[];
                    }[];
                };
            };
        };
    };
    readonly listRooms: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rooms. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Room"][];
                };
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly act: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The id of the room.
                 * @example r1
                 */
                readonly roomId: string;
                /**
                 * @description What the user does.
                 * @example enter
                 */
                readonly action: "enter" | "leave" | "expire" | "takeSeat" | "leaveSeat" | "requestSeat" | "grantSeat" | "declineSeat";
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "account": "alice"
                 *     }
                 */
                readonly "application/json": {
                    /** @description The user id. */
                    readonly account: string;
                    /** @description The seat. Default: the first free one. */
                    readonly index?: number;
                    /** @description `OptPlatform` of the event. Default: Web. */
                    readonly platform?: string;
                    /** @description `ClientIP` of the event. Default: 127.0.0.1. */
                    readonly clientIp?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 404: components["responses"]["NoRoom"];
            readonly 409: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
        };
    };
    readonly exportState: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The state. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["State"];
                };
            };
        };
    };
    readonly importState: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["State"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 413: components["responses"]["TooLarge"];
        };
    };
    readonly readConfiguration: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The configuration. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Configuration"] | null;
                };
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly configure: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Configuration"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 413: components["responses"]["TooLarge"];
        };
    };
    readonly deleteConfiguration: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly checkCallback: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What became of it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoggedDelivery"];
                };
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly call: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "operation": "createRoom",
                 *       "body": {
                 *         "RoomInfo": {
                 *           "RoomId": "r2",
                 *           "RoomType": "Conference"
                 *         }
                 *       }
                 *     }
                 */
                readonly "application/json": {
                    /** @description The operation, for example `kickUserOut`. */
                    readonly operation: string;
                    /** @description The body of the call. */
                    readonly body: Record<string, never>;
                };
            };
        };
        readonly responses: {
            /** @description The response, null where a fault lost it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallResponse"];
                };
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 413: components["responses"]["TooLarge"];
        };
    };
    readonly reset: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly emit: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description The SDKAppID of the application. Default: the first one.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["world"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "command": "Room.CallbackAfterMemberLeave",
                 *       "changes": {
                 *         "RoomId": "r1"
                 *       }
                 *     }
                 */
                readonly "application/json": {
                    /** @description The command word. */
                    readonly command: string;
                    /** @description Changes to the contract's sample, or the body as text. */
                    readonly changes?: Record<string, never> | string;
                    /** @description `OptPlatform` of the event. Default: RESTAPI. */
                    readonly platform?: string;
                    /** @description `ClientIP` of the event. Default: 127.0.0.1. */
                    readonly clientIp?: string;
                    /** @description Whether to send what breaks the contract. Default: false. */
                    readonly force?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description What became of it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoggedDelivery"];
                };
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 413: components["responses"]["TooLarge"];
        };
    };
    readonly listFaults: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The faults. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PlannedFault"][];
                };
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly injectFault: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "kind": "lose-answer",
                 *       "operation": "createRoom",
                 *       "times": 3
                 *     }
                 */
                readonly "application/json": components["schemas"]["Fault"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 413: components["responses"]["TooLarge"];
        };
    };
    readonly clearFaults: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly cancelFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `id` of the fault.
                 * @example call-1
                 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly readClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The time. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
        };
    };
    readonly setClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Clock"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 413: components["responses"]["TooLarge"];
        };
    };
    readonly advanceClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ms": 3600000
                 *     }
                 */
                readonly "application/json": {
                    /** @description How far, in milliseconds. */
                    readonly ms: number;
                };
            };
        };
        readonly responses: {
            /** @description The time afterwards. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Clock"];
                };
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 413: components["responses"]["TooLarge"];
        };
    };
    readonly stream: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
                /**
                 * @description Only entries with a higher `number`; 0 starts with the oldest. Default: those that come from now on.
                 * @example 0
                 */
                readonly after?: components["parameters"]["after"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The events, until the caller or the sandbox closes the connection. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly listRequests: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The requests. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["LoggedCall"][];
                };
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly nextRequest: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
                /**
                 * @description Only entries with a higher `number`; 0 starts with the oldest. Default: those that come from now on.
                 * @example 0
                 */
                readonly after?: components["parameters"]["after"];
                /**
                 * @description How long to wait, in milliseconds. Default: 5000.
                 * @example 5000
                 */
                readonly timeout?: components["parameters"]["timeout"];
                /**
                 * @description Only calls of this operation. Default: any.
                 * @example createRoom
                 */
                readonly operation?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The request. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoggedCall"];
                };
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 408: components["responses"]["Late"];
        };
    };
    readonly listDeliveries: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The deliveries. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["LoggedDelivery"][];
                };
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly nextDelivery: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
                /**
                 * @description Only entries with a higher `number`; 0 starts with the oldest. Default: those that come from now on.
                 * @example 0
                 */
                readonly after?: components["parameters"]["after"];
                /**
                 * @description How long to wait, in milliseconds. Default: 5000.
                 * @example 5000
                 */
                readonly timeout?: components["parameters"]["timeout"];
                /**
                 * @description Only events with this command word. Default: any.
                 * @example Room.CallbackAfterMemberLeave
                 */
                readonly command?: string;
                /**
                 * @description Only events of this room. Default: any.
                 * @example r1
                 */
                readonly roomId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The delivery. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoggedDelivery"];
                };
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 408: components["responses"]["Late"];
        };
    };
    readonly resend: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The `number` of the delivery.
                 * @example 2
                 */
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What became of it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoggedDelivery"];
                };
            };
            readonly 400: components["responses"]["Wrong"];
            readonly 404: components["responses"]["NoDelivery"];
        };
    };
    readonly clearLogs: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
    readonly idle: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only this application, an SDKAppID. Default: every application.
                 * @example 88888888
                 */
                readonly sdkappid?: components["parameters"]["worlds"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["Wrong"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
