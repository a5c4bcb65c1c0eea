// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const errorCodes = {
  "60002": {
    "code": 60002,
    "name": "RequestNotParsed",
    "meaning": "The HTTP request could not be parsed.",
    "action": "Check the URL.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60003": {
    "code": 60003,
    "name": "BodyNotParsed",
    "meaning": "The JSON of the request could not be parsed.",
    "action": "Send valid JSON, {} at least.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60004": {
    "code": 60004,
    "name": "AuthenticationFailed",
    "meaning": "The account or its signature is wrong.",
    "action": "Check identifier and UserSig.",
    "retry": "re-sign",
    "documented": false,
    "outcomeUnknown": false
  },
  "60005": {
    "code": 60005,
    "name": "AuthenticationFailed",
    "meaning": "The account or its signature is wrong.",
    "action": "Check identifier and UserSig.",
    "retry": "re-sign",
    "documented": false,
    "outcomeUnknown": false
  },
  "60006": {
    "code": 60006,
    "name": "SdkAppIdNotValid",
    "meaning": "The SDKAppID is not valid.",
    "action": "Check the SDKAppID.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60007": {
    "code": 60007,
    "name": "CallRateExceeded",
    "meaning": "The REST calls come faster than the limit allows.",
    "action": "Slow down, then retry.",
    "retry": "backoff",
    "documented": false,
    "outcomeUnknown": false
  },
  "60008": {
    "code": 60008,
    "name": "ServiceTimeout",
    "meaning": "The service timed out, or the form of the HTTP request is wrong.",
    "action": "Check the request, then retry.",
    "retry": "backoff",
    "documented": true,
    "outcomeUnknown": true
  },
  "60009": {
    "code": 60009,
    "name": "ResourceWrong",
    "meaning": "The URL names the wrong resource.",
    "action": "Check the URL.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60010": {
    "code": 60010,
    "name": "AdministratorRequired",
    "meaning": "The call needs the rights of an app administrator.",
    "action": "Use an administrator account as identifier.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60011": {
    "code": 60011,
    "name": "SdkAppIdRateExceeded",
    "meaning": "The calls of this SDKAppID come faster than the limit allows.",
    "action": "Slow down, then retry.",
    "retry": "backoff",
    "documented": false,
    "outcomeUnknown": false
  },
  "60012": {
    "code": 60012,
    "name": "SdkAppIdMissing",
    "meaning": "The URL has no SDKAppID.",
    "action": "Add sdkappid to the query string.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60013": {
    "code": 60013,
    "name": "ReplyNotParsed",
    "meaning": "The gateway could not parse the JSON of the service's reply.",
    "action": "Contact support.",
    "retry": "backoff",
    "documented": false,
    "outcomeUnknown": true
  },
  "60014": {
    "code": 60014,
    "name": "AccountSwitchTimeout",
    "meaning": "Switching the account timed out.",
    "action": "Check the request, then retry.",
    "retry": "backoff",
    "documented": true,
    "outcomeUnknown": false
  },
  "60015": {
    "code": 60015,
    "name": "AccountTypeWrong",
    "meaning": "An account in the request has the wrong type.",
    "action": "Send user ids as strings.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60016": {
    "code": 60016,
    "name": "SdkAppIdDisabled",
    "meaning": "The SDKAppID is disabled.",
    "action": "Contact support.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60017": {
    "code": 60017,
    "name": "RequestDisabled",
    "meaning": "The request is disabled.",
    "action": "Contact support.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60018": {
    "code": 60018,
    "name": "TooManyRequests",
    "meaning": "There are too many requests.",
    "action": "Retry later.",
    "retry": "backoff",
    "documented": true,
    "outcomeUnknown": false
  },
  "60019": {
    "code": 60019,
    "name": "TooManyRequests",
    "meaning": "There are too many requests.",
    "action": "Retry later.",
    "retry": "backoff",
    "documented": true,
    "outcomeUnknown": false
  },
  "60020": {
    "code": 60020,
    "name": "PlanExpired",
    "meaning": "The plan has run out, or the account is in arrears.",
    "action": "Buy a plan or renew it, and wait 5 minutes.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60021": {
    "code": 60021,
    "name": "IpNotAllowed",
    "meaning": "The IP address of the caller is not allowed.",
    "action": "Contact support.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60025": {
    "code": 60025,
    "name": "QueryStringWrong",
    "meaning": "SDKAppID, identifier, usersig or contenttype in the URL is wrong.",
    "action": "Check the query string.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60026": {
    "code": 60026,
    "name": "HostWrong",
    "meaning": "The host does not belong to the data centre of this SDKAppID.",
    "action": "Check the SDKAppID and the region.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60027": {
    "code": 60027,
    "name": "ProductNotAllowed",
    "meaning": "This product may not call the resource.",
    "action": "Check the product of the application.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "60028": {
    "code": 60028,
    "name": "TrialVolumeUsedUp",
    "meaning": "The trial edition has used up its REST calls for 24 hours.",
    "action": "Upgrade, or wait.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70001": {
    "code": 70001,
    "name": "UserSigExpired",
    "meaning": "The UserSig has expired.",
    "action": "Make a new UserSig, valid for at least 24 hours.",
    "retry": "re-sign",
    "documented": true,
    "outcomeUnknown": false
  },
  "70003": {
    "code": 70003,
    "name": "UserSigNotValid",
    "meaning": "The UserSig is invalid or was cut off.",
    "action": "Make it with the documented algorithm.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70009": {
    "code": 70009,
    "name": "UserSigKeyWrong",
    "meaning": "The UserSig was signed with the key of another application.",
    "action": "Sign with the secret key of this SDKAppID.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70013": {
    "code": 70013,
    "name": "UserSigIdentifierMismatch",
    "meaning": "The identifier is not the user for whom the UserSig was made.",
    "action": "Use the same user in identifier and UserSig.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70014": {
    "code": 70014,
    "name": "UserSigSdkAppIdMismatch",
    "meaning": "The sdkappid is not the one for which the UserSig was made.",
    "action": "Use the same SDKAppID in sdkappid and UserSig.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70016": {
    "code": 70016,
    "name": "KeyNotAtDataCentre",
    "meaning": "The key does not exist at this data centre.",
    "action": "Check the SDKAppID and the region.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70020": {
    "code": 70020,
    "name": "SdkAppIdNotAtDataCentre",
    "meaning": "The SDKAppID does not exist at this data centre.",
    "action": "Check the SDKAppID and the region.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70050": {
    "code": 70050,
    "name": "UserSigCheckBlocked",
    "meaning": "The check of the UserSig has failed too often.",
    "action": "Correct it, and wait a minute.",
    "retry": "never",
    "documented": true,
    "outcomeUnknown": false
  },
  "70051": {
    "code": 70051,
    "name": "AccountBlocked",
    "meaning": "The account is on a block list.",
    "action": "Contact support.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70052": {
    "code": 70052,
    "name": "UserSigInvalidated",
    "meaning": "The UserSig is no longer valid.",
    "action": "Make a new UserSig.",
    "retry": "re-sign",
    "documented": true,
    "outcomeUnknown": false
  },
  "70107": {
    "code": 70107,
    "name": "AccountNotImported",
    "meaning": "The account has not been imported.",
    "action": "Import the account.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70169": {
    "code": 70169,
    "name": "InternalTimeout",
    "meaning": "The service timed out internally.",
    "action": "Retry later.",
    "retry": "backoff",
    "documented": true,
    "outcomeUnknown": false
  },
  "70402": {
    "code": 70402,
    "name": "ParametersNotValid",
    "meaning": "The parameters are invalid.",
    "action": "Check the required fields.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70403": {
    "code": 70403,
    "name": "AdministratorRequired",
    "meaning": "The call needs the rights of an app administrator.",
    "action": "Use an administrator account as identifier.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "70500": {
    "code": 70500,
    "name": "InternalServerError",
    "meaning": "The service had an internal error.",
    "action": "Retry later.",
    "retry": "backoff",
    "documented": true,
    "outcomeUnknown": false
  },
  "100001": {
    "code": 100001,
    "name": "InternalServerError",
    "meaning": "The service had an internal error.",
    "action": "Retry later.",
    "retry": "backoff",
    "documented": true,
    "outcomeUnknown": false
  },
  "100002": {
    "code": 100002,
    "name": "InvalidParameter",
    "meaning": "A parameter is not valid. `ErrorInfo` says which.",
    "action": "Correct the parameter that ErrorInfo names.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100003": {
    "code": 100003,
    "name": "RoomAlreadyExists",
    "meaning": "A room with this id exists already.",
    "action": "Take another id.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100004": {
    "code": 100004,
    "name": "RoomNotFound",
    "meaning": "The room does not exist, or it was destroyed.",
    "action": "Check the RoomId.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100005": {
    "code": 100005,
    "name": "NotRoomMember",
    "meaning": "The user is not a member of the room.",
    "action": "Let the user enter first.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100006": {
    "code": 100006,
    "name": "OperationNotAllowed",
    "meaning": "The caller lacks the rights, or the operation is not possible now.",
    "action": "Check the rights, and the room.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100007": {
    "code": 100007,
    "name": "PlanNotBought",
    "meaning": "No plan was bought, or the account is in arrears.",
    "action": "Buy a plan or renew it.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100008": {
    "code": 100008,
    "name": "RoomFull",
    "meaning": "The room is full.",
    "action": "Wait, or raise MaxMemberCount.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100010": {
    "code": 100010,
    "name": "OwnRoomExists",
    "meaning": "A room with this id exists already, and the caller owns it.",
    "action": "Use it as it is, or take another id.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100011": {
    "code": 100011,
    "name": "RoomIdTakenByGroup",
    "meaning": "A Chat group has this id.",
    "action": "Take another id.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100012": {
    "code": 100012,
    "name": "RoomIdCreatedTooOften",
    "meaning": "The same id was created too often. The limit is once a second.",
    "action": "Slow down, then retry.",
    "retry": "backoff",
    "documented": false,
    "outcomeUnknown": false
  },
  "100013": {
    "code": 100013,
    "name": "PaidLimitExceeded",
    "meaning": "The call asks for more than the plan has, for example more seats.",
    "action": "Upgrade, or ask for less.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100015": {
    "code": 100015,
    "name": "RoomTypeNotValid",
    "meaning": "The type of the room is not valid.",
    "action": "Send Conference.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100024": {
    "code": 100024,
    "name": "PlanNotActive",
    "meaning": "The plan is not active, or it has ended.",
    "action": "Buy a plan or renew it.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100025": {
    "code": 100025,
    "name": "RoomMemberLimitReached",
    "meaning": "The room has as many members as it may have.",
    "action": "Wait, or raise MaxMemberCount.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100026": {
    "code": 100026,
    "name": "SensitiveContent",
    "meaning": "A name or text has sensitive content.",
    "action": "Choose another text.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100200": {
    "code": 100200,
    "name": "SeatLocked",
    "meaning": "The seat is locked.",
    "action": "Choose another seat.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100202": {
    "code": 100202,
    "name": "AlreadyQueueing",
    "meaning": "The user is in the queue for a seat already.",
    "action": "Wait for an answer.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100203": {
    "code": 100203,
    "name": "AlreadySeated",
    "meaning": "The user sits on a seat already.",
    "action": "Leave the seat first.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100205": {
    "code": 100205,
    "name": "SeatsFull",
    "meaning": "All seats are taken.",
    "action": "Wait for a seat.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100210": {
    "code": 100210,
    "name": "SeatTaken",
    "meaning": "Somebody sits on this seat.",
    "action": "Choose another seat.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100211": {
    "code": 100211,
    "name": "SeatsNotSupported",
    "meaning": "The room does not support seats.",
    "action": "Create it with IsSeatEnabled.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100252": {
    "code": 100252,
    "name": "SeatIndexNotValid",
    "meaning": "The number of the seat is not valid.",
    "action": "Choose another seat.",
    "retry": "never",
    "documented": false,
    "outcomeUnknown": false
  },
  "100300": {
    "code": 100300,
    "name": "CallbackAlreadyExists",
    "meaning": "The application has a callback configuration already, and a second one cannot be created.",
    "action": "Change the existing one with update_callback.",
    "retry": "never",
    "documented": true,
    "outcomeUnknown": false
  },
  "100301": {
    "code": 100301,
    "name": "CallbackNotFound",
    "meaning": "The application has no callback configuration yet, so there is nothing to change.",
    "action": "Create one with set_callback.",
    "retry": "never",
    "documented": true,
    "outcomeUnknown": false
  }
} as const;

export const commonErrorCodes = {
  "minimum": 60000,
  "maximum": 79999
} as const;

export const refusals = [
  [
    "Check the URL.",
    {
      "60002": "RequestNotParsed",
      "60009": "ResourceWrong"
    }
  ],
  [
    "Send valid JSON, {} at least.",
    {
      "60003": "BodyNotParsed"
    }
  ],
  [
    "Check identifier and UserSig.",
    {
      "60004": "AuthenticationFailed",
      "60005": "AuthenticationFailed"
    },
    "re-sign"
  ],
  [
    "Check the SDKAppID.",
    {
      "60006": "SdkAppIdNotValid"
    }
  ],
  [
    "Slow down, then retry.",
    {
      "60007": "CallRateExceeded",
      "60011": "SdkAppIdRateExceeded",
      "100012": "RoomIdCreatedTooOften"
    },
    "backoff"
  ],
  [
    "Check the request, then retry.",
    {
      "60008": "ServiceTimeout"
    },
    "backoff",
    true
  ],
  [
    "Use an administrator account as identifier.",
    {
      "60010": "AdministratorRequired",
      "70403": "AdministratorRequired"
    }
  ],
  [
    "Add sdkappid to the query string.",
    {
      "60012": "SdkAppIdMissing"
    }
  ],
  [
    "Contact support.",
    {
      "60013": "ReplyNotParsed"
    },
    "backoff",
    true
  ],
  [
    "Check the request, then retry.",
    {
      "60014": "AccountSwitchTimeout"
    },
    "backoff"
  ],
  [
    "Send user ids as strings.",
    {
      "60015": "AccountTypeWrong"
    }
  ],
  [
    "Contact support.",
    {
      "60016": "SdkAppIdDisabled",
      "60017": "RequestDisabled",
      "60021": "IpNotAllowed",
      "70051": "AccountBlocked"
    }
  ],
  [
    "Retry later.",
    {
      "60018": "TooManyRequests",
      "60019": "TooManyRequests",
      "70169": "InternalTimeout",
      "70500": "InternalServerError",
      "100001": "InternalServerError"
    },
    "backoff"
  ],
  [
    "Buy a plan or renew it, and wait 5 minutes.",
    {
      "60020": "PlanExpired"
    }
  ],
  [
    "Check the query string.",
    {
      "60025": "QueryStringWrong"
    }
  ],
  [
    "Check the SDKAppID and the region.",
    {
      "60026": "HostWrong",
      "70016": "KeyNotAtDataCentre",
      "70020": "SdkAppIdNotAtDataCentre"
    }
  ],
  [
    "Check the product of the application.",
    {
      "60027": "ProductNotAllowed"
    }
  ],
  [
    "Upgrade, or wait.",
    {
      "60028": "TrialVolumeUsedUp"
    }
  ],
  [
    "Make a new UserSig, valid for at least 24 hours.",
    {
      "70001": "UserSigExpired"
    },
    "re-sign"
  ],
  [
    "Make it with the documented algorithm.",
    {
      "70003": "UserSigNotValid"
    }
  ],
  [
    "Sign with the secret key of this SDKAppID.",
    {
      "70009": "UserSigKeyWrong"
    }
  ],
  [
    "Use the same user in identifier and UserSig.",
    {
      "70013": "UserSigIdentifierMismatch"
    }
  ],
  [
    "Use the same SDKAppID in sdkappid and UserSig.",
    {
      "70014": "UserSigSdkAppIdMismatch"
    }
  ],
  [
    "Correct it, and wait a minute.",
    {
      "70050": "UserSigCheckBlocked"
    }
  ],
  [
    "Make a new UserSig.",
    {
      "70052": "UserSigInvalidated"
    },
    "re-sign"
  ],
  [
    "Import the account.",
    {
      "70107": "AccountNotImported"
    }
  ],
  [
    "Check the required fields.",
    {
      "70402": "ParametersNotValid"
    }
  ],
  [
    "Correct the parameter that ErrorInfo names.",
    {
      "100002": "InvalidParameter"
    }
  ],
  [
    "Take another id.",
    {
      "100003": "RoomAlreadyExists",
      "100011": "RoomIdTakenByGroup"
    }
  ],
  [
    "Check the RoomId.",
    {
      "100004": "RoomNotFound"
    }
  ],
  [
    "Let the user enter first.",
    {
      "100005": "NotRoomMember"
    }
  ],
  [
    "Check the rights, and the room.",
    {
      "100006": "OperationNotAllowed"
    }
  ],
  [
    "Buy a plan or renew it.",
    {
      "100007": "PlanNotBought",
      "100024": "PlanNotActive"
    }
  ],
  [
    "Wait, or raise MaxMemberCount.",
    {
      "100008": "RoomFull",
      "100025": "RoomMemberLimitReached"
    }
  ],
  [
    "Use it as it is, or take another id.",
    {
      "100010": "OwnRoomExists"
    }
  ],
  [
    "Upgrade, or ask for less.",
    {
      "100013": "PaidLimitExceeded"
    }
  ],
  [
    "Send Conference.",
    {
      "100015": "RoomTypeNotValid"
    }
  ],
  [
    "Choose another text.",
    {
      "100026": "SensitiveContent"
    }
  ],
  [
    "Choose another seat.",
    {
      "100200": "SeatLocked",
      "100210": "SeatTaken",
      "100252": "SeatIndexNotValid"
    }
  ],
  [
    "Wait for an answer.",
    {
      "100202": "AlreadyQueueing"
    }
  ],
  [
    "Leave the seat first.",
    {
      "100203": "AlreadySeated"
    }
  ],
  [
    "Wait for a seat.",
    {
      "100205": "SeatsFull"
    }
  ],
  [
    "Create it with IsSeatEnabled.",
    {
      "100211": "SeatsNotSupported"
    }
  ],
  [
    "Change the existing one with update_callback.",
    {
      "100300": "CallbackAlreadyExists"
    }
  ],
  [
    "Create one with set_callback.",
    {
      "100301": "CallbackNotFound"
    }
  ]
] as const;
