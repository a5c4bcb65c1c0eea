import type { StoredConfiguration } from "../../../generated/types.ts";
import type { ConferenceClient } from "../../client-interface.ts";
import { readCallback } from "../../ensure/read-callback.ts";
import { isConferenceApiError, isConferenceCallError } from "../../errors/guards.ts";
import { inCommandWords } from "../command-words.ts";
import { type Finding, finding } from "./finding.ts";

export interface ServiceFindings {
  readonly findings: readonly Finding[];
  /** Undefined where nothing is configured, or nothing is known. */
  readonly configuration: StoredConfiguration | undefined;
  /** Whether it is known what is configured. */
  readonly known: boolean;
}

/** Queries the configuration: the response shows that the service is there and accepts the credentials. */
export async function checkService(client: ConferenceClient, host: string): Promise<ServiceFindings> {
  const [service, accepted] = [finding("service"), finding("credentials accepted")];
  const responds = service.ok(`${host} responds.`);
  try {
    const { configuration } = await readCallback(() => client.getCallback());
    const accepts = accepted.ok("The service accepts SDKAppID, key and account.");
    return { findings: [responds, accepts], configuration, known: true };
  } catch (error) {
    if (!isConferenceCallError(error)) throw error;
    const unknown = { configuration: undefined, known: false };
    if (!isConferenceApiError(error)) {
      const silent = service.unchecked(
        `${host} gave no valid response. ${inCommandWords(error.message)}`,
        "Check the network, any proxy, and the region or base URL.",
      );
      const unseen = accepted.unchecked("the service did not respond.", "Fix that first.");
      return { findings: [silent, unseen], ...unknown };
    }
    const refused = accepted.wrong(
      `The service refused with ${error.code} (${error.codeName ?? "not listed"}).`,
      `${inCommandWords(error.action ?? "Look the code up in the documentation of the service.")} The region must be that of the application.`,
    );
    return { findings: [responds, refused], ...unknown };
  }
}
