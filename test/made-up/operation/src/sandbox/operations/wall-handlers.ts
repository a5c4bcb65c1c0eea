import { refuse } from "../serve/envelope.ts";
import type { OperationHandler } from "./operation-handler.ts";

export const paintWalls: OperationHandler<"paintWalls"> = ({ RoomId, WallList }) => {
  if (WallList.some(({ Index }) => Index === 13)) return refuse("WallIsWet");
  return { Response: { RoomId, WallList: WallList.map(({ Index }) => ({ Index, IsDry: false })) } };
};
