// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const refusals = [
  [
    "Check the URL.",
    {
      "60002": "RequestNotParsed",
      "60009": "ResourceWrong"
    }
  ],
  [
    "Send valid JSON, and {} where there is nothing to say; never an empty body.",
    {
      "60003": "BodyNotParsed"
    }
  ],
  [
    "Check identifier and UserSig; a fresh UserSig may help.",
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
    "Slow down, then repeat the call.",
    {
      "60007": "CallRateExceeded",
      "60011": "SdkAppIdRateExceeded"
    },
    "backoff"
  ],
  [
    "Check the request, then repeat it. The timed-out call may have been carried out.",
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
    "Contact support if it stays. The call may have been carried out.",
    {
      "60013": "ReplyNotParsed"
    },
    "backoff",
    true
  ],
  [
    "Check the request, then repeat it.",
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
    "Repeat the call later.",
    {
      "60018": "TooManyRequests",
      "60019": "TooManyRequests",
      "70169": "InternalTimeout",
      "70500": "InternalServerError"
    },
    "backoff"
  ],
  [
    "Buy the plan again or top up the account; a plan works again 5 minutes after it was bought. Until then a repetition does not help.",
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
    "Use the host of the region to which the application belongs.",
    {
      "60026": "HostWrong"
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
    "Make it with the documented algorithm, and pass it on whole.",
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
    "Make identifier and the UserSig's user equal.",
    {
      "70013": "UserSigIdentifierMismatch"
    }
  ],
  [
    "Make sdkappid and the UserSig's SDKAppID equal.",
    {
      "70014": "UserSigSdkAppIdMismatch"
    }
  ],
  [
    "Check the SDKAppID and the region.",
    {
      "70016": "KeyNotAtDataCentre",
      "70020": "SdkAppIdNotAtDataCentre"
    }
  ],
  [
    "Correct the UserSig, and call again after one minute.",
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
    "Repeat the call, waiting a little longer each time.",
    {
      "100001": "InternalServerError"
    },
    "backoff"
  ],
  [
    "Read ErrorInfo, correct the parameter that it names, and call again.",
    {
      "100002": "InvalidParameter"
    }
  ],
  [
    "Change the existing configuration with update_callback instead of creating one.",
    {
      "100300": "CallbackAlreadyExists"
    }
  ],
  [
    "There is nothing to change. To have a configuration, create it with set_callback.",
    {
      "100301": "CallbackNotFound"
    }
  ]
] as const;
