import { timingSafeEqual } from "../../internal/timing-safe-equal.ts";

/** Why a request may not use the control interface. */
interface Denial {
  readonly status: number;
  readonly title: string;
}

/** The header with the token. */
export const tokenHeader = "x-sandbox-token";

/**
 * Judges a request to the control interface, whose Host and Origin have been judged already.
 *
 * @param token Undefined where none is needed.
 */
export const createControlAccess =
  (token: string | undefined) =>
  (headers: Readonly<Record<string, string | string[] | undefined>>): Denial | undefined => {
    const { origin, "sec-fetch-site": site } = headers;
    // A browser sends no Origin with what a page of another host embeds or links to.
    if (origin === undefined && site !== undefined && site !== "same-origin" && site !== "none") {
      return { status: 403, title: "Only the console and web pages of this machine may use this interface." };
    }
    if (token === undefined || timingSafeEqual(token, String(headers[tokenHeader] ?? ""))) return undefined;
    return {
      status: 401,
      title: `The header ${tokenHeader} must have the token that the sandbox printed at its start.`,
    };
  };
