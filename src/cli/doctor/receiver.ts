import { eventSamples } from "../../../generated/event-samples.ts";
import { callbackCommands } from "../../../generated/service.ts";
import type { CallbackCommand, StoredConfiguration } from "../../../generated/types.ts";
import { canonicalWord } from "../../contract/command-words.ts";
import { makeEvent } from "../../sandbox/events/make-event.ts";
import { type EventSender, eventHost } from "../../sandbox/events/send-event.ts";
import { postTo } from "../post-to.ts";
import { shown } from "../printable.ts";
import { type Finding, finding } from "./check.ts";

/** The room of the event that the doctor posts, so that a handler can tell. */
export const doctorsRoom = "trtc-conference-doctor";

/** Whether a failure is the certificate's, which the service would not take either. */
const ofCertificate = /CERT|SIGNATURE|TLS|SSL/;

/** Posts an event, one of those that are subscribed to, and sees how it is answered. */
export async function checkReceiver(
  { Url: url, CallbackCommandList: words }: StoredConfiguration,
  sender: EventSender,
): Promise<Finding> {
  const receiver = finding("callback URL answers");
  if (eventHost(url) === undefined) {
    return receiver.wrong(
      "No event can be posted to the callback URL.",
      "It has to be http or https, without a user.",
    );
  }
  const subscribed = words.map(canonicalWord);
  const command = callbackCommands.find((word) => subscribed.includes(word)) ?? callbackCommands[0];
  const { text: body } = makeEvent(command, inDoctorsRoom(command), Date.now());
  const {
    taken,
    failure,
    code = "",
    status,
    wrong,
    milliseconds,
  } = await postTo({ url, command, body }, sender);
  if (taken) return receiver.ok(`A sample ${command} was taken after ${milliseconds} ms.`);
  const what = wrong.map((sentence) => shown(sentence, 200)).join(" ");
  if (failure === "network" && !ofCertificate.test(code)) {
    return receiver.unchecked(
      what,
      "See that it runs, and that it can be reached from here and from outside.",
    );
  }
  return receiver.wrong(what, adviceFor(status, failure));
}

function adviceFor(status: number | undefined, failure: "timeout" | "network" | undefined): string {
  if (failure === "timeout") return "Answer first, and do the work afterwards.";
  if (failure === "network")
    return "Install a certificate of a public authority, with its intermediate ones.";
  if (status === 401) return "Give the token of the receiver in TRTC_CALLBACK_TOKEN.";
  return 'Answer HTTP 200 and {"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}, as the receiver of this package does.';
}

/** The room is told in one of two places. */
function inDoctorsRoom(command: CallbackCommand): object {
  const RoomId = doctorsRoom;
  return "RoomInfo" in eventSamples[command] ? { RoomInfo: { RoomId } } : { RoomId };
}
