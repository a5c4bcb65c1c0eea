import { describe, expect, it } from "vitest";
import { ConferenceApiError, ConferenceTransportError } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { failure, json, success, text } from "./support/scripted-fetch.ts";

// deleteCallback, because no other call confirms it.
const call = (body: string, status = 200) => createTestClient([text(body, status)]).client.deleteCallback();

describe("a response", () => {
  it("RR-05 resolves the call with the whole success body, wire names and unknown fields included", async () => {
    const body = { ...success, Response: { A: 1 }, New: [1] };
    expect(await createTestClient([json(body)]).client.setCallback(configuration)).toEqual(body);
  });

  it("SC-19 is a failure by its body although the HTTP status is 200", async () => {
    const error = await rejection(call(JSON.stringify(failure(100300, "exists"))));
    expect(error).toBeInstanceOf(ConferenceApiError);
    expect(error).toMatchObject({
      code: 100300,
      codeName: "CallbackAlreadyExists",
      errorInfo: "exists",
      requestId: "Id-100300",
      mayHaveBeenCarriedOut: false,
    });
    expect(String(error)).toContain("RequestId: Id-100300");
    expect(String(error)).toContain("update_callback");
  });

  it.each([
    ["HTML", "<!doctype html><title>Log in</title>"],
    ["empty", ""],
    ["white space", " \n"],
    ["cut off", '{"ActionStatus":"OK","ErrorCode":0'],
    ["null", "null"],
    ["an array", "[]"],
    ["a string", '"OK"'],
    ["a number above 2^53", "9007199254740993"],
    ["an object of something else", '{"status":"ok"}'],
    ["an envelope with another ActionStatus", JSON.stringify({ ...success, ActionStatus: "ok" })],
    ["an envelope without ErrorCode", '{"ActionStatus":"OK","ErrorInfo":"","RequestId":"Id"}'],
    ["an ErrorCode above 2^53", '{"ActionStatus":"FAIL","ErrorInfo":"","ErrorCode":9007199254740993}'],
    ["an ErrorCode that is text", JSON.stringify({ ...success, ErrorCode: "0" })],
    ["an ErrorCode with a fraction", JSON.stringify({ ...success, ErrorCode: 0.5 })],
  ])("is not one of the service when its body is %s", async (_, body) => {
    const error = await rejection(call(body));
    expect(error).toBeInstanceOf(ConferenceTransportError);
    expect(error).toMatchObject({ status: 200, mayHaveBeenCarriedOut: true });
    expect(String(error)).not.toContain("Log in");
  });

  it.each([
    ["FAIL with code 0", { ...failure(0), ErrorCode: 0 }, 0],
    ["OK with a code", { ...success, ErrorCode: 60007 }, 60007],
  ])("is a failure with an unknown outcome, not to be retried, when it has %s", async (_, body, code) => {
    const { client, requests } = createTestClient([json(body)]);
    const error = await rejection(client.deleteCallback());
    expect(error).toBeInstanceOf(ConferenceApiError);
    expect(error).toMatchObject({
      code,
      codeName: undefined,
      contradictory: true,
      mayHaveBeenCarriedOut: true,
      retryable: false,
    });
    expect(requests).toHaveLength(1);
  });

  it.each([
    [502, "a refusal", failure(100002)],
    [502, "a success", success],
    [404, "a refusal", failure(60009)],
    [201, "a success", success],
  ])("with HTTP %i and %s is judged by its body", async (status, _, body) => {
    const result = await call(JSON.stringify(body), status).catch((error: ConferenceApiError) => ({
      ErrorCode: error.code,
    }));
    expect(result).toMatchObject({ ErrorCode: body.ErrorCode });
  });

  it("may be a refusal without ErrorInfo and RequestId", async () => {
    const error = await rejection(call('{"ActionStatus":"FAIL","ErrorCode":60020}'));
    expect(error).toMatchObject({ code: 60020, errorInfo: "", requestId: undefined });
  });

  it("passes on the violations of a problem report from Prism", async () => {
    const report = {
      type: "x",
      title: "Invalid request",
      status: 422,
      validation: [{ message: "Url must be string" }],
    };
    const error = await rejection(call(JSON.stringify(report), 422));
    expect(error).toMatchObject({
      kind: "transport",
      status: 422,
      transient: false,
      mayHaveBeenCarriedOut: false,
    });
    expect(String(error)).toContain("Url must be string");
  });

  it("is never judged by its body when it is a redirect", async () => {
    const error = await rejection(call(JSON.stringify(success), 302));
    expect(error).toMatchObject({ kind: "transport", status: 302, mayHaveBeenCarriedOut: true });
  });

  it("is not followed when it is a redirect", async () => {
    const { client, requests } = createTestClient([text("", 302)]);
    const error = await rejection(client.deleteCallback());
    expect(error).toMatchObject({ kind: "transport", status: 302, transient: false });
    expect(String(error)).toContain("redirect");
    expect(requests).toHaveLength(1);
    expect(requests[0]?.init.redirect).toBe("manual");
  });
});
