import type { CommandDefinition } from "../command.ts";
import { addConnectOptions } from "../connect.ts";
import { addTokenOption } from "../credentials.ts";
import { doctorsRoom } from "../doctor/check-receiver.ts";
import { type DoctorOptions, examine } from "../doctor/examine.ts";
import type { Finding, Verdict } from "../doctor/finding.ts";
import { exitCodes, UsageError } from "../exit-codes.ts";
import { type Line, type Styled, styled } from "../output/style.ts";

export const doctor: CommandDefinition<DoctorOptions> = {
  summary: "Check credentials, administrator, host, clock and callback URL, and say how to fix each",
  more:
    "It changes nothing at the service. With --event it posts a sample event to the URL of --url, to see how it answers:\n" +
    `an event of a subscribed word, with the RoomId ${doctorsRoom}.\n` +
    "It ends with 1 if something is wrong, and with 3 if something could not be checked.",
  examples: [
    "trtc-conference-api doctor",
    "trtc-conference-api doctor --url https://example.com/callback --event",
  ],
  declare(command) {
    command
      .option("--url <url>", "check this callback URL instead of the configured one")
      .option("--event", "post a sample event to the URL of --url");
    addConnectOptions(addTokenOption(command, "sign the URL of the event, as the service does,"));
  },
  async run(options, terminal) {
    if (options.event && options.url === undefined) {
      throw new UsageError("--event posts to the URL that --url names. Add --url.");
    }
    const findings: Finding[] = [];
    const found = examine(options, terminal);
    for (;;) {
      const { value, done } = await terminal.wait("checking", found.next());
      if (done) break;
      findings.push(value);
      if (!terminal.json) terminal.result(value, showFinding(value));
    }
    const verdicts = new Set(findings.map(({ verdict }) => verdict));
    const healthy = !verdicts.has("wrong") && !verdicts.has("unchecked");
    if (terminal.json) {
      const all = findings.map((one) => ({ ...one, advice: one.advice ?? null }));
      terminal.result({ healthy, findings: all }, "");
    }
    if (!healthy) terminal.exitCode = verdicts.has("wrong") ? exitCodes.refused : exitCodes.noResponse;
  },
};

const marks: Record<Verdict, readonly [word: string, format: Styled["format"]]> = {
  ok: ["ok", "green"],
  wrong: ["WRONG", "red"],
  unchecked: ["?", "yellow"],
  skipped: ["-", "dim"],
};

function showFinding({ check, verdict, found, advice }: Finding): Line[] {
  const [word, format] = marks[verdict];
  const line = [styled(format, word.padEnd(5)), `  ${check.padEnd(20)}  ${found}`];
  return advice === undefined ? [line] : [line, `${" ".repeat(29)}${advice}`];
}
