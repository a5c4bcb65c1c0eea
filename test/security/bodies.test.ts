import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { sampleEvents, signTestEvent } from "../../src/webhooks/index.ts";

const sdkAppId = 1400000000;
const connections = 100;
const maxBytes = 2 ** 16;

let child: ChildProcess;
let port: number;
const sockets: Socket[] = [];

beforeEach(async () => {
  child = fork(fromRoot("test/security/support/flooded-receiver.ts"), {
    execArgv: ["--max-old-space-size=128", "--expose-gc"],
  });
  [{ port }] = (await once(child, "message")) as [{ port: number }];
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  child.kill("SIGKILL");
});

async function report(): Promise<{ held: number; longest: number }> {
  child.send("report");
  const [message] = await once(child, "message");
  return message;
}

/** Sends a body in chunks of `size` bytes, one byte short of its end. Resolves when all of it is sent or refused. */
async function flood(size: number, application: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => {}).resume();
  const chunk = `${size.toString(16)}\r\n${" ".repeat(size)}\r\n`;
  const head = `POST /?SdkAppid=${application} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const sent = new Promise<void>((written) => {
    socket.write(head + chunk.repeat(Math.floor((maxBytes - 1) / size)), () => written());
  });
  await Promise.race([sent, once(socket, "close")]);
}

const postEvent = async (): Promise<number> => {
  const event = sampleEvents["Room.CallbackAfterMemberLeave"];
  const request = await signTestEvent({ sdkAppId, event, url: `http://127.0.0.1:${port}/` });
  return (await fetch(request)).status;
};

describe("100 connections at once", () => {
  it.each([
    ["a body in one-byte chunks", 1, sdkAppId],
    ["a body in the smallest chunks that are accepted", 16, sdkAppId],
    ["a body in one-byte chunks for another application", 1, 1],
  ])("that send %s cost little memory, and events are answered", async (_, size, application) => {
    await postEvent();
    const floods = Promise.all(Array.from({ length: connections }, () => flood(size, application)));
    expect(await postEvent()).toBe(200);
    await floods;
    expect(await postEvent()).toBe(200);
    const { held, longest } = await report();
    expect(held).toBeLessThan(1.5 * connections * maxBytes);
    // In ms of the processor: reading every chunk takes longer, however busy the machine is.
    expect(longest).toBeLessThan(2500);
  });
});
