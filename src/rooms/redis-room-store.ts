import { check, checkOptions, type Rules } from "../internal/check.ts";
import type { RoomStore, StoredRoom } from "./room-store.ts";

/**
 * A client of ioredis without a `keyPrefix`, or a connected one of node-redis (the package `redis`). On a cluster:
 * ioredis.
 */
export type RedisClient =
  | { call(command: string, ...args: string[]): Promise<unknown> }
  | { sendCommand(args: string[]): Promise<unknown> };

/** The options of `createRedisRoomStore`. */
export interface RedisRoomStoreOptions {
  /** What the keys begin with, another text for each application (SDKAppID). Default: `trtc:room:`. */
  readonly prefix?: string | undefined;
}

const rules: Rules<RedisRoomStoreOptions> = {
  prefix: {
    test: (value) => typeof value === "string" && /^[\w:.{}-]+$/.test(value),
    must: "letters, digits and any of _ : . { } -",
  },
};

/** Compares and writes in one step, so that no other process comes in between. */
const writeIfSame = `
local stored = redis.call("HGET", KEYS[1], "version") or ""
if stored ~= ARGV[1] then return 0 end
if ARGV[2] == "" then redis.call("DEL", KEYS[1])
else redis.call("HSET", KEYS[1], "version", ARGV[2], "room", ARGV[3]) end
return 1`;

/**
 * Creates a store in Redis 4 or later, which several processes may share. Each room is one key. `rooms()` scans the keys;
 * on a cluster it finds only those of the node that the client asks.
 *
 * @param redis Your client. The store neither connects nor closes it.
 * @throws ConferenceOptionsError when an argument is wrong.
 */
export function createRedisRoomStore(redis: RedisClient, options: RedisRoomStoreOptions = {}): RoomStore {
  checkOptions("createRedisRoomStore", options, rules);
  const { call, sendCommand } = Object(redis) as { call?: unknown; sendCommand?: unknown };
  check(
    typeof call === "function" || typeof sendCommand === "function",
    "redis",
    "must be a client of ioredis or node-redis.",
  );
  check(
    !(redis as { options?: { keyPrefix?: unknown } }).options?.keyPrefix,
    "redis",
    "must have no keyPrefix, because SCAN does not add it. Set the option prefix of the store instead.",
  );
  const { prefix = "trtc:room:" } = options;
  // ioredis has a sendCommand too, which takes something else.
  const send = (command: string, ...args: string[]): Promise<unknown> =>
    "call" in redis ? redis.call(command, ...args) : redis.sendCommand([command, ...args]);
  return {
    async read(roomId) {
      const text = await send("HGET", prefix + roomId, "room");
      return text === null ? undefined : (JSON.parse(String(text)) as StoredRoom);
    },
    async write(roomId, room, version = "") {
      const [next, text] = room === undefined ? ["", ""] : [room.version, JSON.stringify(room)];
      return Number(await send("EVAL", writeIfSame, "1", prefix + roomId, version, next, text)) === 1;
    },
    async *rooms() {
      let cursor = "0";
      do {
        const scanned = await send("SCAN", cursor, "MATCH", `${prefix}*`, "COUNT", "200");
        const [next, keys] = scanned as [unknown, unknown[]];
        for (const key of keys) yield String(key).slice(prefix.length);
        cursor = String(next);
      } while (cursor !== "0");
    },
  };
}
