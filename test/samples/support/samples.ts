import { addSamples } from "../../../scripts/generate/samples.ts";
import { type CodeSample, contract, samples } from "../../docs/support/contract.ts";

/** The languages, in the order of the page. */
export const labels = ["curl", "TypeScript", "Python", "Go", "PHP", "Java"] as const;

export type Label = (typeof labels)[number];

/** Every operation, and what its samples send: the first example of its body. */
export const operations = Object.entries(contract.paths).map(([path, { post }]) => {
  const [example] = Object.values(post.requestBody.content["application/json"].examples);
  const name = example?.$ref.split("/").at(-1) ?? "";
  return {
    operationId: post.operationId,
    path,
    page: post.externalDocs.url,
    sends: contract.components.examples[name]?.value,
  };
});

export function sampleOf(operationId: string, label: Label): string {
  const sample = samples.find((one) => one.operationId === operationId && one.label === label);
  if (sample === undefined) throw new Error(`The contract has no sample of ${operationId} in ${label}.`);
  return sample.source;
}

/** The samples of the first operation, as they would be with another example of its body. */
export async function samplesSending(value: unknown): Promise<CodeSample[]> {
  const changed = structuredClone(contract);
  for (const example of Object.values(changed.components.examples)) example.value = value;
  await addSamples(changed as unknown as Parameters<typeof addSamples>[0]);
  return Object.values(changed.paths)[0]?.post["x-codeSamples"] ?? [];
}
