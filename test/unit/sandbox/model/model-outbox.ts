import type { ModelEvent, ModelState } from "./model-room.ts";
import type { Step } from "./steps.ts";

/** The events that must come, with what planned faults do to them. */
export class ModelOutbox {
  readonly planned: Extract<Step, { delivery: string }>["delivery"][] = [];
  /** Rooms of which an event since their creation did not come. */
  readonly unheard = new Set<string>();
  #expected: ModelEvent[] = [];

  /** @param events Those of one change. The sandbox is idle after each. */
  happened({ callback }: ModelState, events: readonly ModelEvent[]): void {
    let held: ModelEvent[] = [];
    for (const event of events) {
      const id = String(event.RoomId ?? (event.RoomInfo as { RoomId: string }).RoomId);
      if (event.CallbackCommand.endsWith("CreateRoom")) this.unheard.delete(id);
      const listed = callback?.CallbackCommandList.includes(event.CallbackCommand) ?? false;
      const fault = listed ? this.planned.shift() : undefined;
      if (!listed || fault === "lose") this.unheard.add(id);
      else if (fault === "reorder") held.push(event);
      else {
        this.#expected.push(event, ...(fault === "duplicate" ? [event] : []), ...held);
        held = [];
      }
    }
    this.#expected.push(...held);
  }

  /** What must have come since the last time. */
  taken(): readonly ModelEvent[] {
    return this.#expected.splice(0);
  }
}
