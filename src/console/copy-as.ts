import type { components } from "../../generated/sandbox-types.ts";
import type { Call, Delivery } from "./entry.ts";
import type { Moment } from "./room-timeline.ts";

type State = components["schemas"]["State"];

/** The commands that repeat the calls. */
export const asCurl = (moments: readonly Moment[]): string =>
  callsIn(moments)
    .map(({ curl }) => `${curl}\n`)
    .join("\n");

/** A file for `--seed` with this room alone. */
export function asSeed(state: State, sdkAppId: number, roomId: string): string {
  const applications = state.applications
    .filter((one) => one.sdkAppId === sdkAppId)
    .map((one) => ({ ...one, rooms: one.rooms?.filter(({ id }) => id === roomId) }));
  return `${JSON.stringify({ applications }, null, 2)}\n`;
}

/** The lines of a test that does the same with a client and a sandbox, and expects the same events. */
export function asTest(moments: readonly Moment[], roomId: string): string {
  const id = JSON.stringify(roomId);
  const acts = moments.flatMap(({ call, event }) => {
    if (call) return call.operation === null ? [] : [callLine(call)];
    return event ? actionsOf(event).map((action) => `users.${action};`) : [];
  });
  const commands = moments.flatMap(({ arrival }) => (arrival ? [arrival.delivery.command] : []));
  const expected = commands.map((command) => `  ${JSON.stringify(command)},\n`).join("");
  return [
    `const users = sandbox.room(${id});`,
    ...acts,
    "await sandbox.idle();",
    `const delivered = sandbox.deliveries.filter(({ roomId }) => roomId === ${id});`,
    `expect(delivered.map(({ command }) => command)).toEqual([\n${expected}]);`,
    "",
  ].join("\n");
}

const callsIn = (moments: readonly Moment[]): readonly Call[] =>
  moments.flatMap(({ call }) => (call ? [call] : []));

function callLine({ operation, body, errorCode }: Call): string {
  const call = `client.${operation}(${JSON.stringify(body)})`;
  if (errorCode === null) return `await ${call}.catch(() => {});`;
  return errorCode === 0
    ? `await ${call};`
    : `await expect(${call}).rejects.toMatchObject({ code: ${errorCode} });`;
}

/** What users did: an event of a call has its line already. */
function actionsOf({ command, body }: Delivery): readonly string[] {
  const { Operator_Account: operator, Type, MemberList_Account, SeatList } = Object(body);
  const quoted = JSON.stringify(operator);
  switch (command) {
    case "Room.CallbackAfterMemberEnter":
      return [MemberList_Account].flat().map((account) => `enter(${JSON.stringify(account)})`);
    case "Room.CallbackAfterMemberLeave": {
      const act = Type === "Leave" ? "leave" : Type === "Expired" ? "expire" : undefined;
      return act ? [MemberList_Account].flat().map((account) => `${act}(${JSON.stringify(account)})`) : [];
    }
    case "Mic.CallbackAfterSeatInfoChanged":
      return [SeatList]
        .flat()
        .filter((seat) => seat?.Member_Account === operator)
        .map(({ Index }) => `takeSeat(${quoted}, { index: ${Number(Index)} })`);
    default:
      return [];
  }
}
