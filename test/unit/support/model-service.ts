import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Configuration {
  Url: string;
  CallbackCommandList: readonly string[];
}

export interface Envelope {
  ActionStatus: "OK" | "FAIL";
  ErrorInfo: string;
  ErrorCode: number;
  RequestId: string;
  Response?: unknown;
}

/** What the query answers when nothing is configured. No page says it (CC-06), so the tests try each. */
export type WhenNothing = "no Response" | "empty Response" | "null" | "100301" | "100999";

/** The service as the pages describe it, with one application: remembers its configuration, and refuses in its words. */
export class ModelService {
  configuration: Configuration | undefined;
  readonly #whenNothing: WhenNothing;
  #requests = 0;

  constructor(whenNothing: WhenNothing = "no Response") {
    this.#whenNothing = whenNothing;
  }

  /** Carries out a command, `set_callback` for example. */
  answer(command: string, body: Configuration): Envelope {
    switch (command) {
      case "set_callback":
        if (this.configuration !== undefined) return this.refuse(100300);
        this.configuration = body;
        return this.#accept();
      case "update_callback":
        if (this.configuration === undefined) return this.refuse(100301);
        this.configuration = body;
        return this.#accept();
      case "delete_callback":
        this.configuration = undefined;
        return this.#accept();
      case "get_callback":
        return this.#read();
      default:
        return this.refuse(60009);
    }
  }

  refuse(code: number): Envelope {
    return {
      ActionStatus: "FAIL",
      ErrorInfo: `refused with ${code}`,
      ErrorCode: code,
      RequestId: this.#id(),
    };
  }

  #accept(more: { Response?: unknown } = {}): Envelope {
    return { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: this.#id(), ...more };
  }

  #read(): Envelope {
    if (this.configuration !== undefined) return this.#accept({ Response: this.configuration });
    switch (this.#whenNothing) {
      case "no Response":
        return this.#accept();
      case "empty Response":
        return this.#accept({ Response: { Url: "", CallbackCommandList: [] } });
      case "null":
        return this.#accept({ Response: { Url: null, CallbackCommandList: null } });
      case "100301":
        return this.refuse(100301);
      case "100999":
        return this.refuse(100999);
    }
  }

  #id(): string {
    this.#requests += 1;
    return `Id-${this.#requests}`;
  }
}

function answerTo(model: ModelService, command: string, text: string): Envelope {
  let body: Configuration;
  try {
    body = JSON.parse(text);
  } catch {
    return model.refuse(60003);
  }
  return model.answer(command, body);
}

/** The model on a free port of loopback, for tools that call a URL. */
export async function serveModel(model: ModelService): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.once("end", () => {
      const command = new URL(request.url ?? "", "http://model").pathname.split("/").at(-1) ?? "";
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(answerTo(model, command, text)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
