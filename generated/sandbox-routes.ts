// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const controlRoutes = {
  /**
   * Show every application.
   */
  "listApplications": {
    "method": "GET",
    "path": "^/_sandbox/applications$",
    "pathParameters": {},
    "query": {},
    "body": {}
  },
  /**
   * Show every room.
   */
  "listRooms": {
    "method": "GET",
    "path": "^/_sandbox/rooms$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Let a user do something in a room.
   */
  "act": {
    "method": "POST",
    "path": "^/_sandbox/rooms/(?<roomId>[^/]+)/(?<action>enter|leave|expire|takeSeat|leaveSeat|requestSeat|grantSeat|declineSeat)$",
    "pathParameters": {
      "roomId": "string",
      "action": "string"
    },
    "query": {
      "sdkappid": "integer"
    },
    "body": {
      "account": true,
      "index": false,
      "platform": false,
      "clientIp": false
    }
  },
  /**
   * Export the whole state.
   */
  "exportState": {
    "method": "GET",
    "path": "^/_sandbox/state$",
    "pathParameters": {},
    "query": {},
    "body": {}
  },
  /**
   * Replace the whole state.
   */
  "importState": {
    "method": "PUT",
    "path": "^/_sandbox/state$",
    "pathParameters": {},
    "query": {},
    "body": {
      "applications": true
    }
  },
  /**
   * Read the callback configuration.
   */
  "readConfiguration": {
    "method": "GET",
    "path": "^/_sandbox/configuration$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Set the callback configuration.
   */
  "configure": {
    "method": "PUT",
    "path": "^/_sandbox/configuration$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {
      "Url": true,
      "CallbackCommandList": true
    }
  },
  /**
   * Delete the callback configuration.
   */
  "deleteConfiguration": {
    "method": "DELETE",
    "path": "^/_sandbox/configuration$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Check whether the configured URL answers.
   */
  "checkCallback": {
    "method": "POST",
    "path": "^/_sandbox/configuration/check$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Make a call as the first administrator.
   */
  "call": {
    "method": "POST",
    "path": "^/_sandbox/call$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {
      "operation": true,
      "body": true
    }
  },
  /**
   * Go back to the seed.
   */
  "reset": {
    "method": "POST",
    "path": "^/_sandbox/reset$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Post an event that nothing caused.
   */
  "emit": {
    "method": "POST",
    "path": "^/_sandbox/emit$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {
      "command": true,
      "changes": false,
      "platform": false,
      "clientIp": false,
      "force": false
    }
  },
  /**
   * Plan a fault.
   */
  "injectFault": {
    "method": "POST",
    "path": "^/_sandbox/faults$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {
      "kind": true,
      "on": false,
      "operation": false,
      "command": false,
      "roomId": false,
      "times": false,
      "chance": false,
      "seed": false,
      "ms": false,
      "silent": false,
      "status": false,
      "code": false,
      "errorInfo": false,
      "carriedOut": false,
      "behind": false
    }
  },
  /**
   * Show the planned faults.
   */
  "listFaults": {
    "method": "GET",
    "path": "^/_sandbox/faults$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Cancel the faults.
   */
  "clearFaults": {
    "method": "DELETE",
    "path": "^/_sandbox/faults$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Cancel a fault.
   */
  "cancelFault": {
    "method": "DELETE",
    "path": "^/_sandbox/faults/(?<id>[^/]+)$",
    "pathParameters": {
      "id": "string"
    },
    "query": {},
    "body": {}
  },
  /**
   * Read the clock.
   */
  "readClock": {
    "method": "GET",
    "path": "^/_sandbox/clock$",
    "pathParameters": {},
    "query": {},
    "body": {}
  },
  /**
   * Set the clock.
   */
  "setClock": {
    "method": "PUT",
    "path": "^/_sandbox/clock$",
    "pathParameters": {},
    "query": {},
    "body": {
      "now": true
    }
  },
  /**
   * Advance the clock.
   */
  "advanceClock": {
    "method": "POST",
    "path": "^/_sandbox/clock/advance$",
    "pathParameters": {},
    "query": {},
    "body": {
      "ms": true
    }
  },
  /**
   * Follow what happens.
   */
  "stream": {
    "method": "GET",
    "path": "^/_sandbox/stream$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer",
      "after": "integer"
    },
    "body": {}
  },
  /**
   * Show what was called.
   */
  "listRequests": {
    "method": "GET",
    "path": "^/_sandbox/requests$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Wait for the next request.
   */
  "nextRequest": {
    "method": "GET",
    "path": "^/_sandbox/requests/next$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer",
      "after": "integer",
      "timeout": "integer",
      "operation": "string"
    },
    "body": {}
  },
  /**
   * Show what was posted.
   */
  "listDeliveries": {
    "method": "GET",
    "path": "^/_sandbox/deliveries$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Wait for the next event.
   */
  "nextDelivery": {
    "method": "GET",
    "path": "^/_sandbox/deliveries/next$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer",
      "after": "integer",
      "timeout": "integer",
      "command": "string",
      "roomId": "string"
    },
    "body": {}
  },
  /**
   * Post an event again.
   */
  "resend": {
    "method": "POST",
    "path": "^/_sandbox/deliveries/(?<number>\\d{1,15})/resend$",
    "pathParameters": {
      "number": "integer"
    },
    "query": {},
    "body": {}
  },
  /**
   * Forget what was called and posted.
   */
  "clearLogs": {
    "method": "DELETE",
    "path": "^/_sandbox/logs$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Wait until every event was answered or has failed.
   */
  "idle": {
    "method": "POST",
    "path": "^/_sandbox/idle$",
    "pathParameters": {},
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
} as const;
