/** Node serves by node:http, so the receiver becomes a listener. */
import { createServer } from "node:http";
import { toNodeListener } from "trtc-conference-api/webhooks";
import { answer, receive } from "./worker.js";

const listener = toNodeListener(receive);

const server = createServer(async (request, response) => {
  if (request.method !== "GET") return await listener(request, response);
  const results = await answer(`http://localhost${request.url}`);
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(results));
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
