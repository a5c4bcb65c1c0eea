// Made from spec/ by `npm run generate`. Change the contract, not this file.

export interface paths {
    "/v4/room_config/set_callback": {
        parameters: {
            query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
                 * @example 88888888
                 */
                sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
                 * @example json
                 */
                contenttype: components["parameters"]["contenttype"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
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
        post: operations["setCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * CallbackCommand
         * @description The command word of an event. It names what happened in a room.
         * @example Room.CallbackAfterMemberLeave
         * @enum {string}
         */
        CallbackCommand: "Room.CallbackAfterCreateRoom" | "Room.CallbackAfterDestroyRoom" | "Room.CallbackAfterUpdateRoomInfo" | "Room.CallbackAfterMemberEnter" | "Room.CallbackAfterMemberLeave" | "Mic.CallbackAfterSeatInfoChanged";
        /**
         * CallbackConfiguration
         * @description Where the room service sends events, and which ones. Both fields are mandatory. A field of another name is refused
         *     by this contract, so that the mock catches a misspelt one; whether the service ignores it is not stated.
         */
        CallbackConfiguration: {
            /**
             * @description The address to which the room service posts events. It starts with `http://` or `https://`; https is
             *     recommended as the safer one. The longest accepted address is not stated.
             * @example http://www.example.com/callback
             */
            Url: string;
            /**
             * @description The command words of the events to be sent. An event whose word is not in the list is not sent. Whether the
             *     list may be empty, or hold a word twice, is not stated.
             * @example [
             *       "Room.CallbackAfterMemberLeave",
             *       "Mic.CallbackAfterSeatInfoChanged"
             *     ]
             */
            CallbackCommandList: components["schemas"]["CallbackCommand"][];
        };
        /**
         * RequestId
         * @description Identifies this one request. It comes with every answer; keep it in your logs, support asks for it when an issue is
         *     to be located.
         * @example Id-8c9858f01e954611ae2d4c1b1ed7d583-O-Seq-52720
         */
        RequestId: string;
        /**
         * Success
         * @description The call was carried out. Fields that are not listed here may come as well.
         */
        Success: {
            /**
             * @description The result of the request, `OK` for success.
             * @enum {string}
             */
            ActionStatus: "OK";
            /**
             * @description The error message. Empty in the documented sample of a success.
             * @example
             */
            ErrorInfo: string;
            /**
             * @description The result as a number, 0 for success.
             * @example 0
             * @constant
             */
            ErrorCode: 0;
            RequestId: components["schemas"]["RequestId"];
        };
        /**
         * ErrorInfo
         * @description The error message. Made for people; its wording is not documented, so decide by `ErrorCode`.
         * @example invalid parameter
         */
        ErrorInfo: string;
        /**
         * InternalServerError
         * @description The service had an internal error.
         * @constant
         */
        InternalServerError: 100001;
        /**
         * InvalidParameter
         * @description A parameter is not valid. `ErrorInfo` says which.
         * @constant
         */
        InvalidParameter: 100002;
        /**
         * CallbackAlreadyExists
         * @description The application has a callback configuration already, and a second one cannot be created.
         * @constant
         */
        CallbackAlreadyExists: 100300;
        /**
         * SetCallbackErrorCode
         * @description The codes that `set_callback` has of its own.
         * @example 100300
         */
        SetCallbackErrorCode: components["schemas"]["InternalServerError"] | components["schemas"]["InvalidParameter"] | components["schemas"]["CallbackAlreadyExists"];
        /**
         * CommonErrorCode
         * @description A code that all operations of the REST API share, from 60000 to 79999. The section Errors lists the ones whose
         *     meaning is documented; any other code of the range may come as well.
         * @example 60007
         */
        CommonErrorCode: number;
        /**
         * SetCallbackFailure
         * @description The service refused the call or could not carry it out. Fields that are not listed here may come as well.
         */
        SetCallbackFailure: {
            /**
             * @description The result of the request, `FAIL` for failure.
             * @enum {string}
             */
            ActionStatus: "FAIL";
            ErrorInfo: components["schemas"]["ErrorInfo"];
            /**
             * @description What went wrong: a code of this operation's own, or one of the range that all operations share. The section
             *     Errors explains each of them.
             * @example 100300
             */
            ErrorCode: components["schemas"]["SetCallbackErrorCode"] | components["schemas"]["CommonErrorCode"];
            RequestId: components["schemas"]["RequestId"];
        };
    };
    responses: {
        /**
         * @description A network error on the way, 502 for example. This is the only case in which the HTTP status is not 200. What the body
         *     holds is not stated, and whether the call was carried out is not known.
         */
        NetworkError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
         *     about.
         * @example 88888888
         */
        sdkappid: number;
        /**
         * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
         *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
         *     application has at most 10 administrators.
         * @example admin
         */
        identifier: string;
        /**
         * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
         *     key: nothing says that the service refuses or ignores a value it has seen before.
         * @example 99999999
         */
        random: number;
        /**
         * @description The format of request and answer. Always `json`.
         * @example json
         */
        contenttype: "json";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type CallbackCommand = components['schemas']['CallbackCommand'];
export type CallbackConfiguration = components['schemas']['CallbackConfiguration'];
export type RequestId = components['schemas']['RequestId'];
export type Success = components['schemas']['Success'];
export type ErrorInfo = components['schemas']['ErrorInfo'];
export type InternalServerError = components['schemas']['InternalServerError'];
export type InvalidParameter = components['schemas']['InvalidParameter'];
export type CallbackAlreadyExists = components['schemas']['CallbackAlreadyExists'];
export type SetCallbackErrorCode = components['schemas']['SetCallbackErrorCode'];
export type CommonErrorCode = components['schemas']['CommonErrorCode'];
export type SetCallbackFailure = components['schemas']['SetCallbackFailure'];
export type ResponseNetworkError = components['responses']['NetworkError'];
export type ParameterSdkappid = components['parameters']['sdkappid'];
export type ParameterIdentifier = components['parameters']['identifier'];
export type ParameterRandom = components['parameters']['random'];
export type ParameterContenttype = components['parameters']['contenttype'];
export type $defs = Record<string, never>;
export interface operations {
    setCallback: {
        parameters: {
            query: {
                /**
                 * @description The SDKAppID that the Chat console gave the application. It selects the application whose configuration the call is
                 *     about.
                 * @example 88888888
                 */
                sdkappid: components["parameters"]["sdkappid"];
                /**
                 * @description The user id of the account that makes the call. It must be an app administrator of the application, and the
                 *     `usersig` must have been made for this very account. Up to 32 bytes of letters, digits, `_` and `-`; an
                 *     application has at most 10 administrators.
                 * @example admin
                 */
                identifier: components["parameters"]["identifier"];
                /**
                 * @description A random 32-bit unsigned integer that marks the request. Take a fresh one for every call. It is no idempotency
                 *     key: nothing says that the service refuses or ignores a value it has seen before.
                 * @example 99999999
                 */
                random: components["parameters"]["random"];
                /**
                 * @description The format of request and answer. Always `json`.
                 * @example json
                 */
                contenttype: components["parameters"]["contenttype"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The callback URL and the events to be sent to it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackConfiguration"];
            };
        };
        responses: {
            /** @description The call reached the service. `ActionStatus` tells success (`OK`) from failure (`FAIL`). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success"] | components["schemas"]["SetCallbackFailure"];
                };
            };
            "5XX": components["responses"]["NetworkError"];
        };
    };
}
