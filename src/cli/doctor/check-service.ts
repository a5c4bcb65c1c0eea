import type { StoredConfiguration } from "../../../generated/types.ts";
import type { ConferenceClient } from "../../client-interface.ts";
import { readCallback } from "../../ensure/read-callback.ts";
import { isConferenceApiError, isConferenceCallError } from "../../errors/guards.ts";
import { inCommandWords } from "../command-words.ts";
import { hostAndPort, type ServiceAddress } from "../service-address.ts";
import { type Finding, finding } from "./finding.ts";

export interface ServiceFindings {
  readonly findings: readonly Finding[];
  /** Undefined where nothing is configured, or nothing is known. */
  readonly configuration: StoredConfiguration | undefined;
  /** Whether it is known what is configured. */
  readonly known: boolean;
}

/** The host knows neither application nor key: the credentials may be right elsewhere. */
const elsewhere = ["HostWrong", "KeyNotAtDataCentre", "SdkAppIdNotAtDataCentre"];

/** Queries the configuration, which only an administrator may do, and only at the host of the application. */
export async function checkService(
  client: ConferenceClient,
  { baseUrl, from }: ServiceAddress,
): Promise<ServiceFindings> {
  const [administrator, place] = [finding("administrator"), finding("region and host")];
  const host = hostAndPort(baseUrl);
  const responds = place.ok(`${host}, from ${from}, responds.`);
  const unseen = (why: string) => administrator.unchecked(why, "Fix region and host first.");
  try {
    const { configuration } = await readCallback(() => client.getCallback());
    const accepts = administrator.ok("The service accepts SDKAppID, key and administrator account.");
    return { findings: [accepts, responds], configuration, known: true };
  } catch (error) {
    if (!isConferenceCallError(error)) throw error;
    const unknown = { configuration: undefined, known: false };
    if (!isConferenceApiError(error)) {
      const silent = place.unchecked(
        `${host}, from ${from}, gave no valid response. ${inCommandWords(error.message)}`,
        "Check the network, any proxy, and the region or base URL.",
      );
      return { findings: [unseen("the service did not respond."), silent], ...unknown };
    }
    const refused = `${host} refused with ${error.code} (${error.codeName ?? "not listed"}).`;
    const advice = inCommandWords(error.action ?? "Look the code up in the documentation of the service.");
    const findings = elsewhere.includes(error.codeName ?? "")
      ? [unseen("the service does not know the application there."), place.wrong(refused, advice)]
      : [administrator.wrong(refused, advice), responds];
    return { findings, ...unknown };
  }
}
