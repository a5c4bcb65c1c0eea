import { callQuery, queryString, serializeBody } from "../../call/request.ts";
import { operationIds, operationOf } from "../../contract/operations.ts";
import { fromRequest } from "../../http/incoming.ts";
import { checkOption, oneOf } from "../../internal/check.ts";
import type { Clock } from "../../internal/clock.ts";
import { randomUint32 } from "../../internal/random.ts";
import { generateUserSig } from "../../user-sig/generate.ts";
import type { Outcome } from "../serve/outcome.ts";
import type { ServeRequest } from "../serve/serve-request.ts";
import type { Application } from "../state/application.ts";

/** Makes a call as the first administrator, so that a page needs no key. */
export async function callAsAdministrator(
  serve: ServeRequest,
  { sdkAppId, secretKey, administrators: [identifier = ""] }: Application,
  clock: Clock,
  asked: { readonly operation: string; readonly body: object },
  signal: AbortSignal,
): Promise<Outcome> {
  checkOption("operation", asked.operation, oneOf(...operationIds));
  const operation = operationOf(asked.operation as (typeof operationIds)[number]);
  const body = serializeBody(operation, asked.body);
  const userSig = await generateUserSig({ sdkAppId, secretKey, identifier, now: () => clock.now() });
  const query = queryString(callQuery({ sdkAppId, identifier, random: randomUint32 }, userSig));
  const request = new Request(`http://localhost${operation.path}?${query}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  return serve(
    fromRequest(request),
    () => signal,
    () => undefined,
  );
}
