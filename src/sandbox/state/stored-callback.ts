import { type Rules, required } from "../../internal/check.ts";
import { checkItem } from "./each-item.ts";

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

const rules: Rules<StoredCallback> = {
  Url: required({ test: (value) => typeof value === "string", must: "a string" }),
  CallbackCommandList: required({ test: Array.isArray, must: "a list" }),
};

/** Checks the shape only: `Sandbox.configure` may store what the contract refuses. */
export const checkStoredCallback = (path: string, value: StoredCallback): void =>
  checkItem(path, value, rules);
