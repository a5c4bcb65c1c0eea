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
  setCallback: {
    "method": "POST",
    "path": "/v4/room_config/set_callback",
    "rateLimit": {
      "calls": 200,
      "seconds": 1
    },
    "repeatAfterUnknownOutcome": false
  },
} as const;
