import { useSignal } from "@preact/signals";
import { eventSamples } from "../../generated/event-samples.ts";
import { callbackCommands } from "../../generated/service.ts";
import type { CallbackCommand } from "../../generated/types.ts";
import { control, perform } from "./control-client.ts";
import { Field } from "./fields.tsx";
import { t } from "./language.ts";
import { notice } from "./notice.ts";
import { clockOffset, ofApplication } from "./sandbox-state.ts";
import { shownResult } from "./shown-values.ts";

/** The contract's sample of an event, in this room and now. */
function sampleOf(command: CallbackCommand, roomId: string): string {
  const sample: Record<string, unknown> = { ...eventSamples[command] };
  const { RoomInfo } = sample;
  if (RoomInfo) sample.RoomInfo = { ...RoomInfo, RoomId: roomId };
  else sample.RoomId = roomId;
  sample.EventTime = Date.now() + clockOffset.peek();
  return JSON.stringify(sample, null, 2);
}

/** Sends an event that nothing caused. Its JSON can be edited before it goes. */
export function EventForm({ roomId }: { roomId: string }) {
  const command = useSignal<CallbackCommand>("Room.CallbackAfterMemberEnter");
  const text = useSignal(sampleOf(command.peek(), roomId));
  const force = useSignal(false);

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const body = { command: command.value, changes: text.value, force: force.value };
    const request = control.POST("/_sandbox/emit", { params: ofApplication(), body });
    const { data: delivery } = (await perform("sendEvent", request)) ?? {};
    if (!delivery) return;
    const result = delivery.taken ? t("delivered") : shownResult({ kind: "delivery", delivery });
    notice.value = { text: t("failed", t("sendEvent"), result), isFailure: !delivery.taken };
  }

  return (
    <details class="panel">
      <summary>{t("sendEvent")}</summary>
      <form onSubmit={send}>
        <Field label={t("command")}>
          <select
            value={command.value}
            onChange={(event) => {
              command.value = event.currentTarget.value as CallbackCommand;
              text.value = sampleOf(command.value, roomId);
            }}
          >
            {callbackCommands.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </Field>
        <Field label={t("json")}>
          <textarea
            rows={12}
            spellcheck={false}
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
          />
        </Field>
        <label class="check">
          <input
            type="checkbox"
            checked={force.value}
            onChange={(event) => (force.value = event.currentTarget.checked)}
          />
          {t("force")}
        </label>
        <button type="submit">{t("send")}</button>
      </form>
    </details>
  );
}
