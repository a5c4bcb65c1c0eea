import type { CallbackEvent } from "../../contract/events.ts";
import { type Clock, sleep } from "../../internal/clock.ts";
import { nextTask } from "../../internal/next-task.ts";
import { PendingTasks } from "../../internal/pending-tasks.ts";
import type { Application } from "../state/application.ts";
import type { DeliverEvent, Departure } from "./deliver-event.ts";
import type { DeliveryFaults } from "./delivery-faults.ts";
import type { FindTarget } from "./event-target.ts";
import { RoomQueue } from "./room-queue.ts";
import { roomIdOf, type SandboxDelivery } from "./sandbox-delivery.ts";
import type { EventToPost } from "./send-event.ts";

/** An event that was made up, and that may be sent although nobody subscribed to it. */
export interface EventToEmit extends Omit<EventToPost, "url"> {
  readonly roomId: string | undefined;
  /** Sends it even if its word is not in the list. */
  readonly force: boolean;
}

/** Where the user is who caused an event. */
export type EventOrigin = Pick<EventToPost, "clientIp" | "platform">;

export interface OutboxParts {
  readonly findTarget: FindTarget;
  readonly faults: DeliveryFaults;
  readonly deliverEvent: DeliverEvent;
  readonly clock: Clock;
}

/**
 * Posts the events of an application's rooms. The configuration at the time of the change decides whether an event is posted, and
 * where to.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #rooms = new Map<string | symbol, RoomQueue>();
  readonly #running = new PendingTasks();
  /** How many tasks are running. */
  #open = 0;
  #closing = new AbortController();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /**
   * Posts an event that a change made: after the response to the call, and after the earlier events of its room were
   * answered or failed. Never throws. What goes wrong is in the delivery.
   */
  happened(application: Application, event: CallbackEvent, origin: EventOrigin = {}): void {
    const command = event.CallbackCommand;
    const body = JSON.stringify(event);
    const toSend = { ...origin, command, roomId: roomIdOf(event), body, force: false };
    this.#send(application, toSend, false, this.#parts.deliverEvent.orLog);
  }

  /**
   * Posts an event at once, beside the others of its room.
   *
   * @throws ConferenceOptionsError when the host may not receive it, and whatever `deliver` throws.
   */
  emit(application: Application, event: EventToEmit): Promise<SandboxDelivery> {
    const { orThrow } = this.#parts.deliverEvent;
    return new Promise((resolve, reject) => {
      this.#send(application, event, true, (departure) => orThrow(departure).then(resolve, reject));
    });
  }

  get isIdle(): boolean {
    return this.#open === 0 && ![...this.#rooms.values()].some(({ holdsBack }) => holdsBack);
  }

  /** Resolves when every event was answered or failed. Lets those go that are held back. */
  async idle(): Promise<void> {
    for (;;) {
      await this.#running.idle();
      const holding = [...this.#rooms].filter(([, queue]) => queue.holdsBack);
      if (holding.length === 0) return;
      for (const [key, queue] of holding) this.#track(key, queue, queue.letGo());
    }
  }

  /** Drops the events that wait, and resolves when those under way were answered or failed. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#closing = new AbortController();
    await this.idle();
  }

  #send(
    application: Application,
    event: EventToEmit,
    atOnce: boolean,
    deliver: (departure: Departure) => Promise<unknown>,
  ): void {
    const { findTarget, faults, deliverEvent, clock } = this.#parts;
    const found = findTarget(application.callback, event.command, event.force);
    const sent = "url" in found;
    const { command, roomId } = event;
    const { delay, fault } = sent
      ? faults.meet({ command, roomId, sdkAppId: application.sdkAppId })
      : { delay: 0, fault: undefined };
    const kind = fault?.kind ?? (delay > 0 ? "delay" : undefined);
    const time = clock.now();
    const { signal } = this.#closing;
    const responded = atOnce ? undefined : nextTask();
    const departure = (): Departure => {
      const target = signal.aborted ? ({ notSent: "closed" } as const) : found;
      return { event, sender: application, target, fault: kind, time };
    };

    const run = async (): Promise<void> => {
      if (responded !== undefined) await responded;
      if (delay > 0) await sleep(clock, delay, signal).catch(() => {});
      await deliver(departure());
      if (kind === "duplicate") await deliverEvent.orLog(departure());
    };
    const behind = fault?.kind === "reorder" ? (fault.behind ?? 1) : 0;
    const key = roomId ?? Symbol();
    const queue = this.#rooms.get(key) ?? new RoomQueue();
    this.#rooms.set(key, queue);
    this.#track(key, queue, queue.add({ run, posts: sent && kind !== "lose", behind }, atOnce));
  }

  #track(key: string | symbol, queue: RoomQueue, work: Promise<void>): void {
    this.#open += 1;
    const done = work.then(() => {
      this.#open -= 1;
      if (queue.isEmpty && this.#rooms.get(key) === queue) this.#rooms.delete(key);
    });
    this.#running.add(done);
  }
}
