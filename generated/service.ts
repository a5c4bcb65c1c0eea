// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const hosts = {
  "singapore": "https://adminapisgp.im.qcloud.com",
  "china": "https://console.tim.qq.com"
} as const;

export const identifier = {
  "pattern": "^[A-Za-z0-9_-]+$",
  "maxLength": 32,
  "sample": "admin"
} as const;

export const random = {
  "minimum": 0,
  "maximum": 4294967295
} as const;

export const contentType = "json" as const;

export const userSigLifetimeSeconds = {
  "default": 15552000,
  "maximum": 315360000,
  "advisedMinimum": 86400
} as const;

export const eventTimeoutSeconds = 2 as const;

export const callbackCommands = [
  "Room.CallbackAfterCreateRoom",
  "Room.CallbackAfterDestroyRoom",
  "Room.CallbackAfterUpdateRoomInfo",
  "Room.CallbackAfterMemberEnter",
  "Room.CallbackAfterMemberLeave",
  "Mic.CallbackAfterSeatInfoChanged"
] as const;

export const callbackCommandAliases = {
  "Room.CallbackUpdateRoomInfo": "Room.CallbackAfterUpdateRoomInfo"
} as const;

export const strictestRateLimit = {
  "calls": 200,
  "seconds": 1
} as const;

export const callbackUrlPattern = "^https?://." as const;
