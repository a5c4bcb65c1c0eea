import { isObject, type Json, listOf, mapValues, objectOf } from "./json.ts";
import { prepareSchemas } from "./prepare-schemas.ts";

/**
 * A dereferenced contract in a form that `redocly diff` rates by our rule: requests must not demand more, responses and
 * events must not deliver less. Redocly itself misses much of an event, and sees a break in a longer list of codes.
 */
export function prepare(contract: unknown): Json {
  const { components, paths, webhooks, ...rest } = objectOf(prepareSchemas(contract));
  return {
    ...rest,
    // All else is dereferenced: here it would count twice.
    components: { securitySchemes: objectOf(components).securitySchemes },
    paths: mapValues(paths, (item) => mapOperations(item, prepareOperation)),
    webhooks: mapValues(webhooks, (item, word) => prepareEvents(item, { word })),
  };
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

const mapOperations = (item: unknown, change: (operation: Json) => Json): Json =>
  mapValues(item, (member, key) => (methods.has(key) ? change(objectOf(member)) : member));

function prepareOperation({ callbacks, ...operation }: Json): Json {
  const prepared = { ...operation, responses: mapValues(operation.responses, withSchemas) };
  if (callbacks === undefined) return prepared;
  const prepareCallback = (callback: unknown) =>
    mapValues(callback, (item, url) =>
      // Query string and body are those of the webhooks, which are compared themselves.
      prepareEvents(mapOperations(item, withResponses), { url }),
    );
  return { ...prepared, callbacks: mapValues(callbacks, prepareCallback) };
}

const withResponses = ({ responses }: Json): Json => ({ responses });

// Redocly notices a wider schema, but not a removed one, which allows everything.
function withSchemas(message: unknown): unknown {
  if (!isObject(message) || message.content === undefined) return message;
  return { ...message, content: mapValues(message.content, (media) => ({ schema: {}, ...objectOf(media) })) };
}

/**
 * Makes one schema of all that an event delivers: word, URL, query string and body. Redocly rates the schemas of an event
 * as delivered, but its parameters as demanded, and its word not at all.
 */
function prepareEvents(item: unknown, constants: Readonly<Record<string, string>>): Json {
  const shared = listOf(objectOf(item).parameters);
  return mapOperations(item, ({ parameters, requestBody, ...event }) => {
    const query = [...shared, ...listOf(parameters)].map(objectOf);
    const body = objectOf(withSchemas(requestBody));
    const delivery = {
      type: "object",
      required: ["query", ...(body.required === true ? ["body"] : [])],
      properties: {
        ...mapValues(constants, (value) => ({ const: value })),
        query: {
          type: "object",
          required: query.filter(({ required }) => required === true).map(({ name }) => name),
          properties: Object.fromEntries(query.map(({ name, schema = {} }) => [name, schema])),
        },
        ...(requestBody !== undefined && {
          body: {
            type: "object",
            properties: mapValues(body.content, (media) => objectOf(media).schema),
          },
        }),
      },
    };
    return { ...event, requestBody: { required: true, content: { delivery: { schema: delivery } } } };
  });
}
