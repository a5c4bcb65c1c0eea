import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Sandbox } from "../../../src/sandbox/index.ts";

interface RoomBody {
  readonly RoomId: string;
  readonly RoomName?: string;
}

/** Stands in for the real service: the sandbox keeps the callback configuration, and the rooms are kept here. */
export interface LiveService {
  readonly rooms: Map<string, RoomBody>;
  /** The calls about rooms: command and RoomId. */
  readonly calls: { command: string; roomId: string }[];
  /** By command: what the next call does, in the place of its usual response. */
  readonly instead: Record<string, (() => object | undefined) | undefined>;
  listen(): Promise<string>;
  close(): void;
}

const envelope = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-1" };
const refusal = (ErrorCode: number) => ({ ...envelope, ActionStatus: "FAIL", ErrorCode });

export function standInFor(sandbox: Sandbox): LiveService {
  const rooms: LiveService["rooms"] = new Map();
  const calls: LiveService["calls"] = [];
  const instead: LiveService["instead"] = {};

  function respond(command: string, room: RoomBody): object {
    calls.push({ command, roomId: room.RoomId });
    const { [command]: replacement } = instead;
    instead[command] = undefined;
    const replaced = replacement?.();
    if (replaced !== undefined) return replaced;
    if (command === "create_room") {
      rooms.set(room.RoomId, room);
      return envelope;
    }
    const stored = rooms.get(room.RoomId);
    if (stored === undefined) return refusal(100004);
    if (command === "update_room_info") rooms.set(room.RoomId, { ...stored, ...room });
    if (command === "destroy_room") rooms.delete(room.RoomId);
    if (command === "get_room_info") return { ...envelope, Response: { RoomInfo: stored } };
    if (command === "get_room_member_list") return { ...envelope, Response: { MemberList: [], Next: "" } };
    return envelope;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://service");
    const { "content-type": type = "" } = request.headers;
    const body = await text(request);
    const [, , group, command = ""] = url.pathname.split("/");
    response.setHeader("Content-Type", "application/json");
    if (group === "room_engine_http_srv") {
      const parsed = JSON.parse(body);
      response.end(JSON.stringify(respond(command, parsed.RoomInfo ?? parsed)));
      return;
    }
    const served = await sandbox.fetch(url, { method: "POST", headers: { "content-type": type }, body });
    response.end(await served.text());
  });
  return {
    rooms,
    calls,
    instead,
    async listen() {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
