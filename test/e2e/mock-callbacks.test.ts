import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Prism, servedContract, startPrism } from "../../scripts/prism.ts";
import { samples, sampleWith, words } from "../contract/events-samples.ts";
import { send } from "../contract/support.ts";

interface Arrived {
  method: string | undefined;
  type: string | undefined;
  query: [string, string][];
  body: unknown;
}

interface Contract {
  paths: Record<string, { post: { callbacks?: unknown } }>;
}

/** What has arrived at the receiver, by the path of the configured Url. */
const arrived = new Map<string, Arrived[]>();
const at = (path: string) => arrived.get(path) ?? [];

const receiver = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://host");
  let text = "";
  for await (const chunk of request) text += chunk;
  const event = {
    method: request.method,
    type: request.headers["content-type"],
    query: [...searchParams],
    body: JSON.parse(text),
  };
  arrived.set(pathname, [...at(pathname), event]);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(pathname === "/wrong" ? "{}" : '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
});

let silent: Prism;
let sending: Prism;
const output = { silent: "", sending: "" };
const keep = (name: keyof typeof output) => (text: string) => {
  output[name] += text;
};
const lines = (text: string) => output.sending.split(text).length - 1;

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  silent = await startPrism({ onOutput: keep("silent") });
  sending = await startPrism({ callbacks: true, onOutput: keep("sending") });
});
afterAll(async () => {
  await Promise.all([silent?.stop(), sending?.stop()]);
  receiver.closeAllConnections();
  receiver.close();
});

/** Calls the command with a Url of the receiver, and a list that names no event. */
async function call(mock: Prism, command: "set_callback" | "update_callback", to: string): Promise<void> {
  const { port } = receiver.address() as AddressInfo;
  const body = { Url: `http://127.0.0.1:${port}${to}`, CallbackCommandList: [] };
  expect(await send(mock.url, { path: `/v4/room_config/${command}`, body })).toMatchObject({ status: 200 });
}

const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 60_000 });

describe("the contract served with its callbacks", () => {
  it.each(["set_callback", "update_callback"] as const)(
    "CB-02 CB-03 CB-05 CB-12 makes all six events arrive at the http Url of a %s",
    async (command) => {
      await call(sending, command, `/${command}`);
      await waitFor(() => expect(at(`/${command}`)).toHaveLength(6));

      const seats = "Mic.CallbackAfterSeatInfoChanged";
      // Its number does not survive JSON (CB-30).
      const seatsBody = sampleWith(seats, "SeatList.0.Member_Account", "144115233775727695");
      const expected = words.map((word) => ({
        method: "POST",
        type: "application/json",
        query: [
          ["SdkAppid", "88888888"],
          ["CallbackCommand", word],
          ["contenttype", "json"],
          ["ClientIP", "127.0.0.1"],
          ["OptPlatform", "RESTAPI"],
        ],
        body: word === seats ? seatsBody : JSON.parse(samples[word]),
      }));
      expect(at(`/${command}`)).toEqual(expect.arrayContaining(expected));
    },
  );

  it("CB-09 accepts the documented answer of the receiver, and refuses another one", async () => {
    await call(sending, "set_callback", "/right");
    await waitFor(() => expect(at("/right")).toHaveLength(6));
    await call(sending, "set_callback", "/wrong");
    const missing = "Violation: body Response body must have required property";
    await waitFor(() => expect(lines(missing)).toBe(6 * 3));
    await waitFor(() => expect(lines("Received callback response")).toBe(lines("Executing")));
    expect(lines("Violation")).toBe(6 * 3);
  });
});

describe("a page in a browser", () => {
  it("may call the mock, but not the one that sends events", async () => {
    const allowed = async ({ url }: Prism) => {
      const headers = {
        origin: "https://www.example.com",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      };
      const path = "/v4/room_config/set_callback";
      const { headers: answer } = await fetch(`${url}${path}`, { method: "OPTIONS", headers });
      return answer.get("access-control-allow-origin");
    };
    expect(await allowed(silent)).toBe("https://www.example.com");
    expect(await allowed(sending)).toBeNull();
  });
});

describe("the contract served without its callbacks, the default", () => {
  // Events of the silent mock would arrive before those that are asked for later.
  it("CB-02 sends nothing, and neither does a query or delete on the other mock", async () => {
    await call(silent, "set_callback", "/never");
    await call(silent, "update_callback", "/never");
    for (const mock of [silent, sending]) {
      for (const command of ["get_callback", "delete_callback"]) {
        const path = `/v4/room_config/${command}`;
        expect(await send(mock.url, { path, body: {} })).toMatchObject({ status: 200 });
      }
    }
    const before = lines("Executing");
    await call(sending, "set_callback", "/afterwards");
    await waitFor(() => expect(at("/afterwards")).toHaveLength(6));

    expect([...arrived.keys()]).not.toContain("/never");
    expect(output.silent).not.toContain("Executing");
    await waitFor(() => expect(lines("Executing")).toBe(before + 6));
  });

  it("has no callbacks, and keeps all else", async () => {
    const [without, whole] = (await Promise.all([servedContract(), servedContract(true)])) as [
      Contract,
      Contract,
    ];
    const subscribing = ({ paths }: Contract) =>
      Object.keys(paths).filter((path) => "callbacks" in (paths[path]?.post ?? {}));
    expect(subscribing(without)).toEqual([]);
    expect(subscribing(whole)).toEqual(["/v4/room_config/set_callback", "/v4/room_config/update_callback"]);
    for (const { post } of Object.values(whole.paths)) delete post.callbacks;
    expect(without).toEqual(whole);
  });
});
