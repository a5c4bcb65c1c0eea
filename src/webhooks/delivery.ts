import type { Body } from "../http/body.ts";
import type { Delivery } from "./receiver-options.ts";
import { sha256 } from "./sha256.ts";
import { only } from "./sign.ts";

/** A class, so that what is seldom asked for is worked out only then. */
export class EventDelivery implements Delivery {
  readonly command: string;
  readonly rawBody: string;
  readonly #bytes: Uint8Array;
  readonly #query: URLSearchParams;
  #id: Promise<string> | undefined;

  constructor(command: string, body: Body, query: URLSearchParams) {
    this.command = command;
    this.rawBody = body.text;
    this.#bytes = body.bytes;
    this.#query = query;
  }

  get clientIp(): string | undefined {
    return only(this.#query, "ClientIP");
  }

  get platform(): string | undefined {
    return only(this.#query, "OptPlatform");
  }

  id(): Promise<string> {
    this.#id ??= sha256(this.#bytes);
    return this.#id;
  }
}
