import { expect } from "vitest";
import type { RoomSnapshot } from "../../../../src/sandbox/index.ts";

/** What must hold in every room at any time, whatever the model says. */
export function expectInvariants(rooms: readonly RoomSnapshot[]): void {
  for (const { id, owner, members, seats, bans } of rooms) {
    const present = members.map(({ account }) => account);
    const seated = seats.flatMap(({ account }) => account ?? []);
    const broken = {
      "is a member twice": twice(present),
      "sits on two seats": twice(seated),
      "sits without being a member": seated.filter((account) => !present.includes(account)),
      "sits on a locked seat": seats
        .filter(({ isLocked }) => isLocked)
        .flatMap(({ account }) => account ?? []),
      "is a member and banned": bans.filter(({ account }) => present.includes(account)),
      // The room says so where the owner is gone: nobody has the role then.
      "has the wrong role": members.filter(({ account, role }) => (role === "Owner") !== (account === owner)),
    };
    for (const [what, found] of Object.entries(broken)) {
      if (found.length > 0) expect.fail(`In ${id}, somebody ${what}: ${JSON.stringify(found)}`);
    }
  }
}

const twice = (list: readonly string[]) => list.filter((one, i) => list.indexOf(one) !== i);
