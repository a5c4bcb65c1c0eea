import { openConnection } from "./connection.ts";
import type { Contestant } from "./contestants.ts";
import type { Served } from "./served.ts";

/** Throws unless the contestant handles a good event, and refuses what it says: one that is broken looks fast. */
export async function prove(name: string, refuses: Contestant["refuses"], served: Served, request: string) {
  await expectAnswer(name, "a good event", served, request, { status: 200, handled: 1 });
  for (const [what, { spoil, status }] of Object.entries(refuses)) {
    await expectAnswer(name, what, served, spoil(request), { status, handled: 0 });
  }
}

interface Answer {
  readonly status: number;
  readonly handled: number;
}

async function expectAnswer(name: string, what: string, served: Served, request: string, expected: Answer) {
  const before = served.handled();
  const connection = await openConnection(served.port);
  const status = await connection.send(request);
  connection.close();
  const handled = served.handled() - before;
  if (status === expected.status && handled === expected.handled) return;
  throw new Error(
    `${name} does not work: it has answered ${status} to ${what} and handled ${handled} of it, ` +
      `not ${expected.status} and ${expected.handled}.`,
  );
}
