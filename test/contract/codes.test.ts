import { describe, expect, it } from "vitest";
import { contractOperations } from "./contract-operations.ts";
import { useJudge } from "./support.ts";

const judge = useJudge();

/** Those of the codes with which Prism accepts a failure as the response of an operation. */
async function acceptedOf(codes: readonly number[], call: object): Promise<number[]> {
  const accepted: number[] = [];
  for (const ErrorCode of codes) {
    const body = { ActionStatus: "FAIL", ErrorInfo: "why", ErrorCode, RequestId: "Id-1" };
    const { status, problems } = await judge({ body }, call);
    if (status === 200) accepted.push(ErrorCode);
    else expect(problems).toContain("response.body oneOf");
  }
  return accepted;
}

const common = [60000, 65432, 79999];
const outside = [-100001, 1, 59999, 80000, 99999, 100003.5, 110000];
const everyPrivateCode = contractOperations.flatMap(({ codes }) => codes.map(({ code }) => code));

describe.each(contractOperations)("the code of a failure of $command", ({ call, codes, others }) => {
  const own = codes.map(({ code }) => code);
  // One of another operation stands for all of them.
  const foreign = everyPrivateCode.find((code) => !own.includes(code)) ?? 109998;
  const codesTried = [0, ...common, ...outside, ...new Set([...own, foreign, 100000, 109999])];
  const isPrivate = (code: number) => Number.isInteger(code) && code >= 100000 && code <= 109999;
  const [title, mayBe] = {
    closed: ["SC-21 SC-22 SC-23 CC-08 CC-12 RO-80 is its own", (code: number) => own.includes(code)],
    open: ["RO-80 RO-81 RO-82 is any of the room engine, because not all of its own are known", isPrivate],
    unstated: [
      "CC-06 is any integer but 0, because its own are not stated",
      (code: number) => code !== 0 && Number.isInteger(code),
    ],
  }[others] as [string, (code: number) => boolean];

  it(`${title}, or SC-20 a common one, and SC-15 never 0`, async () => {
    const expected = codesTried.filter((code) => common.includes(code) || mayBe(code));
    expect(await acceptedOf(codesTried, call)).toEqual(expected);
  });
});
