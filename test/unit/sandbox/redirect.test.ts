import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createTestSandbox, leave } from "./support.ts";

const answer = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };

describe("a redirect", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  async function listen(listener: Parameters<typeof createServer>[1]): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it.each([301, 302, 303, 307, 308])(
    "with %i is not followed, and is no answer as documented",
    async (status) => {
      let reached = 0;
      const elsewhere = await listen((_, response) => {
        reached += 1;
        response.end(JSON.stringify(answer));
      });
      const url = await listen((_, response) => response.writeHead(status, { location: elsewhere }).end());
      const { sandbox } = createTestSandbox();
      sandbox.configure({ Url: url, CallbackCommandList: [leave] });
      const delivery = await sandbox.emit(leave);
      expect(delivery).toMatchObject({ failure: undefined, status, taken: false });
      expect(delivery.problems[0]).toBe(`The HTTP status is ${status} and not 200.`);
      expect(reached).toBe(0);
    },
  );
});
