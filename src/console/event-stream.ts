import { signal } from "@preact/signals";
import { EventSourceParserStream } from "eventsource-parser/stream";
import { control } from "./control-client.ts";
import type { Call, Delivery } from "./entry.ts";
import { addLine, areLinesMissing, forgetLines } from "./live-log.ts";
import { noteChange } from "./sandbox-state.ts";
import { forgetTracked, trackDelivery } from "./tracked-rooms.ts";

export const connection = signal<"connecting" | "connected" | "reconnecting" | "tokenNeeded">("connecting");

/** How long to wait before the next attempt, in ms. */
const pause = 500;

let instance: string | undefined;
/** The number of the last line. */
let last = 0;

/** Follows the sandbox as long as the page is open, through restarts. */
export async function followSandbox(): Promise<void> {
  for (;;) {
    await readStream().catch(() => {});
    if (connection.value === "tokenNeeded") return;
    connection.value = "reconnecting";
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function readStream(): Promise<void> {
  const { data, response } = await control.GET("/_sandbox/stream", {
    params: { query: { after: last } },
    parseAs: "stream",
  });
  if (response.status === 401 || response.status === 403) connection.value = "tokenNeeded";
  if (!data) return;
  const messages = data.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  const reader = messages.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    if (!take(value.event, JSON.parse(value.data))) return void reader.cancel();
  }
}

/** Takes a message. False: the stream must be read from its start, because this is another sandbox. */
function take(name: string | undefined, data: unknown): boolean {
  if (name === "hello") return greet((data as { readonly instance: string }).instance);
  if (name === "change") noteChange();
  else if (name === "gap") areLinesMissing.value = true;
  else if (name === "call") {
    const call = data as Call;
    last = call.number;
    addLine({ kind: "call", call });
  } else if (name === "delivery") {
    const delivery = data as Delivery;
    last = delivery.number;
    trackDelivery(delivery);
    addLine({ kind: "delivery", delivery });
  }
  return true;
}

function greet(current: string): boolean {
  const isOther = instance !== undefined && instance !== current;
  const isFromStart = last === 0;
  instance = current;
  if (isOther) {
    last = 0;
    forgetLines();
    forgetTracked();
  }
  connection.value = "connected";
  noteChange();
  return !isOther || isFromStart;
}
