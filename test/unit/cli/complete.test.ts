import { Command, Option } from "commander";
import { describe, expect, it } from "vitest";
import { complete } from "../../../src/cli/complete.ts";

const program = new Command("it").helpCommand(false);
const group = program.command("group").summary("a group").helpCommand(false);
group
  .command("inner")
  .addOption(new Option("--word <word...>").choices(["one", "two"]))
  .addOption(new Option("--place <place>").choices(["here", "there"]))
  .option("--free <text>")
  .option("--flag");
program.command("hidden", { hidden: true });
const chosen = program.command("choose");
chosen.addArgument(chosen.createArgument("<first>").choices(["a", "b"]));

const suggested = (...words: string[]) => complete(program, words).map(({ word }) => word);

describe("what may come next", () => {
  it.each<[string[], string[]]>([
    [[], ["group", "choose"]],
    [["g"], ["group"]],
    [["hid"], []],
    [["group", ""], ["inner"]],
    [["group", "inner", ""], []],
    [
      ["group", "inner", "--f"],
      ["--free", "--flag"],
    ],
    [
      ["group", "inner", "--word", ""],
      ["one", "two"],
    ],
    [["group", "inner", "--word", "one", "t"], ["two"]],
    [["group", "inner", "--word", "one", "--pl"], ["--place"]],
    [["group", "inner", "--place", "--"], []],
    [["group", "inner", "--place", "here", ""], []],
    [["group", "inner", "--flag", "--place", "t"], ["there"]],
    [["group", "inner", "--free", ""], []],
    [
      ["choose", ""],
      ["a", "b"],
    ],
    [["choose", "a", ""], []],
    [["elsewhere", ""], []],
  ])("behind %j is %j", (words, expected) => {
    expect(suggested(...words)).toEqual(expected);
  });

  it("comes with what it is", () => {
    expect(complete(program, ["g"])).toEqual([{ word: "group", about: "a group" }]);
  });
});
