import { readFile } from "node:fs/promises";
import { contractFile } from "./bundled-contract.ts";

interface Contract {
  paths: Record<string, { post: { callbacks?: object } }>;
  webhooks: Record<string, object>;
}

/**
 * The contract in the form that makes Prism strict.
 *
 * @param callbacks Makes Prism post every event after each call that subscribes to events. Default: false.
 */
export async function servedContract(callbacks = false): Promise<object> {
  const contract = JSON.parse(await readFile(contractFile(), "utf8"), withoutDoubles) as Contract;
  for (const { post } of Object.values(contract.paths)) {
    if (callbacks && post.callbacks) post.callbacks = callbacksOf(contract);
    else delete post.callbacks;
  }
  // Without a dialect, Prism ignores the keywords that JSON Schema gained with 2019-09 and 2020-12.
  return { ...contract, jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema" };
}

/** Without the keywords that say a second time what another one says: Prism would name each violation twice. */
function withoutDoubles(this: Record<string, unknown>, key: string, value: unknown): unknown {
  if (key === "enum" && "const" in this) return undefined;
  return key === "format" && value === "int64" ? undefined : value;
}

/** Prism adds no query parameters to the URL of a callback, so they are in the expression. */
const callbacksOf = ({ webhooks }: Contract): object =>
  Object.fromEntries(
    Object.entries(webhooks).map(([word, item]) => [
      word,
      {
        [`{$request.body#/Url}?SdkAppid={$request.query.sdkappid}&CallbackCommand=${word}&contenttype=json&ClientIP=127.0.0.1&OptPlatform=RESTAPI`]:
          item,
      },
    ]),
  );
