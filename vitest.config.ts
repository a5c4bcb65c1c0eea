import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Prism, a browser and npm are started as processes; a busy two-core machine takes its time for that.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
