import { type Contract, type JsonContent, nameOf, required } from "./contract.ts";
import { constants } from "./module.ts";

/** The name of the schema of each event's body, by command word. */
export function eventSchemas(contract: Contract): Record<string, string> {
  const { schemas } = contract.components;
  return Object.fromEntries(
    bodiesOf(contract).map(([word, body]) => {
      const name = nameOf(body.schema, "schemas", `The body of the event ${word}`);
      const inBody = schemas[name]?.properties?.CallbackCommand?.const;
      if (inBody !== word)
        throw new Error(`CallbackCommand of ${name} is ${inBody}: make it the const ${word}.`);
      return [word, name];
    }),
  );
}

/** The sample of each event, by command word. */
export function eventSamplesModule(contract: Contract): string {
  const samples = bodiesOf(contract).map(([word, { examples = {} }]) => {
    const name = nameOf(Object.values(examples)[0], "examples", `The sample of the event ${word}`);
    const { value } = required<{ value: unknown }>(contract.components.examples, name, "components.examples");
    return [word, value];
  });
  return constants({ eventSamples: Object.fromEntries(samples) });
}

type EventBody = Partial<JsonContent["application/json"]>;

const bodiesOf = ({ webhooks }: Contract): [word: string, body: EventBody][] =>
  Object.entries(webhooks).map(([word, { post }]) => [word, post.requestBody.content["application/json"]]);
