import openapiTS, { astToString } from "openapi-typescript";
import { generatedNote } from "./module.ts";

/**
 * The types of the contract. The only place that knows openapi-typescript, so that it can be replaced. Its JavaScript
 * interface is used because its command line insists on settings of its own in redocly.yaml.
 */
export async function typesModule(contractJson: string): Promise<string> {
  const nodes = await openapiTS(contractJson, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  const text = astToString(nodes)
    // A remark of the tool's on its own workings; it would show up in every editor.
    .replaceAll(" (enum property replaced by openapi-typescript)", "");
  return `${generatedNote}\n${text}`;
}
