import { defineConfig } from "vitest/config";

const prism = "test/setup/prism.ts";
const site = "test/setup/site.ts";
/** Tests that draw or enumerate cases: fewer by default, all of them with TEST_SIZE=full. */
const sized = [
  "test/unit/ensure-{model,orders,rooms-model}.test.ts",
  "test/unit/sandbox/{lost-writes-twin,twin-model}.test.ts",
  "test/unit/rooms/room-model.test.ts",
  "test/unit/webhooks/fuzz.test.ts",
];
const samples = "test/docs/samples-languages.test.ts";
/** Run the tests of the twin and of the rooms on copies of the project, each with a bug. */
const planted = ["test/e2e/planted-{bugs,rooms}.test.ts"];
const mocked = "test/unit/sandbox/contract.test.ts";

// The client reads these, and no test may depend on those of the machine.
if (process.env.CONTRACT_TARGET !== "live") {
  for (const name of Object.keys(process.env)) if (name.startsWith("TRTC_")) delete process.env[name];
}

const project = (name: string, options: object) => ({ extends: true as const, test: { name, ...options } });

export default defineConfig({
  test: {
    maxWorkers: 2,
    isolate: false,
    unstubGlobals: true,
    silent: "passed-only",
    // Only a standstill reaches these: a busy machine takes its time for processes, a browser and npm.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 90_000 } },
    projects: [
      project("unit", { include: ["test/unit/**/*.test.ts"], exclude: [...sized, mocked] }),
      project("mocked", { include: [mocked], isolate: true }),
      project("sized", { include: sized }),
      project("contract", { include: ["test/contract/**/*.test.ts"], globalSetup: prism }),
      project("docs", { include: ["test/docs/**/*.test.ts"], exclude: [samples], globalSetup: prism }),
      project("samples", { include: [samples], globalSetup: prism }),
      project("e2e", {
        include: ["test/{api,e2e}/**/*.test.ts"],
        exclude: planted,
        globalSetup: prism,
      }),
      project("planted", { include: planted }),
      project("tools", { include: ["test/tools/**/*.test.ts"], globalSetup: prism }),
      project("security", { include: ["test/security/**/*.test.ts"] }),
      project("browser", { include: ["test/browser/**/*.test.ts"], globalSetup: site }),
    ],
  },
});
