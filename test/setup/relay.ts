import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What a service responds: a body is sent as JSON, a string as it is. */
export interface ServiceResponse {
  status?: number;
  contentType?: string;
  body: unknown;
}

/** The header that has the relay respond with this. Prism passes it on. */
export const respondWith = (response: ServiceResponse) => ({
  "x-respond-with": encodeURIComponent(JSON.stringify(response)),
});

/** The header that has the relay forward the request to the server at this URL. */
export const forwardTo = (url: string) => ({ "x-forward-to": url });

/** The upstream of the judge: each request says in a header what happens to it. */
export async function startRelay() {
  const server = createServer(async (request, response) => {
    const { "x-respond-with": chosen, "x-forward-to": url } = request.headers;
    const sent = await buffer(request);
    if (typeof chosen === "string") {
      const { status = 200, contentType, body }: ServiceResponse = JSON.parse(decodeURIComponent(chosen));
      response.writeHead(status, { "content-type": contentType ?? "application/json" });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
      return;
    }
    try {
      const { "content-type": type } = request.headers;
      const received = await fetch(`${url}${request.url}`, {
        method: request.method ?? "POST",
        headers: type === undefined ? {} : { "content-type": type },
        body: sent.length > 0 ? sent : null,
        redirect: "manual",
      });
      response.writeHead(received.status, Object.fromEntries(received.headers));
      response.end(await received.text());
    } catch {
      // A status would be judged; a broken connection is an error of the judge.
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
