// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const requestRules = {
  "setCallback": {
    "effect": "create",
    "mediaType": "application/json",
    "integers": [
      "sdkappid",
      "random"
    ]
  },
  "getCallback": {
    "effect": "query",
    "mediaType": "application/json",
    "integers": [
      "sdkappid",
      "random"
    ]
  },
  "updateCallback": {
    "effect": "replace",
    "mediaType": "application/json",
    "integers": [
      "sdkappid",
      "random"
    ]
  },
  "deleteCallback": {
    "effect": "remove",
    "mediaType": "application/json",
    "integers": [
      "sdkappid",
      "random"
    ]
  }
} as const;

export const conditions = {
  "request-unreadable": 60002,
  "body-unreadable": 60003,
  "rate-exceeded": 60007,
  "resource-unknown": 60009,
  "not-administrator": 60010,
  "application-missing": 60012,
  "query-invalid": 60025,
  "usersig-expired": 70001,
  "usersig-malformed": 70003,
  "usersig-of-other-key": 70009,
  "usersig-of-other-user": 70013,
  "usersig-of-other-application": 70014,
  "application-unknown": 70020,
  "body-invalid": 100002,
  "configuration-exists": 100300,
  "configuration-missing": 100301
} as const;
