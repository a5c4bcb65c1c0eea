import type { Configuration, ModelService } from "./model-service.ts";

/** What goes wrong with one request. */
export type Fault =
  | "none"
  /** It never arrives. */
  | "lost request"
  /** It is carried out, and nobody hears of it. */
  | "lost answer"
  /** It is refused with this code, carried out or not. */
  | { readonly code: number }
  /** It arrives after somebody else has changed the configuration. */
  | { readonly rivalBefore: Configuration | undefined }
  /** Somebody else changes the configuration before its answer arrives. */
  | { readonly rivalAfter: Configuration | undefined };

/** A request as the service has seen it. */
export interface Seen {
  readonly command: string;
  readonly fault: Fault;
  /** What was configured once it had been carried out. */
  readonly answered: Configuration | undefined;
  /** The client's own request was carried out, and was one that changes something. */
  readonly changed: boolean;
}

/** A `fetch` to the model in which each request meets the next fault of the list, and the last ones meet none. */
export function faultyFetch(model: ModelService, faults: readonly Fault[]) {
  const seen: Seen[] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const fault = faults[seen.length] ?? "none";
    const command = new URL(String(input)).pathname.split("/").at(-1) ?? "";
    if (typeof fault === "object" && "rivalBefore" in fault) model.configuration = fault.rivalBefore;
    const arrives = fault !== "lost request" && !(typeof fault === "object" && "code" in fault);
    const answer = arrives ? model.answer(command, JSON.parse(String(init.body))) : undefined;
    const changed = answer?.ErrorCode === 0 && command !== "get_callback";
    seen.push({ command, fault, answered: model.configuration, changed });
    if (typeof fault === "object" && "rivalAfter" in fault) model.configuration = fault.rivalAfter;
    if (typeof fault === "object" && "code" in fault) return Response.json(model.refuse(fault.code));
    if (answer === undefined || fault === "lost answer") {
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }),
      });
    }
    return Response.json(answer);
  };
  return Object.assign(fetch, { seen });
}
