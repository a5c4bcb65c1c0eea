/** A process with a tracker on Redis: it takes events from its parent, one a message, and says which ones are stored. */
import { Redis } from "ioredis";
import { createRedisRoomStore, createRoomTracker, type RoomEvent } from "../../../src/rooms/index.ts";

const redis = new Redis(process.env.REDIS_URL ?? "", { maxRetriesPerRequest: null });
const tracker = createRoomTracker({
  store: createRedisRoomStore(redis),
  onChange: (change) => redis.rpush("changes", JSON.stringify(change)),
});
process.on("message", async ({ number, event }: { number: number; event: RoomEvent }) => {
  await tracker.handlers[event.CallbackCommand](event as never);
  process.send?.(number);
});
process.send?.("ready");
