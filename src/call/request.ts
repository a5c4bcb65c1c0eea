import { contentType } from "../../generated/service.ts";
import type { Operation } from "../contract/operations.ts";
import { ConferenceOptionsError } from "../errors/options-error.ts";
import { checkRandom, type RandomUint32 } from "../internal/random.ts";

/** The query string that every call carries. */
export interface CallQuery {
  readonly sdkappid: number;
  readonly identifier: string;
  readonly usersig: string;
  readonly random: number;
  readonly contenttype: "json";
}

/** Who calls. */
export interface Caller {
  readonly sdkAppId: number;
  readonly identifier: string;
  /** Drawn for every request. */
  readonly random: RandomUint32;
}

export function callQuery(caller: Caller, userSig: string): CallQuery {
  return {
    sdkappid: caller.sdkAppId,
    identifier: caller.identifier,
    usersig: userSig,
    random: checkRandom(caller.random()),
    contenttype: contentType,
  };
}

/** The query as it stands in the URL. Every value was checked, and none needs percent-encoding. */
export const queryString = ({ sdkappid, identifier, usersig, random, contenttype }: CallQuery): string =>
  `sdkappid=${sdkappid}&identifier=${identifier}&usersig=${usersig}&random=${random}&contenttype=${contenttype}`;

/** The body of a call as JSON. @throws ConferenceOptionsError when JSON cannot hold it. */
export function serializeBody(operation: Operation, body: unknown): string {
  const refuse = () =>
    new ConferenceOptionsError("body", `body of ${operation.id} must be an object that JSON can hold.`);
  let json: string | undefined;
  try {
    // The service takes no empty body: a call without fields sends {}.
    json = JSON.stringify(body ?? {});
  } catch {
    // A BigInt, a cycle or a getter of the caller. The exception may quote the body.
    throw refuse();
  }
  // toJSON may turn an object into anything, for example a Date into a string.
  if (!json?.startsWith("{")) throw refuse();
  return json;
}
