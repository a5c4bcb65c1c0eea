/**
 * Loaded before the code of a process (`node --import`): refuses every connection that leaves this machine. It prints
 * the refusal too, because the process may swallow the error.
 */
import { Socket } from "node:net";

interface Target {
  host?: string;
  path?: string;
}

const { connect } = Socket.prototype;

// Every connection is opened here, those of `fetch` and TLS too, with the target in one of two shapes.
function guarded(this: Socket, ...args: [Target | [Target, ...unknown[]], ...unknown[]]): Socket {
  const [first] = args;
  const { host = "localhost", path } = Array.isArray(first) ? first[0] : first;
  if (path === undefined && !["127.0.0.1", "::1", "localhost"].includes(host)) {
    console.error(`refused to connect to ${host}`);
    throw new Error(`refused to connect to ${host}`);
  }
  return Reflect.apply(connect, this, args);
}

Socket.prototype.connect = guarded as typeof connect;
