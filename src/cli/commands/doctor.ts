import type { Command } from "commander";
import { addCallOptions } from "../client.ts";
import { define, onRun } from "../define.ts";
import type { Finding, Verdict } from "../doctor/check.ts";
import { type DoctorOptions, examine } from "../doctor/examine.ts";
import { doctorsRoom } from "../doctor/receiver.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { printable } from "../printable.ts";
import type { Style } from "../style.ts";
import type { Terminal } from "../terminal.ts";
import { tokenOption } from "../token.ts";

export function addDoctor(program: Command): void {
  const command = define(program, "doctor", {
    summary: "Checks credentials, service, clock and callback URL, and says what to do about each",
    more:
      "It changes nothing at the service. To see how the callback URL answers it posts one sample event there, one that is\n" +
      `subscribed to, whose RoomId is ${doctorsRoom}; --no-event leaves that out.\n` +
      "Something wrong ends with 1, something that could not be checked with 3.",
    examples: [
      "trtc-conference doctor",
      "trtc-conference doctor --url https://example.com/callback --no-event",
    ],
  })
    .option("--url <url>", "look at this callback URL instead of the configured one")
    .option("--no-event", "post no event")
    .addOption(tokenOption("sign the URL of the event, as Chat does"));
  onRun<DoctorOptions>(addCallOptions(command), doctor);
}

async function doctor(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const findings: Finding[] = [];
  const found = examine(options);
  for (;;) {
    const { value, done } = await terminal.wait("looking", found.next());
    if (done) break;
    findings.push(value);
    if (!terminal.json) terminal.result(value, show(value, terminal.style));
  }
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  const healthy = !verdicts.has("wrong") && !verdicts.has("unchecked");
  if (terminal.json) {
    terminal.result(
      { healthy, findings: findings.map((one) => ({ ...one, advice: one.advice ?? null })) },
      "",
    );
  }
  return verdicts.has("wrong") ? exitCodes.refused : healthy ? exitCodes.done : exitCodes.noAnswer;
}

const marks: Record<Verdict, readonly [word: string, format: Parameters<Style>[0]]> = {
  ok: ["ok", "green"],
  wrong: ["WRONG", "red"],
  unchecked: ["?", "yellow"],
  skipped: ["-", "dim"],
};

/** The word says it too, for those who see no colour. */
function show({ check, verdict, found, advice }: Finding, style: Style): string {
  const [word, format] = marks[verdict];
  const line = `${style(format, word.padEnd(5))}  ${check.padEnd(20)}  ${printable(found)}`;
  return advice === undefined ? line : `${line}\n${" ".repeat(7)}${"".padEnd(20)}  ${printable(advice)}`;
}
