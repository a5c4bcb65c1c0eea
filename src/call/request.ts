import { contentType } from "../../generated/service.ts";
import { checkRandom, type RandomUint32 } from "../internal/random.ts";

/** The query string that every call carries. */
export interface CallQuery {
  readonly sdkappid: number;
  readonly identifier: string;
  readonly usersig: string;
  readonly random: number;
  readonly contenttype: "json";
}

/** Who calls, and the source of what is another one in each request. */
export interface Caller {
  readonly sdkAppId: number;
  readonly identifier: string;
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

/** As it stands in the URL. Whatever goes in was checked: none of its characters needs an encoding. */
export const queryString = ({ sdkappid, identifier, usersig, random, contenttype }: CallQuery): string =>
  `sdkappid=${sdkappid}&identifier=${identifier}&usersig=${usersig}&random=${random}&contenttype=${contenttype}`;
