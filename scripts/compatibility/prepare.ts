import { isObject, type Json, listOf, mapValues, objectOf } from "./json.ts";
import { prepareSchemas } from "./prepare-schemas.ts";

/**
 * A dereferenced contract in the form that `redocly diff` rates by our rule: requests may not demand more, answers and
 * events may not deliver less. As it stands, Redocly misses much of what an event delivers, and takes a longer list of
 * codes or words for a break. test/contract/compatibility.test.ts has an example of each.
 */
export function prepare(contract: unknown): Json {
  const { components, paths, webhooks, ...rest } = objectOf(prepareSchemas(contract));
  return {
    ...rest,
    // Everything else has been put where it is used; here it would only be counted a second time.
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
  const prepareCallback = (callback: unknown, word: string) =>
    mapValues(callback, (item, expression) =>
      // Without the query string of the expression: the declared parameters say it better.
      prepareEvents(item, { word, url: expression.split("?")[0] }),
    );
  return { ...prepared, callbacks: mapValues(callbacks, prepareCallback) };
}

// A schema that is not there allows everything. Redocly notices a wider schema, but not that there is none any more.
function withSchemas(message: unknown): unknown {
  if (!isObject(message) || message.content === undefined) return message;
  return { ...message, content: mapValues(message.content, (media) => ({ schema: {}, ...objectOf(media) })) };
}

/**
 * An event is what the service delivers: its word, where it goes, its query string and its body. Redocly turns the
 * direction round for schemas, but otherwise it only asks whether a request demands more, and a word it takes for
 * decoration. As parts of one schema all of them are rated alike.
 */
function prepareEvents(item: unknown, constants: Readonly<Record<string, string | undefined>>): Json {
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
