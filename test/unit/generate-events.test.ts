import { describe, expect, it } from "vitest";
import bundle from "../../generated/openapi.json" with { type: "json" };
import type { Contract } from "../../scripts/generate/contract.ts";
import { eventsModule } from "../../scripts/generate/events.ts";

const created = "Room.CallbackAfterCreateRoom";
const destroyed = "Room.CallbackAfterDestroyRoom";
const path = "/v4/room_config/update_callback";
const queryOf = (word: string) => `{$request.body#/Url}?CallbackCommand=${word}`;

/** The contract with a change at the place of this JSON Pointer. */
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
  it("is made from the contract", () => {
    expect(eventsModule(contractWith("#", () => {}))).toContain(`"${created}": {`);
  });

  it.each<[string, string, (value: Members) => void, string]>([
    [
      "the enum has a word without a webhook",
      "#/components/schemas/CallbackCommand/enum",
      (words) => (words as unknown as string[]).push("Room.CallbackAfterEverything"),
      "Room.CallbackAfterEverything",
    ],
    [
      "the enum has the words in another order",
      "#/components/schemas/CallbackCommand/enum",
      (words) => (words as unknown as string[]).reverse(),
      "enum of CallbackCommand is Mic.CallbackAfterSeatInfoChanged,",
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
      `${destroyed} in its URL and ${destroyed} in its body`,
    ],
    [
      "a webhook points to nothing",
      `#/webhooks/${created}`,
      (webhook) => Object.assign(webhook, { $ref: "#/components/pathItems/gone" }),
      "no gone at components.pathItems",
    ],
    [
      "a webhook is written out",
      "#/webhooks",
      (webhooks) => Object.assign(webhooks, { [created]: { post: {} } }),
      `The webhook ${created}`,
    ],
    [
      "the word in the URL is another",
      parameterOf,
      (schema) => Object.assign(schema, { const: destroyed }),
      `${destroyed} in its URL and ${created} in its body`,
    ],
    ["the URL has no word", parameterOf, (schema) => delete schema.const, "undefined in its URL"],
    [
      "the word in the body is another",
      "#/components/schemas/RoomCreatedEvent/properties/CallbackCommand",
      (schema) => Object.assign(schema, { const: destroyed }),
      `${created} in its URL and ${destroyed} in its body`,
    ],
    ["the body has no schema", bodyOf, (media) => delete media.schema, `The body of the event ${created}`],
    [
      "the body's schema is written out",
      bodyOf,
      (media) => Object.assign(media, { schema: { type: "object" } }),
      `The body of the event ${created}`,
    ],
    [
      "an operation lacks a callback",
      callbacksOf,
      (callbacks) => delete callbacks[created],
      `The callback ${created} of ${path}`,
    ],
    [
      "an operation has a callback of another name",
      callbacksOf,
      (callbacks) => Object.assign(callbacks, { Other: callbacks[created] }),
      `The callback Other of ${path}`,
    ],
    [
      "a callback is the event of another word",
      callbacksOf,
      (callbacks) => Object.assign(callbacks, { [created]: callbacks[destroyed] }),
      `The callback ${created} of ${path}`,
    ],
    [
      "a callback is written out",
      callbacksOf,
      (callbacks) => Object.assign(callbacks, { [created]: { [queryOf(created)]: { post: {} } } }),
      `The callback ${created} of ${path}`,
    ],
    [
      "a callback has two URLs",
      `${callbacksOf}/${created}`,
      (callback) => Object.assign(callback, { "{$request.body#/Other}": { $ref: "x" } }),
      `The callback ${created} of ${path}`,
    ],
    [
      "the URL of a callback has the word of another event",
      callbacksOf,
      (callbacks) => {
        callbacks[created] = { [queryOf(destroyed)]: { $ref: "#/components/pathItems/roomCreated" } };
      },
      `has the word ${destroyed} in its URL`,
    ],
    [
      "an alias is of an unknown word",
      "#/components/schemas/CallbackCommand/x-aliases",
      (aliases) => Object.assign(aliases, { "Room.Old": "Room.New" }),
      "alias Room.Old of Room.New",
    ],
    [
      "an alias is a word itself",
      "#/components/schemas/CallbackCommand/x-aliases",
      (aliases) => Object.assign(aliases, { [created]: destroyed }),
      `alias ${created} of ${destroyed}`,
    ],
  ])("is refused when %s", (_, place, change, message) => {
    expect(() => eventsModule(contractWith(place, change))).toThrow(message);
  });
});
