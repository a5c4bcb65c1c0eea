import { expect, expectTypeOf, it } from "vitest";
import { createConferenceClient } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";

const application = { sdkAppId: 1, secretKey: "key" };
const { fetch } = createSandbox(application);
const client = createConferenceClient({ ...application, fetch });

it("paintWalls is a typed method, which the sandbox carries out", async () => {
  const { Response } = await client.paintWalls({
    RoomId: "room-1",
    WallList: [{ Index: 1, ColourList: ["Red"], IsGlossy: true }],
  });
  expectTypeOf(Response.WallList[0]?.IsDry).toEqualTypeOf<boolean | undefined>();
  expect(Response).toEqual({ RoomId: "room-1", WallList: [{ Index: 1, IsDry: false }] });
});

it("paintWalls rejects with the name of its own code", async () => {
  const wet = client.paintWalls({ RoomId: "room-1", WallList: [{ Index: 13, ColourList: [] }] });
  await expect(wet).rejects.toMatchObject({ code: 109001, codeName: "WallIsWet" });
});

it("paintWalls takes no wrong body", () => {
  const refused = () => {
    // @ts-expect-error The list of walls is missing.
    void client.paintWalls({ RoomId: "room-1" });
    // @ts-expect-error This colour is unknown.
    void client.paintWalls({ RoomId: "room-1", WallList: [{ Index: 1, ColourList: ["Mauve"] }] });
    // @ts-expect-error The body is missing.
    void client.paintWalls();
  };
  expectTypeOf(refused).toBeFunction();
});
