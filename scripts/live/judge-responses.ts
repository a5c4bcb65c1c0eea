import { Ajv2020 } from "ajv/dist/2020.js";
import contract from "../../generated/openapi.json" with { type: "json" };

/** Where a response differs from the contract. */
export interface Deviation {
  readonly operation: string;
  readonly reasons: readonly string[];
}

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
ajv.addSchema({ $id: "contract", components: contract.components });

/** A `fetch` that compares each response with the contract, and calls `onDeviation` where it differs. */
export function judgingFetch(onDeviation: (deviation: Deviation) => void): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { pathname } = new URL(String(input));
    const [, item] = Object.entries(contract.paths).find(([path]) => pathname.endsWith(path)) ?? [];
    const reasons = await reasonsAgainst(item?.post, response.clone());
    const operation = item?.post.operationId ?? pathname;
    if (reasons.length > 0) onDeviation({ operation, reasons });
    return response;
  };
}

interface Judged {
  readonly responses: { 200: { content: { "application/json": { schema: { $ref: string } } } } };
}

async function reasonsAgainst(operation: Judged | undefined, response: Response): Promise<string[]> {
  if (operation === undefined) return ["is no operation of the contract"];
  if (response.status !== 200) return [`HTTP status ${response.status}`];
  const { $ref } = operation.responses[200].content["application/json"].schema;
  let body: unknown;
  try {
    body = JSON.parse(await response.text());
  } catch {
    return ["the body is not JSON"];
  }
  const validate = ajv.compile({ $ref: `contract${$ref}` });
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
}
