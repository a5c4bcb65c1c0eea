import { check } from "../../internal/check.ts";
import { checkAdministrator, checkSdkAppId, checkSecretKey } from "../../user-sig/check.ts";
import type { SandboxApplication } from "../sandbox-options.ts";

/** A configuration as it is kept. Its words may be such as only an older service would hold. */
export interface StoredCallback {
  readonly Url: string;
  readonly CallbackCommandList: readonly string[];
}

/** A copy: what somebody else holds and changes must not change the sandbox. */
export const copyOf = ({ Url, CallbackCommandList }: StoredCallback): StoredCallback => ({
  Url,
  CallbackCommandList: [...CallbackCommandList],
});

/** What the sandbox keeps of an application. Little: there may be a hundred thousand of them. */
export interface Application {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly administrators: readonly string[];
  readonly token: string | undefined;
  configuration: StoredCallback | undefined;
  /** The UserSig that was last found good, so that it need not be checked again for every call. */
  accepted: { readonly userSig: string; readonly identifier: string; readonly until: number } | undefined;
  /** How many of its calls count against the limit at present. */
  recent: number;
}

/** Under the name that the option has here. */
function checkOne(administrator: unknown): void {
  try {
    checkAdministrator(administrator);
  } catch {
    check(false, "administrators", "holds one that is no user id: 1 to 32 letters, digits, _ and -.");
  }
}

const onlyAdmin: readonly string[] = ["admin"];

/** The applications by SDKAppID, with the one that is meant when none is named. */
export class Applications {
  readonly #all = new Map<number, Application>();
  readonly #first: number;

  constructor(first: SandboxApplication) {
    this.add(first);
    this.#first = first.sdkAppId;
  }

  add(given: SandboxApplication): void {
    const { sdkAppId, secretKey, administrators = onlyAdmin, token } = given;
    checkSdkAppId(sdkAppId);
    checkSecretKey(secretKey);
    check(!this.#all.has(sdkAppId), "sdkAppId", "is that of an application which the sandbox has already.");
    check(
      Array.isArray(administrators) && administrators.length > 0,
      "administrators",
      'has to be a list of user ids, ["admin"] say.',
    );
    administrators.forEach(checkOne);
    check(
      token === undefined || (typeof token === "string" && token !== ""),
      "token",
      "has to be a string that is not empty.",
    );
    this.#all.set(sdkAppId, {
      ...{
        sdkAppId,
        secretKey,
        token,
        administrators: given.administrators ? [...administrators] : onlyAdmin,
      },
      ...{ configuration: undefined, accepted: undefined, recent: 0 },
    });
  }

  find(sdkAppId: number): Application | undefined {
    return this.#all.get(sdkAppId);
  }

  /** The application that is meant: the first one when none is named. */
  named(sdkAppId: number = this.#first): Application {
    const application = this.#all.get(sdkAppId);
    check(
      application !== undefined,
      "sdkAppId",
      "is that of no application of this sandbox: addApplication adds it.",
    );
    return application;
  }
}
