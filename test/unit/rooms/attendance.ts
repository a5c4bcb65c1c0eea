import type { Moment, Session, UnnumberedChange } from "../../../src/rooms/index.ts";

/** What a user of the tracker makes of its changes: who is there since when, and who was there from when to when. */
export function createAttendance() {
  const present = new Map<string, Moment>();
  const sessions = new Map<string, Session[]>();

  const remove = (list: Session[], session: Session): void => {
    const place = list.findIndex((one) => JSON.stringify(one) === JSON.stringify(session));
    if (place < 0) throw new Error("A correction of a session that was never told.");
    list.splice(place, 1);
  };

  return {
    take(change: UnnumberedChange): void {
      if (!("account" in change) || change.account === null || change.kind === "seated") return;
      const { kind, account } = change;
      const list = sessions.get(account) ?? [];
      sessions.set(account, list);
      if (kind === "entered") {
        if (present.has(account)) throw new Error(`${account} entered twice.`);
        present.set(account, change.at);
      } else if (kind === "left") {
        present.delete(account);
        list.push(change.session);
      } else if (change.session || change.instead) {
        if (change.instead) remove(list, change.instead);
        if (change.session) list.push(change.session);
      } else if (change.at) {
        if (!present.has(account)) throw new Error(`${account} is not there, and got another beginning.`);
        present.set(account, change.at);
      } else present.delete(account);
    },
    /** In an order that does not depend on the order of the changes. */
    report: () => ({
      present: [...present].sort(),
      sessions: [...sessions]
        .filter(([, list]) => list.length > 0)
        .map(([account, list]) => [account, list.map((one) => JSON.stringify(one)).sort()])
        .sort(),
    }),
  };
}
