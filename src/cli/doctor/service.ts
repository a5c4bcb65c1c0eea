import type { StoredConfiguration } from "../../../generated/types.ts";
import type { ConferenceClient } from "../../client.ts";
import { readCallback } from "../../ensure/read-callback.ts";
import { isConferenceApiError, isConferenceCallError } from "../../errors/guards.ts";
import { printable } from "../printable.ts";
import { type Finding, finding } from "./check.ts";

export interface ServiceFindings {
  readonly findings: readonly Finding[];
  /** What is configured; undefined where nothing is, or nothing is known. */
  readonly configuration: StoredConfiguration | undefined;
  /** Whether it is known what is configured. */
  readonly known: boolean;
}

/** Asks the service what is configured: by its answer it shows that it is there, and takes the credentials. */
export async function checkService(client: ConferenceClient, host: string): Promise<ServiceFindings> {
  const [service, accepted] = [finding("service"), finding("credentials accepted")];
  const answers = service.ok(`${host} answers.`);
  const takes = accepted.ok("The service takes SDKAppID, key and account.");
  try {
    const { configuration } = await readCallback(() => client.getCallback());
    return { findings: [answers, takes], configuration, known: true };
  } catch (error) {
    if (!isConferenceCallError(error)) throw error;
    const unknown = { configuration: undefined, known: false };
    if (!isConferenceApiError(error)) {
      const silent = service.unchecked(
        `${host} gave no valid answer. ${printable(error.message)}`,
        "Check the network, a proxy, and the region or base URL.",
      );
      const unseen = accepted.unchecked("the service has not answered.", "Mend that first.");
      return { findings: [silent, unseen], ...unknown };
    }
    const refused = accepted.wrong(
      `The service refused with ${error.code} (${error.codeName ?? "not listed"}).`,
      `${error.action ?? "Look the code up in the documentation of the service."} The region has to be that of the application, too.`,
    );
    return { findings: [answers, refused], ...unknown };
  }
}
