/** For the edge runtime of Vercel and Next.js, which is a script that listens for requests. */
import worker from "./worker.js";

// As in Next.js: every function of Node's `process` is there, and throws.
globalThis.process = {
  env: {},
  getBuiltinModule: () => {
    throw new Error("process.getBuiltinModule is not supported in the Edge Runtime");
  },
};

addEventListener("fetch", (event) => event.respondWith(worker.fetch(event.request, event)));
