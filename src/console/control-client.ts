import createClient from "openapi-fetch";
import type { paths } from "../../generated/sandbox-types.ts";
import { t, type Word } from "./language.ts";
import { notice } from "./notice.ts";

const stored = "sandbox-console-token";

/** Takes the token out of the address, where a bookmark or a screenshot would show it. */
function takeToken(): string | null {
  const [, given] = /^#token=(.+)$/.exec(location.hash) ?? [];
  if (given !== undefined) {
    sessionStorage.setItem(stored, decodeURIComponent(given));
    history.replaceState(null, "", "#/live");
  }
  return sessionStorage.getItem(stored);
}

const token = takeToken();

/** openapi-fetch takes read-only arrays for objects. */
type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Name in keyof T]: Mutable<T[Name]> }
    : T;

/** The control interface of the sandbox that serves this page. */
export const control = createClient<Mutable<paths>>({
  baseUrl: location.origin,
  headers: token === null ? {} : { "x-sandbox-token": token },
});

interface Result<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** Waits for a request that a button started, and tells how it ended. Undefined where it failed. */
export async function perform<Data>(
  action: Word,
  request: Promise<Result<Data>>,
): Promise<Result<Data> | undefined> {
  const result = await request.catch(() => undefined);
  if (result?.response.ok) {
    notice.value = { text: t("done", t(action)), isFailure: false };
    return result;
  }
  const { title = t("unreachable") } = Object(result?.error) as { title?: string };
  notice.value = { text: t("failed", t(action), title), isFailure: true };
  return undefined;
}

/** Makes a call of the service, as the first administrator. */
export async function callService(
  action: Word,
  sdkappid: number,
  operation: string,
  body: Record<string, unknown>,
): Promise<boolean> {
  const request = control.POST("/_sandbox/call", {
    params: { query: { sdkappid } },
    body: { operation, body: body as Record<string, never> },
  });
  const done = await perform(action, request);
  if (done === undefined) return false;
  const { ErrorCode, ErrorInfo } = Object(done.data?.body) as { ErrorCode?: number; ErrorInfo?: string };
  if (ErrorCode === 0) return true;
  const problem = ErrorCode === undefined ? t("responseLost") : `${ErrorCode} ${ErrorInfo}`;
  notice.value = { text: t("failed", t(action), problem), isFailure: true };
  return false;
}
