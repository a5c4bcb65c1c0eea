import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Limiter } from "../../../src/index.ts";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { createCallbackReceiver, createMemoryStore, toNodeListener } from "../../../src/webhooks/index.ts";
import { connectionFault, handlerFails, loseAnswer } from "./faults.ts";
import { eventProblem, Handled } from "./handled.ts";
import type { Tally } from "./tally.ts";

/** The words whose events are sent. */
export const sent = ["Room.CallbackAfterMemberEnter", "Room.CallbackAfterMemberLeave"] as const;

export interface Room {
  /** The receiver's URL, to be configured. */
  readonly url: string;
  /** Sends events until it is over, each until it is taken. */
  sendUntil(lane: number, over: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export interface RoomOptions {
  readonly application: { readonly sdkAppId: number; readonly token: string };
  readonly sandbox: Sandbox;
  readonly limiter: Limiter;
  readonly chance: () => number;
  readonly tally: Tally;
}

/** A room in which things happen, and the receiver that is told of them: with a token, and with dedupe. */
export async function openRoom({ application, sandbox, limiter, chance, tally }: RoomOptions): Promise<Room> {
  const { sdkAppId, token } = application;
  const handled = new Handled();
  const handle = ({ RoomId }: { RoomId: string }) => {
    if (chance() < handlerFails) throw new Error("planned");
    handled.add(RoomId);
  };
  const receive = createCallbackReceiver({
    ...{ sdkAppId, token, path: "/callback" },
    on: { [sent[0]]: handle, [sent[1]]: handle },
    onOther: (_, { command }) => tally.problem(`a good ${command} was taken for another event`),
    onError: () => tally.count("handler failed"),
    // So few that it is full long before the memory is looked at.
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
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  async function send(id: string): Promise<void> {
    handled.expect(id);
    const word = sent[Math.floor(chance() * sent.length)] ?? sent[0];
    let { taken, body } = await sandbox.emit(word, { RoomId: id }, { sdkAppId });
    for (let attempt = 1; attempt < 20 && !taken; attempt++) {
      tally.count("event sent again");
      ({ taken } = await sandbox.emit(word, body(), { sdkAppId }));
    }
    // Twice more and at once, as a service might that has not seen the answer.
    if (chance() < 0.1) await Promise.all([1, 2].map(() => sandbox.emit(word, body(), { sdkAppId })));
    tally.count("event");
    tally.problem(eventProblem(taken, handled.take(id)));
  }

  return {
    url: `http://127.0.0.1:${port}/callback`,
    async sendUntil(lane, over) {
      const { signal } = new AbortController();
      for (let number = 0; !over(); number++) {
        await limiter.acquire(signal);
        await send(`${lane}-${number}`);
      }
    },
    async close() {
      await receive.shutdown();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
