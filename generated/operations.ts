// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const operations = {
  "setCallback": {
    "method": "POST",
    "path": "/v4/room_config/set_callback",
    "rateLimit": {
      "calls": 200,
      "seconds": 1
    },
    "repeatAfterUnknownOutcome": false
  }
} as const;
