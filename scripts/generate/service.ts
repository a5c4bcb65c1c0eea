import { type Contract, type Parameter, required, type Schema } from "./contract.ts";
import { constants } from "./module.ts";

/** What the client, the signer and the scripts have to know of the service as a whole. */
export function serviceModule(contract: Contract): string {
  const { schemas, parameters, securitySchemes } = contract.components;
  const schema = (name: string) => required<Schema>(schemas, name, "components.schemas");
  const parameter = (name: string) => required<Parameter>(parameters, name, "components.parameters");
  return constants({
    contractVersion: contract.info.version,
    hosts: Object.fromEntries(contract.servers.map((server) => [server["x-region"], server.url])),
    identifier: {
      pattern: parameter("identifier").schema.pattern,
      maxLength: parameter("identifier").schema.maxLength,
      sample: parameter("identifier").example,
    },
    random: {
      minimum: parameter("random").schema.minimum,
      maximum: parameter("random").schema.maximum,
    },
    contentType: parameter("contenttype").schema.const,
    userSigLifetimeSeconds: securitySchemes.usersig["x-user-sig"].lifetimeSeconds,
    serviceTimeoutSeconds: contract["x-service-timeout"].seconds,
    eventTimeoutSeconds: contract["x-event-timeout"].seconds,
    callbackCommands: schema("CallbackCommand").enum,
    callbackCommandAliases: required(schema("CallbackCommand"), "x-aliases", "CallbackCommand"),
    callbackUrlPattern: schema("CallbackConfiguration").properties?.Url?.pattern,
  });
}
