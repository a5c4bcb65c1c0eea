import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import {
  createConferenceClient,
  isConferenceApiError,
  isConferenceTransportError,
} from "../../../../src/index.ts";
import type { createSandbox, OperationId, SandboxFault } from "../../../../src/sandbox/index.ts";
import { createFakeClock } from "../../support/fake-clock.ts";
import { sdkAppId, secretKey, start, userSigOf } from "../support.ts";
import { theOwner } from "./bodies.ts";
import { expectInvariants } from "./invariants.ts";
import { call } from "./model-calls.ts";
import { ModelOutbox } from "./model-outbox.ts";
import { type ModelEvent, type ModelState, No, snapshot } from "./model-room.ts";
import { act } from "./model-users.ts";
import { Replica, tellable } from "./replica.ts";
import type { CallFault, Script, Step } from "./steps.ts";

const plan = { members: 5, seats: 3 };
const lifetime = 86_400 * 30;
const userSigs = {
  admin: await userSigOf({ lifetime }),
  root: await userSigOf({ lifetime, identifier: "root" }),
};
const limiter = { acquire: async () => {} };

const faults: Record<CallFault, SandboxFault> = {
  "lose-request": { kind: "lose-request" },
  "lose-answer": { kind: "lose-answer" },
  refused: { kind: "code", code: 60010 },
  "refused, carried out": { kind: "code", code: 60008, carriedOut: true },
  "stale-read": { kind: "stale-read" },
};

/** Plays a script on the sandbox and on the model, and compares them after each step. */
export async function play({ unstated, steps }: Script, create: typeof createSandbox): Promise<void> {
  const played: string[] = [];
  try {
    const twins = new Twins(unstated, create);
    for (const step of steps) {
      played.push(JSON.stringify(step));
      await twins.step(step);
      twins.compare();
    }
  } catch (error) {
    const script = played.map((line) => `  ${line}`).join("\n");
    throw new Error(`With ${JSON.stringify(unstated)}, after\n${script}\n${(error as Error).message}`);
  }
}

class Twins {
  readonly #unstated: Script["unstated"];
  readonly #clock = createFakeClock(start);
  readonly #sandbox;
  readonly #clients;
  readonly #replica: Replica;
  /** What was posted since the last comparison. */
  #posted: object[] = [];
  readonly #outbox = new ModelOutbox();
  #state: ModelState = { rooms: [], callback: undefined, created: new Map(), arrivals: 0 };
  /** Before the last write, for stale reads. */
  #before = structuredClone(this.#state);
  /** Where the last page of members ended, for the sandbox and for the model. */
  #page: { readonly RoomId: unknown; readonly Next: string; readonly bookmark: number } | undefined;

