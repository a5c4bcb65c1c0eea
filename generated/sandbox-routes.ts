// Made from spec/ by `npm run generate`. Change the contract, not this file.

export const controlRoutes = {
  /**
   * Show every room.
   */
  "listRooms": {
    "method": "GET",
    "path": "^/_sandbox/rooms$",
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
    "query": {},
    "body": {}
  },
  /**
   * Replace the whole state.
   */
  "importState": {
    "method": "PUT",
    "path": "^/_sandbox/state$",
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
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Go back to the seed.
   */
  "reset": {
    "method": "POST",
    "path": "^/_sandbox/reset$",
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
   * Cancel the faults.
   */
  "clearFaults": {
    "method": "DELETE",
    "path": "^/_sandbox/faults$",
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
  /**
   * Read the clock.
   */
  "readClock": {
    "method": "GET",
    "path": "^/_sandbox/clock$",
    "query": {},
    "body": {}
  },
  /**
   * Set the clock.
   */
  "setClock": {
    "method": "PUT",
    "path": "^/_sandbox/clock$",
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
    "query": {},
    "body": {
      "ms": true
    }
  },
  /**
   * Show what was called.
   */
  "listRequests": {
    "method": "GET",
    "path": "^/_sandbox/requests$",
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
   * Forget what was called and posted.
   */
  "clearLogs": {
    "method": "DELETE",
    "path": "^/_sandbox/logs$",
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
    "query": {
      "sdkappid": "integer"
    },
    "body": {}
  },
} as const;
