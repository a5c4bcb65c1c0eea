import contract from "../../generated/openapi.json" with { type: "json" };

interface Schema {
  title: string;
  properties: { ErrorCode: { anyOf?: { $ref?: string }[] } };
  oneOf?: { $ref: string }[];
  discriminator: { propertyName: string; mapping: { OK: string; FAIL: string } };
  /** The number of a code. */
  enum: [number];
}

export interface ContractOperation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  externalDocs: { url: string };
  requestBody: { required: boolean; content: JsonContent };
  responses: { "200": { content: JsonContent }; "5XX": object };
  callbacks?: Record<string, object>;
  "x-unknown-outcome": { reason: string };
  "x-triggers"?: { event: string; basis: string }[];
}

interface Example {
  $ref?: string;
  value?: { ErrorCode: number };
}

interface JsonContent {
  "application/json": {
    schema: { $ref: string };
    examples: Record<string, Example>;
  };
}

const { schemas, examples } = contract.components as unknown as {
  schemas: Record<string, Schema>;
  examples: Record<string, { value: { ErrorCode: number } }>;
};

export const last = (text: string): string => text.slice(text.lastIndexOf("/") + 1);

/** The examples, each with its name; one that is a reference with the value that it leads to. */
const named = (of: Record<string, Example>) =>
  Object.entries(of).map(([name, { $ref, value }]) => ({
    name,
    value: value ?? examples[last($ref ?? "")]?.value,
  }));

/** Every operation of the published contract, with what tests ask of all of them. */
export const contractOperations = Object.entries(
  contract.paths as unknown as Record<string, { parameters: { $ref: string }[]; post: ContractOperation }>,
).map(([path, { parameters, post }]) => {
  const { schema, examples: responses } = post.responses["200"].content["application/json"];
  const response = schemas[last(schema.$ref)] as Schema;
  const failure = schemas[last(response.discriminator.mapping.FAIL)] as Schema;
  const schemaAt = ({ $ref = "" }) => schemas[last($ref)] as Schema;
  const alternatives = failure.properties.ErrorCode.anyOf?.filter(({ $ref }) => $ref).map(schemaAt) ?? [];
  const [own] = alternatives.filter(
    ({ title }) => title !== "RoomEngineErrorCode" && title !== "CommonErrorCode",
  );
  // A list of codes, or the only one.
  const codes = own?.oneOf?.map(schemaAt) ?? (own === undefined ? [] : [own]);
  const open = alternatives.some(({ title }) => title === "RoomEngineErrorCode");
  const [sample] = named(post.requestBody.content["application/json"].examples);
  return {
    path,
    command: last(path),
    parameters,
    post,
    /** The schema of its response. */
    response,
    /** Its private codes. */
    codes: codes.map(({ title, enum: [code] }) => ({ name: title, code })),
    /** Which other private code may come: none, any of the room engine, or any number. */
    others:
      alternatives.length === 0 ? ("unstated" as const) : open ? ("open" as const) : ("closed" as const),
    responses: named(responses),
    call: { path, body: sample?.value as unknown },
  };
});
