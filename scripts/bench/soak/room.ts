import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Limiter } from "../../../src/index.ts";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { createCallbackReceiver, createMemoryStore, toNodeListener } from "../../../src/webhooks/index.ts";
import { connectionFault, handlerFails, loseAnswer } from "./faults.ts";
import { eventProblem } from "./judge.ts";
import type { Tally } from "./tally.ts";

/** The commands whose events are sent. */
export const sent = ["Room.CallbackAfterMemberEnter", "Room.CallbackAfterMemberLeave"] as const;

/** A source of events, and their receiver, which checks a token and drops duplicates. */
export interface Room {
  /** The receiver's URL. */
  readonly url: string;
  /** Sends one event after the other, each until it is taken. */
  sendUntil(lane: number, isOver: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export interface RoomOptions {
  readonly application: { readonly sdkAppId: number; readonly token: string };
  readonly sandbox: Sandbox;
  readonly limiter: Limiter;
  readonly chance: () => number;
  readonly tally: Tally;
}

export async function openRoom({ application, sandbox, limiter, chance, tally }: RoomOptions): Promise<Room> {
  const { sdkAppId, token } = application;
  /** How often each event under way was handled, by its RoomId. */
  const handled = new Map<string, number>();
  const handle = ({ RoomId }: { RoomId: string }) => {
    if (chance() < handlerFails) throw new Error("planned");
    handled.set(RoomId, (handled.get(RoomId) ?? 0) + 1);
  };
  const receive = createCallbackReceiver({
    sdkAppId,
    token,
    path: "/callback",
    on: { [sent[0]]: handle, [sent[1]]: handle },
    onOther: (_, { command }) => tally.problem(`a good ${command} was taken for another event`),
    onError: () => tally.count("handler failed"),
    // Small enough to be full long before the memory is measured.
    dedupe: createMemoryStore(500),
  });
  const listener = toNodeListener(receive);
  const server = createServer((request, response) => {
    const fault = connectionFault(chance());
    if (fault === "lost") {
      request.destroy();
      return;
    }
    if (fault === "answer lost") loseAnswer(response);
    void listener(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  async function send(id: string): Promise<void> {
    const word = chance() < 0.5 ? sent[0] : sent[1];
    let { taken, body } = await sandbox.emit(word, { RoomId: id }, { sdkAppId });
    for (let attempt = 1; attempt < 20 && !taken; attempt++) {
      tally.count("event sent again");
      ({ taken } = await sandbox.emit(word, body(), { sdkAppId }));
    }
    // Two duplicates at once, as a service may send that has lost the answers.
    if (chance() < 0.1) await Promise.all([1, 2].map(() => sandbox.emit(word, body(), { sdkAppId })));
    tally.count("event");
    tally.problem(eventProblem(taken, handled.get(id) ?? 0));
    handled.delete(id);
  }

  return {
    url: `http://127.0.0.1:${port}/callback`,
    async sendUntil(lane, isOver) {
      const { signal } = new AbortController();
      for (let number = 0; !isOver(); number++) {
        await limiter.acquire(signal);
        await send(`${lane}-${number}`);
      }
    },
    async close() {
      await receive.shutdown();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
