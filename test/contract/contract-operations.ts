import contract from "../../generated/openapi.json" with { type: "json" };

interface Schema {
  title: string;
  properties: { ErrorCode: { anyOf?: { $ref?: string }[] } };
  oneOf: { $ref: string }[];
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
  const [first] = failure.properties.ErrorCode.anyOf ?? [];
  const own = schemas[last(first?.$ref ?? "")];
  // A list of codes, or the only one.
  const codes = own?.oneOf?.map(({ $ref }) => schemas[last($ref)]) ?? (own === undefined ? [] : [own]);
  const [sample] = named(post.requestBody.content["application/json"].examples);
  return {
    path,
    command: last(path),
    parameters,
    post,
    /** The schema of its response. */
    response,
    /** Its private codes. */
    codes: codes.map((code) => ({ name: code?.title, code: code?.enum[0] as number })),
    /** Whether no other private code may come. */
    closed: codes.length > 0 && failure.properties.ErrorCode.anyOf?.length === 2,
    responses: named(responses),
    call: { path, body: sample?.value as unknown },
  };
});
