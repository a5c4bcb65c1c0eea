/** A worker that answers every request with a success, so that the clients are measured and not a service. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";

const answer = JSON.stringify({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-bench" });

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    response
      .writeHead(200, { "content-type": "application/json", "content-length": answer.length })
      .end(answer);
  });
});
server.listen(0, "127.0.0.1", () => {
  parentPort?.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
