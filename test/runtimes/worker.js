/** A module with a `fetch`, which is how Workers, Bun and Deno serve: the receiver, and the suite on request. */
import { createConferenceClient } from "trtc-conference-api";
import { createCallbackReceiver } from "trtc-conference-api/webhooks";
import { application, largeId, largeIdWord, smoke } from "./smoke.js";

/** Takes the event only if it has arrived with all its digits: a handler that throws is answered 500. */
export const receive = createCallbackReceiver({
  sdkAppId: application.sdkAppId,
  path: "/callback",
  on: {
    [largeIdWord]: ({ SeatList: [seat] }) => {
      if (seat.Member_Account !== largeId) throw new Error(`The id arrived as ${seat.Member_Account}.`);
    },
  },
  onOther: (event) => {
    throw new Error(`This event is another one: ${JSON.stringify(event)}`);
  },
});

/** Of all requests, the way a worker has it. It outlives them, and what waits in one may get its turn by another. */
let client;

async function call(sandbox) {
  const totalTimeout = 5000;
  client ??= createConferenceClient({ ...application, baseUrl: sandbox, totalTimeout });
  return await client.getCallback().then(
    () => ({}),
    (error) => ({ problem: error.message }),
  );
}

/** Runs the suite as the query says, or makes a single call. */
export async function answer(url) {
  const { pathname, searchParams: query } = new URL(url);
  const sandbox = query.get("sandbox");
  if (pathname === "/call") return await call(sandbox);
  return await smoke({ sandbox, listens: query.get("listens") === "true" });
}

export default {
  async fetch(request, ...runtime) {
    if (request.method !== "GET") return await receive(request, ...runtime);
    return Response.json(await answer(request.url));
  },
};
