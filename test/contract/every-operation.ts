import contract from "../../generated/openapi.json" with { type: "json" };
import type { OperationId } from "../../src/index.ts";

interface Media {
  content: { "application/json": { examples: Record<string, { $ref: string }> } };
}

/** The examples of a request or response, in the order of the contract. */
const examplesOf = ({ content }: Media): { name: string; value: unknown }[] =>
  Object.entries(content["application/json"].examples).map(([name, { $ref }]) => ({
    name,
    value:
      contract.components.examples[$ref.split("/").at(-1) as keyof typeof contract.components.examples].value,
  }));

/** The operations of the contract: a new one is in every table of the tests at once. */
export const everyOperation = Object.entries(contract.paths).map(([path, { post }]) => ({
  id: post.operationId as OperationId,
  command: path.split("/").at(-1) ?? "",
  /** The call that the first example of the request makes. */
  call: { path, body: examplesOf(post.requestBody)[0]?.value },
  /** What the service may respond, success and failures, each by the name of its example. */
  responses: examplesOf(post.responses["200"]) as { name: string; value: Envelope }[],
}));

export interface Envelope {
  ActionStatus: "OK" | "FAIL";
  ErrorInfo: string;
  ErrorCode: number;
  RequestId: string;
}

export const operationOf = (id: OperationId) => {
  const operation = everyOperation.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`The contract has no ${id}.`);
  return operation;
};

/** What all operations share is tried on this one; shorter tests see that each operation shares it. */
export const oneOperation = operationOf("setCallback");
