import { describe, expect, it } from "vitest";
import bundle from "../../generated/openapi.json" with { type: "json" };
import type { Contract } from "../../scripts/generate/contract.ts";
import { eventsModule } from "../../scripts/generate/events.ts";

const created = "Room.CallbackAfterCreateRoom";
const destroyed = "Room.CallbackAfterDestroyRoom";
const path = "/v4/room_config/update_callback";
const queryOf = (word: string) => `{$request.body#/Url}?CallbackCommand=${word}`;

/** The contract, with what stands at the place after `#` changed. */
function contractWith(place: string, change: (value: Members) => void): Contract {
  const contract = structuredClone(bundle) as unknown as Members;
  let value = contract;
  for (const key of place.split("/").slice(1)) value = value[key.replaceAll("~1", "/")] as Members;
  change(value);
  return contract as unknown as Contract;
}
type Members = Record<string, unknown>;

const parameterOf = "#/components/pathItems/roomCreated/post/parameters/1/schema";
const callbacksOf = `#/paths/${path.replaceAll("/", "~1")}/post/callbacks`;
const bodyOf = "#/components/pathItems/roomCreated/post/requestBody/content/application~1json";

describe("the table of events", () => {
  it("is made of the contract as it is", () => {
    expect(eventsModule(contractWith("#", () => {}))).toContain(`"${created}": {`);
  });

  it.each<[string, string, (value: Members) => void, string]>([
    [
      "the enum has a word more than the webhooks",
      "#/components/schemas/CallbackCommand/enum",
      (words) => (words as unknown as string[]).push("Room.CallbackAfterEverything"),
      "Mic.CallbackAfterSeatInfoChanged,Room.CallbackAfterEverything: make them equal.",
    ],
    [
      "the enum has the words in another order",
      "#/components/schemas/CallbackCommand/enum",
      (words) => (words as unknown as string[]).reverse(),
      "but the enum of CallbackCommand is Mic.CallbackAfterSeatInfoChanged,",
    ],
    [
      "a webhook is missing",
      "#/webhooks",
      (webhooks) => delete webhooks[created],
      `The webhooks are ${destroyed},`,
    ],
    [
      "two webhooks are mixed up",
      `#/webhooks/${created}`,
      (webhook) => Object.assign(webhook, { $ref: "#/components/pathItems/roomDestroyed" }),
      `The event ${created} calls itself ${destroyed} in its URL and ${destroyed} in its body: write ${created}.`,
    ],
    [
      "a webhook points to nothing",
      `#/webhooks/${created}`,
      (webhook) => Object.assign(webhook, { $ref: "#/components/pathItems/gone" }),
      "The contract has no gone at components.pathItems: add it there.",
    ],
    [
      "a webhook is written out",
      "#/webhooks",
      (webhooks) => Object.assign(webhooks, { [created]: { post: {} } }),
      `The webhook ${created} is no reference into components.pathItems: name it there, and reference it.`,
    ],
    [
      "the word in the URL is another",
      parameterOf,
      (schema) => Object.assign(schema, { const: destroyed }),
      `The event ${created} calls itself ${destroyed} in its URL and ${created} in its body: write ${created}.`,
    ],
    [
      "the URL has no word",
      parameterOf,
      (schema) => delete schema.const,
      `The event ${created} calls itself undefined in its URL`,
    ],
    [
      "the word in the body is another",
      "#/components/schemas/RoomCreatedEvent/properties/CallbackCommand",
      (schema) => Object.assign(schema, { const: destroyed }),
      `The event ${created} calls itself ${created} in its URL and ${destroyed} in its body: write ${created}.`,
    ],
    [
      "the body has no schema",
      bodyOf,
      (media) => delete media.schema,
      `The body of the event ${created} is no reference into components.schemas: name it there,`,
    ],
    [
      "the body's schema is written out",
      bodyOf,
      (media) => Object.assign(media, { schema: { type: "object" } }),
      `The body of the event ${created} is no reference into components.schemas: name it there,`,
    ],
    [
      "an operation lacks a callback",
      callbacksOf,
      (callbacks) => delete callbacks[created],
      `The callback ${created} of ${path} is not the webhook of that word: make them equal.`,
    ],
    [
      "an operation has a callback of another name",
      callbacksOf,
      (callbacks) => Object.assign(callbacks, { Other: callbacks[created] }),
      `The callback Other of ${path} is not the webhook of that word: make them equal.`,
    ],
    [
      "a callback is the event of another word",
      callbacksOf,
      (callbacks) => Object.assign(callbacks, { [created]: callbacks[destroyed] }),
      `The callback ${created} of ${path} is not the webhook of that word: make them equal.`,
    ],
    [
      "a callback is written out",
      callbacksOf,
      (callbacks) => Object.assign(callbacks, { [created]: { [queryOf(created)]: { post: {} } } }),
      `The callback ${created} of ${path} is not the webhook of that word: make them equal.`,
    ],
    [
      "a callback goes to two URLs",
      `${callbacksOf}/${created}`,
      (callback) => Object.assign(callback, { "{$request.body#/Other}": { $ref: "x" } }),
      `The callback ${created} of ${path} is not the webhook of that word: make them equal.`,
    ],
    [
      "a callback's URL holds the word of another event",
      callbacksOf,
      (callbacks) => {
        callbacks[created] = { [queryOf(destroyed)]: { $ref: "#/components/pathItems/roomCreated" } };
      },
      `The callback ${created} of ${path} goes to a URL with the word ${destroyed}: write ${created}.`,
    ],
    [
      "an alias stands for no word",
      "#/components/schemas/CallbackCommand/x-aliases",
      (aliases) => Object.assign(aliases, { "Room.Old": "Room.New" }),
      "The alias Room.Old stands for Room.New: it has to be another spelling of a word.",
    ],
    [
      "an alias is a word itself",
      "#/components/schemas/CallbackCommand/x-aliases",
      (aliases) => Object.assign(aliases, { [created]: destroyed }),
      `The alias ${created} stands for ${destroyed}: it has to be another spelling of a word.`,
    ],
  ])("is refused when %s", (_, place, change, message) => {
    expect(() => eventsModule(contractWith(place, change))).toThrow(message);
  });
});
