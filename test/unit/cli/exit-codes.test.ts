import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { exitCodeOf, UsageError } from "../../../src/cli/exit-codes.ts";
import { ConferenceApiError } from "../../../src/errors/api-error.ts";
import { ConferenceEnsureError } from "../../../src/errors/ensure-error.ts";
import { ConferenceOptionsError } from "../../../src/errors/options-error.ts";
import { ConferenceTimeoutError } from "../../../src/errors/timeout-error.ts";

const call = { operation: "setCallback", attempts: 1, mayHaveBeenCarriedOut: false } as const;
const refusal = { ErrorCode: 100300, ErrorInfo: "", RequestId: undefined, contradictory: false };
const refused = new ConferenceApiError(refusal, call);
const late = new ConferenceTimeoutError({ scope: "call", milliseconds: 1 }, call);
const ensure = (change: "none" | "possible" | "made", lastError?: Error) =>
  new ConferenceEnsureError("", { change, lastError, lastRead: undefined });

describe("the exit code", () => {
  it.each<[string, unknown, number]>([
    ["help", new CommanderError(0, "commander.help", ""), 0],
    ["an unknown option", new CommanderError(1, "commander.unknownOption", ""), 2],
    ["wrong usage", new UsageError(""), 2],
    ["a wrong option of the client", new ConferenceOptionsError("baseUrl", ""), 2],
    ["a refusal", refused, 1],
    ["no response in time", late, 3],
    ["ensure that was refused", ensure("none", refused), 1],
    ["ensure without a response", ensure("possible", late), 3],
    ["ensure that saw something else configured", ensure("made"), 1],
    ["ensure whose time was up before the first response", ensure("none"), 3],
    ["ensure whose time was up during the first write", ensure("possible"), 3],
    ["anything else", new TypeError(""), 70],
  ])("of %s", (_, error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });
});
