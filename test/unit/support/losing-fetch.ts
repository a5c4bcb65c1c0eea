/** A service under test: the sandbox, or a small stand-in. */
export interface Service {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Another process changes what the write under test has changed. */
  readonly interfere: () => void;
}

/** What happens to one request. */
export type Mishap =
  | "none"
  /** The request never arrives. */
  | "lost request"
  /** The request is carried out, but its response is lost. */
  | "lost response"
  /** The response is lost, and then another process interferes. */
  | "lost response, then a rival"
  /** Another process interferes before the request arrives, which is lost then. */
  | "a rival, then lost request";

/** A `fetch` to the service. Each request meets the next mishap of the list, and none after its end. */
export function losingFetch(service: Service, mishaps: readonly Mishap[]) {
  const commands: string[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const mishap = mishaps[commands.length] ?? "none";
    commands.push(new URL(String(input)).pathname.split("/").at(-1) ?? "");
    if (mishap === "a rival, then lost request") service.interfere();
    if (mishap.endsWith("lost request")) throw lost();
    const response = await service.fetch(input, init);
    if (mishap === "lost response, then a rival") service.interfere();
    if (mishap.startsWith("lost response")) throw lost();
    return response;
  };
  return Object.assign(fetch, { commands });
}

/** As Node reports a connection that broke. */
const lost = () =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  });
