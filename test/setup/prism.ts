import type { TestProject } from "vitest/node";
import { servedContract, startPrism } from "../../scripts/prism.ts";
import { startRelay } from "./relay.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A Prism that answers as the contract says. */
    mockUrl: string;
    /** A Prism that judges both request and response of the call that the relay behind it makes. */
    judgeUrl: string;
  }
}

/** Starts one mock and one judge for all projects of a run. */
export default async function setup({ vitest }: TestProject) {
  const run = vitest.getRootProject();
  if ("mockUrl" in run.getProvidedContext()) return;
  const document = await contractWithEvents();
  const relay = await startRelay();
  const [mock, judge] = await Promise.all([
    startPrism({ document }),
    startPrism({ document, upstream: relay.url }),
  ]);
  run.provide("mockUrl", mock.url);
  run.provide("judgeUrl", judge.url);
  return async () => {
    await Promise.all([mock.stop(), judge.stop()]);
    relay.close();
  };
}

/** Prism ignores `webhooks`, so each event becomes a path that is named after its command word. */
async function contractWithEvents(): Promise<object> {
  const { webhooks, ...contract } = (await servedContract()) as { paths: object; webhooks: object };
  const events = Object.entries(webhooks).map(([word, item]) => [`/${word}`, item]);
  return { ...contract, paths: { ...contract.paths, ...Object.fromEntries(events) } };
}
