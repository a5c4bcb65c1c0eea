import { expect, it } from "vitest";
import { sampleCurl } from "../../../src/cli/bundled-contract.ts";

it("the command that the mock prints has the five parameters of a call, and none of an event", () => {
  const url = /'(http[^']*)'/.exec(sampleCurl("http://127.0.0.1:4010"))?.[1] ?? "";
  expect(url.split("?")[0]).toBe("http://127.0.0.1:4010/v4/room_config/set_callback");
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
    sdkappid: "88888888",
    identifier: "admin",
    usersig: "xxx",
    random: "99999999",
    contenttype: "json",
  });
});
