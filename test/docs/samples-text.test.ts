import { describe, expect, it } from "vitest";
import { className, languages } from "./support/languages.ts";
import { operations, sampleOf } from "./support/samples.ts";

// Redoc's column, with a scroll bar beside the code, has room for so many at 1400 px.
const columns = 58;

describe.each(languages)("the samples in $label", ({ label }) => {
  it.each(operations)("$command fits its column on the page", ({ command }) => {
    // A tab of Go is as wide as scripts/docs/page.hbs makes it.
    const lines = sampleOf(command, label).replaceAll("\t", "    ").split("\n");
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  });

  it.each(operations)("$command goes to the mock on this machine unless told otherwise", ({ command }) => {
    expect(sampleOf(command, label)).toMatch(/TRTC_BASE_URL"(, |\) \?: )"http:\/\/127\.0\.0\.1:4010"/);
  });

  // So what samples-languages.test.ts tries with one of them holds for all four.
  it("say the same but for the command, the body and what they print", () => {
    const linesOf = (command: string) =>
      sampleOf(command, label).replaceAll(command, "").replaceAll(className(command), "").split("\n");
    const missingIn = (command: string) => {
      const lines = linesOf(command);
      return linesOf("delete_callback").filter((line) => !lines.includes(line));
    };
    const prints = expect.stringContaining("Deleted (");
    const sends = expect.stringContaining("{}");
    expect(missingIn("get_callback")).toEqual([prints]);
    expect(missingIn("set_callback")).toEqual([sends, prints]);
    expect(missingIn("update_callback")).toEqual([sends, prints]);
  });
});
