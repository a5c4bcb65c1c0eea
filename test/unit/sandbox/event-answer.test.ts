import { describe, expect, it } from "vitest";
import { createSubscribed, leave } from "./support.ts";

const ok = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };

/** The delivery with this answer. */
async function judged(answer: () => Response | Promise<Response>) {
  const { sandbox, clock } = createSubscribed({ deliver: answer });
  const delivery = await sandbox.emit(leave);
  expect(sandbox.deliveries).toEqual([delivery]);
  expect(clock.waiting()).toEqual([]);
  return delivery;
}

describe("the answer to an event", () => {
  it.each<[string, BodyInit, number, unknown, string[], boolean]>([
    ["as documented", JSON.stringify(ok), 200, ok, [], true],
    ["with more fields", JSON.stringify({ ...ok, a: 1 }), 200, { ...ok, a: 1 }, [], true],
    ["FAIL", '{"ActionStatus":"FAIL","ErrorInfo":"no","ErrorCode":5}', 200, { ErrorCode: 5 }, [], false],
    ["OK and a code", JSON.stringify({ ...ok, ErrorCode: 5 }), 200, { ErrorCode: 5 }, [], false],
    ["FAIL and 0", JSON.stringify({ ...ok, ActionStatus: "FAIL" }), 200, { ErrorCode: 0 }, [], false],
    ["another status", JSON.stringify(ok), 201, ok, ["The HTTP status is 201 and not 200."], false],
    ["an error", JSON.stringify(ok), 500, ok, ["The HTTP status is 500 and not 200."], false],
    ["a field missing", '{"ActionStatus":"OK","ErrorCode":0}', 200, {}, ["ErrorInfo is missing."], false],
    [
      "no field",
      "{}",
      200,
      {},
      ["ActionStatus is missing.", "ErrorInfo is missing.", "ErrorCode is missing."],
      false,
    ],
    [
      "a field of another type",
      JSON.stringify({ ...ok, ErrorCode: "0" }),
      200,
      {},
      ["ErrorCode must be integer."],
      false,
    ],
    [
      "another word",
      JSON.stringify({ ...ok, ActionStatus: "ok" }),
      200,
      {},
      [expect.stringMatching(/^ActionStatus .*: OK, FAIL\.$/)],
      false,
    ],
    ["no JSON", "OK", 200, "OK", ["The body is text and not a JSON object."], false],
    ["a web page", "\n<p>", 200, "\n<p>", [expect.stringContaining("a web page")], false],
    ["nothing", "", 200, "", ["The body is empty and not a JSON object."], false],
    ["null", "null", 200, null, ["The body must be object."], false],
    ["a list", "[]", 200, [], ["The body must be object."], false],
  ])("CB-09 is logged and judged: %s", async (_, body, status, answer, problems, taken) => {
    const delivery = await judged(() => new Response(body, { status }));
    expect(delivery).toMatchObject({
      failure: undefined,
      notSent: undefined,
      status,
      answer,
      problems,
      taken,
    });
  });

  it("is logged up to 65536 characters", async () => {
    const huge = await judged(() => new Response("x".repeat(2 ** 21)));
    expect(huge).toMatchObject({ answer: "x".repeat(65_536), taken: false });
    const json = JSON.stringify({ ...ok, ErrorInfo: "x".repeat(2 ** 21) });
    expect(await judged(() => new Response(json))).toMatchObject({
      answer: json.slice(0, 65_536),
      taken: false,
    });
    const large = JSON.stringify(ok).padEnd(65_536);
    expect(await judged(() => new Response(large))).toMatchObject({ answer: ok, taken: true });
  });

  it("is not read to the end when it is endless", async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        // So that a failing test ends.
        if (pulled > 1000) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0x78));
      },
    });
    await judged(() => new Response(endless));
    expect(pulled).toBeLessThan(100);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a body alone", { ActionStatus: "OK" }],
  ])("makes emit reject when deliver returns %s", async (_, returned) => {
    await expect(judged(() => returned as Response)).rejects.toMatchObject({ option: "deliver" });
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ["rejects", () => Promise.reject(new Error("broken"))],
    [
      "throws",
      () => {
        throw new Error("broken");
      },
    ],
    [
      "returns a body that breaks off",
      () =>
        new Response(new ReadableStream({ start: (controller) => controller.error(new Error("broken")) })),
    ],
  ])("makes emit reject with the error when deliver %s", async (_, answer) => {
    await expect(judged(answer)).rejects.toThrow("broken");
  });
});
