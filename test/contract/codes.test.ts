import { describe, expect, it } from "vitest";
import { everyOperation, useJudge } from "./support.ts";

const judge = useJudge();

/** How the judge takes a failure of this code as the answer of an operation. */
async function judged(command: string, ErrorCode: number): Promise<"accepted" | "refused"> {
  const call = everyOperation.find((operation) => operation.command === command)?.call;
  if (call === undefined) throw new Error(`There is no ${command}.`);
  const body = { ActionStatus: "FAIL", ErrorInfo: "why", ErrorCode, RequestId: "Id-1" };
  const answer = await judge({ body }, call);
  if (answer.status === 200) {
    expect(answer).toEqual({ status: 200, body, problems: [] });
    return "accepted";
  }
  expect(answer.status).toBe(500);
  expect(answer.problems).toContain("response.body oneOf");
  return "refused";
}

const closed = ["set_callback", "update_callback", "delete_callback"];

describe("the code of a failure", () => {
  it.each([
    ["SC-21", "set_callback", 100001],
    ["SC-22", "set_callback", 100002],
    ["SC-23", "set_callback", 100300],
    ["CC-08", "update_callback", 100001],
    ["CC-08", "update_callback", 100002],
    ["CC-09", "update_callback", 100301],
    ["CC-12", "delete_callback", 100001],
    ["CC-12", "delete_callback", 100002],
  ])("%s of %s may be its own %i", async (_, command, code) => {
    expect(await judged(command, code)).toBe("accepted");
  });

  it.each([
    ["SC-23 CC-09", "set_callback", 100301],
    ["CC-08 CC-09", "update_callback", 100300],
    ["CC-12", "delete_callback", 100300],
    ["CC-12 CC-13", "delete_callback", 100301],
  ])("%s of %s is never %i, a private code of another operation", async (_, command, code) => {
    expect(await judged(command, code)).toBe("refused");
  });

  it.each(
    everyOperation.flatMap(({ command }) => [60000, 65432, 79999].map((code) => [command, code] as const)),
  )("SC-20 of %s may be %i, of the common range", async (command, code) => {
    expect(await judged(command, code)).toBe("accepted");
  });

  it.each(
    closed.flatMap((command) =>
      [59999, 80000, 100000, 100003, -100001].map((code) => [command, code] as const),
    ),
  )("SC-20 SC-15 of %s is never %i, neither common nor its own", async (command, code) => {
    expect(await judged(command, code)).toBe("refused");
  });

  it.each([[1], [-1], [59999], [80000], [100001], [100002], [100300], [100301]])(
    "CC-06 of get_callback may be %i, because its own codes are not stated",
    async (code) => {
      expect(await judged("get_callback", code)).toBe("accepted");
    },
  );

  it("CC-06 SC-15 of get_callback is never 0", async () => {
    expect(await judged("get_callback", 0)).toBe("refused");
  });
});
