/** The thread of one contestant. It counts the events that reach the handler. */
import type { AddressInfo } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { contestants } from "./contestants.ts";

const { name, handled } = workerData as { name: string; handled: Int32Array };

const server = contestants[name]?.serve(() => Atomics.add(handled, 0, 1));
server?.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as AddressInfo).port));
