import { describe, expect, it } from "vitest";
import type { OperationId } from "../../src/index.ts";
import { useBareSandbox } from "./bare-sandbox.ts";
import { notOf } from "./events-fields.ts";
import { requestFields } from "./operation-fields.ts";
import { byteLimits, fieldsWithout, requestValues } from "./operation-values.ts";
import { everyOperation, operationOf, useMock, withMember } from "./support.ts";

const mock = useMock();
const sandbox = useBareSandbox();

/** The operation's sample call with another value at this place. */
const callWith = (id: OperationId, place: string, value: unknown) => {
  const { path, body } = operationOf(id).call;
  return { path, body: withMember(body, place, value) };
};

/** What Prism finds wrong with the object, and not with the member itself. */
const ofTheObject = ["required", "additionalProperties"];

/** Prism names the place and the kind of violation, the sandbox the place. */
async function expectRefused(call: { path: string; body: unknown }, place: string, problem: string) {
  const { status, problems, body } = await mock(call);
  expect(status).toBe(422);
  if (ofTheObject.includes(problem)) {
    const [name, ...parents] = ["body", ...place.split(".")].reverse();
    expect(problems).toEqual([`${parents.reverse().join(".")} ${problem}`]);
    expect(JSON.stringify(body)).toContain(`'${name}'`);
  } else {
    expect(problems).toContainEqual(expect.stringMatching(new RegExp(` ${problem}$`)));
    expect(problems.filter((named) => !named.startsWith(`body.${place}`))).toEqual([]);
  }
  await expectRefusedBySandbox(call, place);
}

async function expectRefusedBySandbox(call: { path: string; body: unknown }, place: string) {
  const { ErrorCode, ErrorInfo } = await sandbox(call);
  expect(ErrorCode).toBe(100002);
  expect(ErrorInfo).toContain(place);
}

/** The mock accepts the call, and the sandbox finds nothing wrong with its body. */
async function expectAccepted(call: { path: string; body: unknown }) {
  expect(await mock(call)).toMatchObject({ status: 200, problems: [] });
  expect((await sandbox(call)).ErrorCode).not.toBe(100002);
}

describe("a request", () => {
  it("RO-04 has fields in the table of the tests, each of them in the sample or a domestic one", () => {
    const domestic = /\.(IsPasswordEnabled|Password)$/;
    for (const [, id, place] of requestFields.filter(([, , at]) => !domestic.test(at))) {
      expect(operationOf(id).call.body).toHaveProperty(place);
    }
  });

  const always = requestFields.filter(([, , , , comes]) => comes === "always");
  it.each(always)("%s %s is refused without %s", async (_, id, place) => {
    await expectRefused(callWith(id, place, undefined), place, "required");
  });

  it.each(requestFields)("%s %s is refused where %s is no %s", async (_, id, place, kind) => {
    await Promise.all(notOf[kind].map((value) => expectRefused(callWith(id, place, value), place, "type")));
  });

  it.each(everyOperation)("$id needs its mandatory fields only", async ({ id, call: { path, body } }) => {
    const optional = requestFields.filter(
      ([, operation, place, , comes]) => operation === id && comes === "or not" && !/\.\d+$/.test(place),
    );
    const least = optional.reduce<unknown>((rest, [, , place]) => withMember(rest, place, undefined), body);
    await expectAccepted({ path, body: least });
  });

  it.each(requestFields.filter(([, , , kind]) => kind === "object"))(
    "RO-05 SC-13 of %s %s is refused with an unknown field in %s",
    async (_, id, place) => {
      await expectRefused(callWith(id, `${place}.Extra`, 1), `${place}.Extra`, "additionalProperties");
    },
  );

  it.each(fieldsWithout)("%s %s has no %s", async (_, id, place, value) => {
    await expectRefused(callWith(id, place, value), place, "additionalProperties");
  });
});

describe("a value of a request", () => {
  it.each(requestValues)(
    "%s %s takes the documented values of %s only",
    async (_, id, place, taken, refused, problem) => {
      for (const value of taken) await expectAccepted(callWith(id, place, value));
      for (const value of refused) await expectRefused(callWith(id, place, value), place, problem);
    },
  );

  it.each([
    ["RO-20", "createRoom"],
    ["RO-31", "updateRoomInfo"],
  ] as const)("%s %s takes the password of the domestic page", async (_, id) => {
    const { path, body } = callWith(id, "RoomInfo.IsPasswordEnabled", true);
    await expectAccepted({ path, body: withMember(body, "RoomInfo.Password", "1234") });
  });

  it.each(byteLimits)(
    "RO-07 %s %s: %s has %i bytes at most, which are no characters",
    async (_, id, place, bytes) => {
      const longest = `${"é".repeat(Math.floor(bytes / 2))}${"x".repeat(bytes % 2)}`;
      await expectAccepted(callWith(id, place, longest));
      for (const tooLong of [`${longest}x`, "x".repeat(bytes + 1)]) {
        const call = callWith(id, place, tooLong);
        expect(await mock(call)).toMatchObject({ status: 200, problems: [] });
        await expectRefusedBySandbox(call, place);
      }
    },
  );
});
