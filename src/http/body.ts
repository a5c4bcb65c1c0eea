/** The body of a request. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Why a body cannot be used. */
export type BodyFault = "too large" | "in too many chunks" | "not UTF-8" | "incomplete" | "late";

export const isBody = (body: Body | string): body is Body => typeof body !== "string";

let utf8: TextDecoder | undefined;

/** Decodes a body. */
export function toBody(bytes: Uint8Array): Body | BodyFault {
  // Made when needed, because some test environments lack it when this module is loaded.
  utf8 ??= new TextDecoder("utf-8", { fatal: true });
  try {
    return { bytes, text: utf8.decode(bytes) };
  } catch {
    return "not UTF-8";
  }
}

/** Events are below 4 kB, so that one of them passes even byte by byte. */
const freeChunks = 4096;
/** Bytes that the chunks of a longer body must have on average: each costs the server more than its bytes do. */
const leastAverage = 16;
/** Bytes that are allocated at most before as many have arrived. */
const firstAllocation = 4096;

const nothing = new Uint8Array(0);

/** Collects a body in one growing buffer. To keep the chunks would cost an object for each, and a sender decides how many. */
export class BodyBuffer {
  readonly #maxBytes: number;
  readonly #expected: number;
  #bytes: Uint8Array = nothing;
  #length = 0;
  #chunks = 0;

  /** @param expected The Content-Length, or 0. It can be wrong, so it decides only how much is allocated at first. */
  constructor(maxBytes: number, expected: number) {
    this.#maxBytes = maxBytes;
    this.#expected = Math.min(expected || firstAllocation, firstAllocation);
  }

  /** How many bytes have arrived. */
  get length(): number {
    return this.#length;
  }

  /** Adds a chunk, or returns why the body is refused. */
  add(chunk: Uint8Array): BodyFault | undefined {
    const length = this.#length + chunk.byteLength;
    if (length > this.#maxBytes) return "too large";
    this.#chunks += 1;
    if (this.#chunks > freeChunks && length < this.#chunks * leastAverage) return "in too many chunks";
    // Most events arrive in one chunk, which needs no copy.
    if (length === this.#expected && this.#length === 0) this.#bytes = chunk;
    else {
      if (length > this.#bytes.byteLength) this.#grow(length);
      this.#bytes.set(chunk, this.#length);
    }
    this.#length = length;
    return undefined;
  }

  read(): Body | BodyFault {
    return toBody(this.#bytes.subarray(0, this.#length));
  }

  #grow(least: number): void {
    const size = Math.max(least, this.#expected, 2 * this.#bytes.byteLength);
    const larger = new Uint8Array(Math.min(size, this.#maxBytes));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
