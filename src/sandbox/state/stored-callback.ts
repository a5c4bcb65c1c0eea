import { check } from "../../internal/check.ts";

/** A callback configuration as the sandbox keeps it. Its list may hold words that only an older service would hold. */
export interface StoredCallback {
  readonly Url: string;
  readonly CallbackCommandList: readonly string[];
}

/** A copy, so that a caller who changes the original does not change the sandbox. */
export const copyCallback = ({ Url, CallbackCommandList }: StoredCallback): StoredCallback => ({
  Url,
  CallbackCommandList: [...CallbackCommandList],
});

/** The new address, and the words of both, each once. */
export const mergeCallbacks = (present: StoredCallback, added: StoredCallback): StoredCallback => ({
  Url: added.Url,
  CallbackCommandList: [...new Set([...present.CallbackCommandList, ...added.CallbackCommandList])],
});

/** Checks the shape only: `Sandbox.configure` may store what the contract refuses. */
export function checkStoredCallback(value: StoredCallback): void {
  const { Url, CallbackCommandList } = Object(value) as Partial<StoredCallback>;
  check(
    typeof Url === "string" && Array.isArray(CallbackCommandList),
    "configuration",
    "must be { Url, CallbackCommandList }, or undefined for none.",
  );
}
