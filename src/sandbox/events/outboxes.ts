import type { CallbackEvent } from "../../contract/events.ts";
import type { Application } from "../state/application.ts";
import { type EventOrigin, type EventToEmit, Outbox, type OutboxParts } from "./outbox.ts";
import type { SandboxDelivery } from "./sandbox-delivery.ts";

/** An outbox for each application, so that no test waits for the events of another. */
export class Outboxes {
  readonly #parts: OutboxParts;
  readonly #bySdkAppId = new Map<number, Outbox>();

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** As `Outbox.happened`. */
  happened(application: Application, event: CallbackEvent, origin?: EventOrigin): void {
    this.#of(application).happened(application, event, origin);
  }

  /** As `Outbox.emit`. */
  emit(application: Application, event: EventToEmit): Promise<SandboxDelivery> {
    return this.#of(application).emit(application, event);
  }

  /** As `Outbox.idle`. Default: of every application. */
  async idle(sdkAppId?: number): Promise<void> {
    // An event of one application may cause one of another.
    while (this.#meant(sdkAppId).some(({ isIdle }) => !isIdle)) {
      await Promise.all(this.#meant(sdkAppId).map((outbox) => outbox.idle()));
    }
  }

  /** As `Outbox.close`. Default: of every application. */
  async close(sdkAppId?: number): Promise<void> {
    await Promise.all(this.#meant(sdkAppId).map((outbox) => outbox.close()));
  }

  #of({ sdkAppId }: Application): Outbox {
    const outbox = this.#bySdkAppId.get(sdkAppId) ?? new Outbox(this.#parts);
    this.#bySdkAppId.set(sdkAppId, outbox);
    return outbox;
  }

  #meant(sdkAppId: number | undefined): readonly Outbox[] {
    if (sdkAppId === undefined) return [...this.#bySdkAppId.values()];
    return [this.#bySdkAppId.get(sdkAppId) ?? []].flat();
  }
}
