// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const operations = {
  /**
   * Create the callback configuration.
   *
   * Creates the callback configuration of an application: from then on the room service posts every event whose
   * command word is in `CallbackCommandList` to `Url`. Only an app administrator may call it.
   *
   * An application has one configuration at most. Where one exists already the service refuses the call with code
   * 100300; the existing one is changed through `update_callback` instead.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60729
   */
  "setCallback": {
    "method": "POST",
    "path": "/v4/room_config/set_callback",
    "rateLimit": {
      "calls": 200,
      "seconds": 1
    },
    "repeatAfterUnknownOutcome": true,
    "confirmedBy": "getCallback"
  },
  /**
   * Query the callback configuration.
   *
   * Answers the callback configuration of an application: the URL to which the room service posts events, and the command
   * words of the events that it posts. Only an app administrator may call it.
   *
   * The words are read as they come: one that this contract does not know is no error. What the service answers when there
   * is no configuration, and which codes this operation has of its own, is not stated.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60730
   */
  "getCallback": {
    "method": "POST",
    "path": "/v4/room_config/get_callback",
    "rateLimit": {
      "calls": 200,
      "seconds": 1
    },
    "repeatAfterUnknownOutcome": true,
    "safe": true
  },
  /**
   * Replace the callback configuration.
   *
   * Replaces the callback configuration of an application: from then on the room service posts to `Url`, and only those
   * events whose command word is in `CallbackCommandList`. Only an app administrator may call it.
   *
   * Both fields are mandatory, so a call is described as replacing the whole configuration; whether it adds its words to the
   * list that is there instead is not stated. Where there is no configuration yet the service refuses the call with code
   * 100301; it is created with `set_callback`.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60728
   */
  "updateCallback": {
    "method": "POST",
    "path": "/v4/room_config/update_callback",
    "rateLimit": {
      "calls": 200,
      "seconds": 1
    },
    "repeatAfterUnknownOutcome": true
  },
  /**
   * Delete the callback configuration.
   *
   * Deletes the callback configuration of an application: from then on the room service posts no event. Only an app
   * administrator may call it.
   *
   * The command is `delete_callback`; `del_callback` does not exist. What the service answers when there is no
   * configuration is not stated: code 100301 is not listed for this operation.
   *
   * The HTTP status is 200 for success and for failure alike. Read `ErrorCode`: 0 means success, anything else is a
   * failure that `ErrorInfo` explains.
   *
   * @see https://trtc.io/document/60727
   */
  "deleteCallback": {
    "method": "POST",
    "path": "/v4/room_config/delete_callback",
    "rateLimit": {
      "calls": 200,
      "seconds": 1
    },
    "repeatAfterUnknownOutcome": false
  },
} as const;
