#!/usr/bin/env node
import { run } from "./program.ts";

// A reader may have seen enough: `| head` is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), process);
