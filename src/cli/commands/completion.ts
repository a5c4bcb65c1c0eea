import type { Command } from "commander";
import { complete } from "../complete.ts";
import { define, onRun } from "../define.ts";
import { type Shell, shells } from "../shells.ts";

export function addCompletion(program: Command): void {
  const command = define(program, "completion", {
    summary: "Prints a script that completes this command in a shell",
    examples: [
      "source <(trtc-conference completion bash)     # in ~/.bashrc",
      "source <(trtc-conference completion zsh)      # in ~/.zshrc, after compinit",
      "trtc-conference completion fish > ~/.config/fish/completions/trtc-conference.fish",
    ],
  });
  command.addArgument(command.createArgument("<shell>", "the shell").choices(Object.keys(shells)));
  onRun(command, (_, terminal, shell) => {
    const script = shells[shell as Shell];
    terminal.result({ shell, script }, script.trimEnd());
    return undefined;
  });
  addComplete(program);
}

/** What the scripts call. */
function addComplete(program: Command): void {
  program
    .command("complete", { hidden: true })
    .helpOption(false)
    .argument("[words...]")
    .action((words: string[]) => {
      const lines = complete(program, words).map(({ word, about }) =>
        about === "" ? word : `${word}\t${about.split("\n")[0]}`,
      );
      if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
    });
}
