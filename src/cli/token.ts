import { Option } from "commander";
import { remember } from "./secrets.ts";

export interface TokenOptions {
  readonly token?: string;
}

/** The token of the URL's signature (CB-13). Others can read a command line: the environment keeps it from them. */
export const tokenOption = (does: string): Option =>
  new Option("--token <token>", `${does}, with this token; unless given that of TRTC_CALLBACK_TOKEN, if any`);

export function readToken({ token = process.env.TRTC_CALLBACK_TOKEN || undefined }: TokenOptions) {
  if (token !== undefined) remember(token);
  return token;
}
