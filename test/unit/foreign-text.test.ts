import { describe, expect, it } from "vitest";
import { isConferenceApiError, isConferenceEnsureError } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { failure, json, success, text } from "./support/scripted-fetch.ts";

const hidden =
  "\u0000\u001b[2J\r\n\u007f\u009b\u061c\u200b\u200d\u202e\u2028\u2066\ufe0f\ufeff\u{e0041}\ud800";
const control = /[\p{C}\p{Zl}\p{Zp}\p{DI}]/u;

/** Where a server's text reaches an error. */
const places = {
  ErrorInfo: (foreign: string) => json(failure(60020, foreign)),
  RequestId: (foreign: string) => json({ ...failure(60020), RequestId: foreign }),
  "the title of a problem": (foreign: string) => json({ title: foreign }, 422),
  "a violation in a problem": (foreign: string) =>
    json({ title: "x", validation: [{ message: foreign }] }, 422),
  "an exception of fetch": (foreign: string) => () => {
    throw Object.assign(new Error(foreign), { name: foreign, code: foreign });
  },
  "what fetch throws": (foreign: string) => () => {
    throw foreign;
  },
};

describe.each(Object.entries(places))("%s", (_, step) => {
  const errorOf = (foreign: string) =>
    rejection(createTestClient([step(foreign)], { maxRetries: 0 }).client.deleteCallback());

  it("shows no hidden character", async () => {
    const error = (await errorOf(`a${hidden}b`)) as Error & Record<string, unknown>;
    const cause = error.cause as Record<string, unknown> | undefined;
    const shown = [error.message, error.errorInfo, error.requestId, cause?.message, cause?.name, cause?.code];
    for (const one of shown) expect(String(one)).not.toMatch(control);
    expect(error.message).toContain("\\u{202e}");
  });

  it("is cut to 500 characters", async () => {
    const error = (await errorOf("x".repeat(100_000))) as Error & Record<string, unknown>;
    expect(error.message).toContain(`${"x".repeat(400)}`);
    expect(error.message).not.toContain("x".repeat(501));
    expect(error.message.length).toBeLessThan(1000);
  });
});

describe("a response", () => {
  const call = (body: string) => createTestClient([text(body)]).client.getCallback();

  it("keeps every digit of an integer above 2^53", async () => {
    const body = `{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","RequestId":"r","SeatList":[{"Member_Account":144115233775727695}]}`;
    expect(await call(body)).toMatchObject({ SeatList: [{ Member_Account: "144115233775727695" }] });
  });

  it.each(["__proto__", "\\u005f_proto__"])("keeps no key %s", async (key) => {
    const body = `{"${key}":{"polluted":1},"ActionStatus":"OK","ErrorCode":0,"RequestId":"r","Response":{"${key}":{"polluted":2}}}`;
    const result = (await call(body)) as unknown as { Response: object };
    for (const part of [result, result.Response]) {
      expect(Object.hasOwn(part, "__proto__")).toBe(false);
      expect(Object.assign({}, part)).not.toHaveProperty("polluted");
    }
  });

  it.each([
    { body: `{"Response":${"[".repeat(200)}${"]".repeat(200)}}` },
    { body: '{"__proto__":{"ActionStatus":"OK","ErrorCode":0}}' },
  ])("is no success when it is $body", async ({ body }) => {
    expect(
      await rejection(createTestClient([text(body)], { maxRetries: 0 }).client.getCallback()),
    ).toMatchObject({ kind: "transport" });
  });
});

describe("maxResponseBytes", () => {
  const body = JSON.stringify({ ...success, Note: "é".repeat(100) });
  const bytes = new TextEncoder().encode(body).length;
  const deleteWith = (maxResponseBytes: number) => {
    const { client, requests } = createTestClient([text(body)], { maxResponseBytes });
    return client.deleteCallback().then(
      () => "success",
      (error) => ({ error, requests: requests.length }),
    );
  };

  it("counts bytes, and allows exactly as many", async () => {
    expect(await deleteWith(bytes)).toBe("success");
  });

  it("ends a larger response with an error that names it, and no retry", async () => {
    expect(await deleteWith(bytes - 1)).toMatchObject({
      error: { kind: "transport", transient: false, mayHaveBeenCarriedOut: true },
      requests: 1,
    });
  });

  it("cancels the rest", async () => {
    let cancelled = false;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(1000)),
          cancel: () => {
            cancelled = true;
          },
        }),
      );
    const { client } = createTestClient([endless]);
    expect(await rejection(client.getCallback())).toMatchObject({ kind: "transport", status: 200 });
    expect(cancelled).toBe(true);
  });

  it("keeps a character that two chunks share", async () => {
    const encoded = new TextEncoder().encode(body);
    const inSingleBytes = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const byte of encoded) controller.enqueue(Uint8Array.of(byte));
            controller.close();
          },
        }),
      );
    expect(await createTestClient([inSingleBytes]).client.deleteCallback()).toEqual(JSON.parse(body));
  });

  it("reads the text of a fetch without streams", async () => {
    const old = () => ({ status: 200, text: async () => body }) as unknown as Response;
    expect(await createTestClient([old]).client.deleteCallback()).toEqual(JSON.parse(body));
  });
});

describe("ensureCallback", () => {
  it("passes on what the service said", async () => {
    const error = await rejection(
      createTestClient([json(failure(60020, "why"))]).client.ensureCallback(configuration),
    );
    const refusal = (error as Error).cause;
    if (!isConferenceEnsureError(error) || !isConferenceApiError(refusal)) throw error;
    const { code, codeName, errorInfo, requestId, action } = refusal;
    expect(error).toMatchObject({ code, codeName, errorInfo, requestId, action });
    expect(code).toBe(60020);
  });

  it("has no code where the service did not refuse", async () => {
    const error = await rejection(
      createTestClient([text("<html>", 404)], { maxRetries: 0 }).client.ensureCallback(configuration),
    );
    expect(error).toMatchObject({ kind: "ensure", code: undefined });
  });

  it("shows no hidden character of what the caller's limiter rejects with", async () => {
    let calls = 0;
    const limiter = {
      acquire: async () => {
        calls += 1;
        if (calls > 2) throw new Error(`no turn ${hidden}`);
      },
    };
    const steps = [json(failure(100301)), text("<html>", 502)];
    const { client } = createTestClient(steps, { limiter, maxRetries: 0 });
    const error = await rejection(client.ensureCallback(configuration));
    expect(error).toMatchObject({ kind: "ensure", change: "possible" });
    expect((error as Error).message).toContain("no turn");
    expect((error as Error).message).not.toMatch(control);
  });
});
