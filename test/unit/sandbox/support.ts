import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";
import contract from "../../../generated/openapi.json" with { type: "json" };
import { createSandbox, type SandboxOptions } from "../../../src/sandbox/index.ts";
import { type GenerateUserSigOptions, generateUserSig } from "../../../src/user-sig/index.ts";
import { secretKey } from "../support/client.ts";
import { createFakeClock } from "../support/fake-clock.ts";

export { secretKey } from "../support/client.ts";
export const sdkAppId = 1400000000;
export const leave = "Room.CallbackAfterMemberLeave";
export const enter = "Room.CallbackAfterMemberEnter";
export const configuration = { Url: "https://example.com/callback", CallbackCommandList: [leave] };

/** The start of the fake clock, in ms since 1970. */
export const start = 1_700_000_000_000;

/** A sandbox whose clock stands still. */
export function createTestSandbox(options: Partial<SandboxOptions> = {}) {
  const clock = createFakeClock(start);
  const sandbox = createSandbox({ sdkAppId, secretKey, clock, staleReads: true, ...options });
  return { sandbox, clock };
}

/** A sandbox that is subscribed to this list. */
export function createSubscribed(options: Partial<SandboxOptions> = {}, list: readonly string[] = [leave]) {
  const made = createTestSandbox(options);
  made.sandbox.configure({ Url: "http://127.0.0.1:3000/callback", CallbackCommandList: list });
  return made;
}

export const userSigOf = (changes: Partial<GenerateUserSigOptions> = {}): Promise<string> =>
  generateUserSig({
    sdkAppId,
    secretKey,
    identifier: "admin",
    lifetime: 86_400,
    now: () => start,
    ...changes,
  });

const goodUserSig = userSigOf();

export interface Changes {
  readonly base?: string;
  readonly path?: string;
  readonly method?: string;
  readonly type?: string | null;
  /** Changes the five parameters, which are valid. */
  readonly query?: (query: URLSearchParams) => void;
  readonly body?: BodyInit | null;
  readonly signal?: AbortSignal;
}

/** A valid call, changed. */
export async function requestOf(command: string, changes: Changes = {}): Promise<Request> {
  const { base = "https://service.test", path = `/v4/room_config/${command}`, method = "POST" } = changes;
  const { type = "application/json", body = "{}", signal = null } = changes;
  const usersig = await goodUserSig;
  const query = new URLSearchParams({
    sdkappid: String(sdkAppId),
    identifier: "admin",
    usersig,
    random: "99999999",
    contenttype: "json",
  });
  changes.query?.(query);
  return new Request(`${base}${path}?${query}`, {
    method,
    signal,
    ...(method === "GET" || method === "HEAD" ? {} : { body }),
    headers: type === null ? {} : { "content-type": type },
    // A stream as body needs it. The type of RequestInit lacks it.
    ...({ duplex: "half" } as object),
  });
}

export interface Envelope {
  readonly ActionStatus: string;
  readonly ErrorInfo: string;
  readonly ErrorCode: number;
  readonly RequestId: string;
  readonly Response?: unknown;
}

/** The envelope of a response, which must keep the contract of the command. */
export async function envelopeOf(response: Response, command = "set_callback"): Promise<Envelope> {
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
  const envelope = (await response.json()) as Envelope;
  const validate = validatorOf(command);
  validate(envelope);
  expect(validate.errors ?? []).toEqual([]);
  return envelope;
}

const ajv = new Ajv2020({ strict: false });
ajv.addSchema(contract, "contract");
const validatorOf = (command: string): ValidateFunction =>
  ajv.getSchema(
    `contract#/paths/~1v4~1room_config~1${command}/post/responses/200/content/application~1json/schema`,
  ) as ValidateFunction;

interface Fetches {
  readonly fetch: typeof fetch;
}

/** Makes a call with this body, and returns its envelope. */
export async function call(
  { fetch }: Fetches,
  command: string,
  body: object = {},
  query: (query: URLSearchParams) => void = () => {},
): Promise<Envelope> {
  const request = await requestOf(command, { body: JSON.stringify(body), query });
  return envelopeOf(await fetch(request), command);
}

export const codeOf = async (...args: Parameters<typeof call>): Promise<number> =>
  (await call(...args)).ErrorCode;

/** Sets parameters of a query. */
export const having =
  (parameters: Record<string, string>) =>
  (query: URLSearchParams): void => {
    for (const [name, value] of Object.entries(parameters)) query.set(name, value);
  };

/** Lets everything run that does not wait for something outside of this process. */
export async function settle(): Promise<void> {
  // Timers of the same delay call back in their order, so one that was set before is over too.
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** The state of a promise, without waiting for it. */
export async function stateOf(promise: Promise<unknown>): Promise<"pending" | "resolved" | "rejected"> {
  let state: "pending" | "resolved" | "rejected" = "pending";
  promise.then(
    () => {
      state = "resolved";
    },
    () => {
      state = "rejected";
    },
  );
  await settle();
  return state;
}
