#!/usr/bin/env node
import { createProgram } from "./program.ts";
import { report } from "./report.ts";
import { remember } from "./secrets.ts";

const args = process.argv.slice(2);
remember(process.env.TRTC_SECRET_KEY ?? "");

// Whoever reads the output may have seen enough: `| head` is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

const program = await createProgram(args[0]);
try {
  await program.parseAsync(args, { from: "user" });
} catch (error) {
  process.exitCode = report(error, program, args);
}
