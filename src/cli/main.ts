#!/usr/bin/env node
import { exitCodes } from "./exit-codes.ts";
import { run } from "./program.ts";

// A reader that has seen enough (`| head`, `2>&1 | grep -m1 ready`) or a full disk ends no work that is under way.
process.stderr.on("error", () => {});
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE" || process.stdout.isTTY) return;
  process.once("exit", () => {
    process.exitCode ||= exitCodes.unwritten;
  });
});

process.exitCode = await run(process.argv.slice(2), process);
