import type { StoredConfiguration } from "../../../generated/types.ts";
import { makeEvent } from "../../sandbox/events/make-event.ts";
import { probeEvent } from "../../sandbox/events/probe-event.ts";
import { type EventSender, eventHost } from "../../sandbox/events/send-event.ts";
import { shown } from "../output/printable.ts";
import { type PostedEvent, postTo } from "../post-to.ts";
import { type Finding, finding } from "./finding.ts";

/** The room of the event that the doctor posts, so that a handler can tell. */
export const doctorsRoom = "trtc-conference-doctor";

/** Network errors of the certificate, which the service would not accept either. */
const ofCertificate = /CERT|SIGNATURE|TLS|SSL/;

/** Posts an event of a subscribed word, and judges the answer. */
export async function checkReceiver(
  { Url: url, CallbackCommandList: words }: StoredConfiguration,
  sender: EventSender,
): Promise<Finding> {
  const receiver = finding("callback URL answers");
  if (eventHost(url) === undefined) {
    return receiver.wrong(
      "The callback URL cannot receive events.",
      "It must be http or https, without a user or password.",
    );
  }
  const { command, changes } = probeEvent(words, doctorsRoom);
  const { text: body } = makeEvent(command, changes, Date.now());
  const posted = await postTo({ url, command, body }, sender);
  const { taken, failure, failureCode = "", wrong, milliseconds } = posted;
  if (taken) return receiver.ok(`A sample ${command} was accepted after ${milliseconds} ms.`);
  const what = wrong.map((sentence) => shown(sentence, 200)).join(" ");
  if (failure === "network" && !ofCertificate.test(failureCode)) {
    return receiver.unchecked(
      what,
      "Check that the receiver runs, and that it can be reached from here and from outside.",
    );
  }
  return receiver.wrong(what, adviceFor(posted));
}

function adviceFor({ status, failure }: PostedEvent): string {
  if (failure === "timeout") return "Answer first, and do the work afterwards.";
  if (failure === "network") return "Install a certificate of a public authority, and its intermediates.";
  if (status === 401) return "Set TRTC_CALLBACK_TOKEN to the token of the receiver.";
  return 'Answer HTTP 200 and {"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}, as the receiver of this package does.';
}