  constructor(unstated: Script["unstated"], create: typeof createSandbox) {
    this.#unstated = unstated;
    this.#replica = new Replica(unstated.ownerJoins ?? true);
    this.#sandbox = create({
      sdkAppId,
      secretKey,
      administrators: ["admin", "root"],
      plan,
      unstated,
      rateLimit: false,
      staleReads: true,
      clock: this.#clock,
      deliver: async (request) => {
        const event = (await request.json()) as ModelEvent;
        this.#posted.push(event);
        this.#replica.hear(event);
        return Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
      },
    });
    const clientOf = (identifier: "admin" | "root") =>
      createConferenceClient({
        sdkAppId,
        identifier,
        userSig: userSigs[identifier],
        fetch: this.#sandbox.fetch,
        clock: this.#clock,
        limiter,
        maxRetries: 0,
      });
    this.#clients = { admin: clientOf("admin"), root: clientOf("root") };
  }

  async step(step: Step): Promise<void> {
    if ("advance" in step) this.#clock.advance(step.advance);
    else if ("delivery" in step) {
      this.#outbox.planned.push(step.delivery);
      this.#sandbox.inject({ on: "delivery", kind: step.delivery });
    } else if ("user" in step) this.#actAsUser(step);
    else await this.#call(step);
    await this.#sandbox.idle();
  }

  compare(): void {
    const now = this.#clock.now();
    const rooms = this.#sandbox.rooms();
    same("events", this.#posted, this.#outbox.taken());
    this.#posted = [];
    same(
      "rooms",
      rooms,
      this.#state.rooms.map((room) => snapshot(room, now)),
    );
    same("callback", this.#sandbox.configuration(), this.#state.callback);
    expectInvariants(rooms);
    for (const room of rooms) {
      if (!this.#outbox.unheard.has(room.id)) same("heard", this.#replica.known(room.id), tellable(room));
    }
    const gone = [...this.#replica.rooms.keys()].filter((id) => !rooms.some((room) => room.id === id));
    same(
      "heard of rooms that are gone",
      gone.filter((id) => !this.#outbox.unheard.has(id)),
      [],
    );
  }

  #actAsUser({ user, room: id, account, index }: Extract<Step, { user: string }>): void {
    const room = this.#state.rooms.find(({ info }) => info.id === id);
    const before = structuredClone(this.#state);
    const acting = { by: account, now: this.#clock.now(), unstated: this.#unstated };
    const wanted = room ? act(user, this.#state, room, account, index, acting) : new No(100004);
    let code = 0;
    try {
      this.#sandbox.room(id)[user](account, index === undefined ? {} : { index });
    } catch (error) {
      code = (error as { code: number }).code;
    }
    same("code", code, wanted instanceof No ? wanted.code : 0);
    if (wanted instanceof No) return;
    this.#before = before;
    this.#outbox.happened(this.#state, wanted);
  }

  async #call({ call: id, body: drawn, by = "admin", fault, next }: Extract<Step, { call: string }>) {
    const body = this.#withOwner(drawn);
    const page = next && this.#page?.RoomId === body.RoomId ? this.#page : undefined;
    if (fault !== undefined)
      this.#sandbox.inject({ ...faults[fault], operation: id, times: 1 } as SandboxFault);
    const sent = page ? { ...body, Next: page.Next } : body;
    const method = this.#clients[by][id] as (sent: object) => Promise<{ Response?: Record<string, unknown> }>;
    const got = await method(sent).catch((error: unknown) => error as Error);

    const before = structuredClone(this.#state);
    const state = fault === "stale-read" ? structuredClone(this.#before) : this.#state;
    const calling = { by, now: this.#clock.now(), unstated: this.#unstated, plan };
    const arrives = fault !== "lose-request" && fault !== "refused";
    const wanted = arrives
      ? call(id, state, page ? { ...body, bookmark: page.bookmark } : body, calling)
      : {};
    if (arrives && !(wanted instanceof No) && !id.startsWith("get")) {
      this.#before = before;
      this.#outbox.happened(this.#state, wanted.events ?? []);
      // A cursor is of the room that was there.
      if (id === "createRoom") this.#page = undefined;
    }
    if (fault === "refused") same("code", codeOf(got), 60010);
    else if (fault !== undefined && fault !== "stale-read") {
      // Not known to the client, who may have found out by a read.
      const ended = [0, 60008].includes(codeOf(got) as number) || isConferenceTransportError(got);
      same("an open end or a confirmed write", ended, true);
    } else {
      same("code", codeOf(got), wanted instanceof No ? wanted.code : 0);
      if (!(wanted instanceof No) && !(got instanceof Error))
        this.#compareRead(id, body, got.Response, wanted.response);
    }
  }

  #withOwner(body: Record<string, unknown>) {
    if (body.From_Account !== theOwner) return body;
    const room = this.#state.rooms.find(({ info }) => info.id === body.RoomId);
    return { ...body, From_Account: room?.info.owner ?? "admin" };
  }

  #compareRead(
    id: OperationId,
    { RoomId }: Record<string, unknown>,
    got: Record<string, unknown> | undefined,
    wanted: unknown,
  ) {
    if (id !== "getRoomMemberList") return same("response", got, wanted);
    const { Next, ...read } = got as { Next: string };
    const { bookmark, ...list } = wanted as { bookmark: number | undefined };
    same("response", read, list);
    same("whether a page follows", Next !== "", bookmark !== undefined);
    this.#page = bookmark === undefined ? undefined : { RoomId, Next, bookmark };
  }
}

const codeOf = (end: unknown): number | string => {
  if (!(end instanceof Error)) return 0;
  return isConferenceApiError(end) ? end.code : end.message;
};

function same(what: string, got: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(got, wanted)) expect({ [what]: got }).toEqual({ [what]: wanted });
}
