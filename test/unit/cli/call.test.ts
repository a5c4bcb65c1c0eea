import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { operationIds, operationOf } from "../../../src/contract/operations.ts";
import { calling, cli, credentials, leave, readError, readLine, useSandbox } from "./support/command.ts";

const { sandbox, env } = useSandbox();
const stored = { Url: "https://example.com/callback", CallbackCommandList: [leave] };
const body = JSON.stringify(stored);
const id = expect.stringMatching(/^Id-/);

/** A service that sends this response, and what it was sent. */
async function respondingWith(response: string) {
  const requests: { path: string; body: string }[] = [];
  const server = createServer(async (request, reply) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    requests.push({ path: new URL(request.url ?? "", "http://host").pathname, body: text });
    reply.end(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { env: { ...credentials, TRTC_BASE_URL: `http://127.0.0.1:${port}/prefix` }, requests };
}

const success = (more = "") => `{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"RequestId":"Id-1"${more}}`;

describe("call", () => {
  it.each(operationIds)("calls %s, by its own name and by that on the wire", async (operation) => {
    const { path } = operationOf(operation);
    const service = await respondingWith(success());
    for (const name of [operation, path.split("/").at(-1) ?? ""]) {
      expect(await cli(["call", name, "--body", '{"a":1}'], service)).toMatchObject({
        code: 0,
        stderr: expect.stringMatching(calling),
      });
    }
    expect(service.requests).toEqual(Array(2).fill({ path: `/prefix${path}`, body: '{"a":1}' }));
  });

  it("lists every operation with its summary in its help, group by group", async () => {
    const { stdout } = await cli(["call", "--help"]);
    for (const operation of operationIds) expect(stdout).toMatch(new RegExp(`^  ${operation} +[A-Z]`, "m"));
    const groups = [...stdout.matchAll(/^(\w[\w ]*):$/gm)].map(([, group]) => group);
    expect(groups).toEqual(expect.arrayContaining(["Rooms", "Members", "Seats", "Callback configuration"]));
  });

  it("takes the body by -d as well, as curl does", async () => {
    const service = await respondingWith(success());
    const typed = '{"RoomInfo":{"RoomId":"r1","RoomType":"Conference"}}';
    expect(await cli(["call", "createRoom", "-d", typed], service)).toMatchObject({ code: 0 });
    expect(service.requests).toMatchObject([{ body: typed }]);
  });

  it("prints the response without its envelope, and the RequestId", async () => {
    sandbox.configure(stored);
    const { stdout } = await cli(["call", "getCallback"], { env });
    const [, json = ""] = /^(\{.*\})\nRequestId: Id-\S+\n$/s.exec(stdout) ?? [];
    expect(JSON.parse(json)).toEqual(stored);
    expect(json).toContain("\n");
  });

  it("prints the RequestId of a response that has nothing else", async () => {
    const { stdout } = await cli(["call", "setCallback", "--body", body], { env });
    expect(stdout).toMatch(/\nRequestId: Id-\S+\n$/);
    expect(sandbox.configuration()).toEqual(stored);
  });

  it("prints all of the response with --json", async () => {
    sandbox.configure(stored);
    const run = await cli(["call", "getCallback", "--json"], { env });
    const envelope = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: id };
    expect(readLine(run)).toEqual({ ...envelope, Response: stored });
  });

  it("escapes what could control a terminal", async () => {
    const service = await respondingWith(success(',"Response":{"Url":"\\u001b[2J\\u202e"}'));
    const { stdout } = await cli(["call", "getCallback"], service);
    expect(stdout).toContain('"Url": "\\u001b[2J\\u202e"');
  });

  it("keeps every digit of a number, in the request and in the response", async () => {
    const service = await respondingWith(success(',"Response":{"Member_Account":144115233775727695}'));
    const typed = '{ "Member_Account": 144115233775727695, "Ratio": 1.10 }';
    const { stdout } = await cli(["call", "getCallback", "--body", typed], service);
    expect(service.requests).toMatchObject([{ body: typed }]);
    expect(stdout).toContain('"144115233775727695"');
  });

  it("sends the typed body to the operation alone, not to the query that confirms a lost response", async () => {
    sandbox.inject({ kind: "lose-answer" });
    const run = await cli(["call", "setCallback", "--json", "--body", body], { env });
    expect(readLine(run)).toMatchObject({ Response: stored });
    expect(sandbox.requests.map(({ operation }) => operation)).toContain("getCallback");
  });

  it("reads the body from a file and from standard input", async () => {
    const folder = await mkdtemp(join(tmpdir(), "call-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, "body.json");
    await writeFile(file, `${body}\n`);
    expect(await cli(["call", "setCallback", "--body", `@${file}`], { env })).toMatchObject({ code: 0 });
    const other = { ...stored, Url: "https://example.com/other" };
    const input = JSON.stringify(other);
    expect(await cli(["call", "updateCallback", "--body", "-"], { env, input })).toMatchObject({ code: 0 });
    expect(sandbox.configuration()).toEqual(other);
  });

  it.each([
    ["a byte order mark", "\ufeff", "utf8"],
    ["UTF-16", "\ufeff", "utf16le"],
  ] as const)("reads a body that was saved with %s and CRLF", async (_, mark, encoding) => {
    const service = await respondingWith(success());
    const typed = '{\r\n  "Member_Account": 144115233775727695\r\n}';
    const input = Buffer.from(mark + typed, encoding);
    expect((await cli(["call", "setCallback", "--body", "-"], { ...service, input })).code).toBe(0);
    expect(service.requests).toMatchObject([{ body: typed }]);
  });

  it("names host and port where the network fails", async () => {
    const gone = { ...credentials, TRTC_BASE_URL: "http://127.0.0.1:9/" };
    const run = await cli(["call", "getCallback", "--timeout", "1", "--json"], { env: gone });
    expect([run.code, readError(run)]).toMatchObject([3, { host: "127.0.0.1:9" }]);
    expect(readError(run).message).toContain("127.0.0.1:9");
  });

  it("ends with 1 if the service refuses, and says why, what to do, and the RequestId", async () => {
    sandbox.configure(stored);
    const args = ["call", "setCallback", "--body", body];
    const { code, stdout, stderr } = await cli(args, { env });
    expect([code, stdout]).toEqual([1, ""]);
    for (const word of ["100300", "CallbackAlreadyExists", "callback ensure", "RequestId: Id-"])
      expect(stderr).toContain(word);
    const asJson = await cli([...args, "--json"], { env });
    expect(readError(asJson)).toMatchObject({
      kind: "api",
      code: 100300,
      codeName: "CallbackAlreadyExists",
      exitCode: 1,
      retryable: false,
      operation: "setCallback",
      requestId: id,
    });
  });

  it.each([
    ["setCalback", "setCallback"],
    ["get_calback", "getCallback"],
    ["UPDATECALLBACK", "updateCallback"],
    ["deletCalback", "deleteCallback"],
  ])("takes %s for a typo: names %s, and lists all operations", async (typo, meant) => {
    const { code, stderr } = await cli(["call", typo], { env });
    expect(code).toBe(2);
    expect(stderr).toContain(`Did you mean ${meant}?`);
    for (const operation of operationIds) expect(stderr.split("?")[1]).toContain(operation);
  });

  it.each([
    ["no operation", ["call"], "operation"],
    ["no body", ["call", "setCallback"], '--body \'{"Url":'],
    ["a body that is not JSON", ["call", "setCallback", "--body", "{"], "--body must be JSON"],
    ["a body that is not an object", ["call", "setCallback", "--body", "[]"], "--body must be"],
    ["a file that does not exist", ["call", "setCallback", "--body", "@nowhere.json"], "ENOENT"],
    [
      "two readers of standard input",
      ["call", "setCallback", "--body", "-", "--secret-key-stdin"],
      "--secret-key-stdin",
    ],
  ])("ends with 2 for %s, and sends nothing", async (_, args, message) => {
    const { code, stdout, stderr } = await cli(args, { env });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(sandbox.requests).toEqual([]);
  });
});
