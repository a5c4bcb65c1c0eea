import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { servedContract, startPrism } from "../../scripts/prism.ts";
import { fromRoot } from "../../scripts/root.ts";
import {
  expectNoSecret,
  type Inputs,
  meeting,
  moderation,
  runSafely,
  runWorkflow,
  seating,
  userSig,
  wanted,
} from "./support/respect.ts";

/** The mock responds with the samples of the pages, so the wanted URL must be theirs. */
const samples = { ...wanted, url: "http://www.example.com/callback" };

describe("on the mock", () => {
  it.each<[string, Inputs, string[]]>([
    ["create", samples, ["create"]],
    ["create-or-replace", samples, ["create", "check"]],
    ["remove", samples, ["remove"]],
    ["host-meeting", meeting, ["create", "read", "members", "change", "destroy"]],
    ["moderate", moderation, ["kick", "ban", "bans", "unban"]],
    ["seat-speaker", seating, ["seats", "pick", "lock", "takeOff"]],
  ])("%s keeps the contract in every call", async (name, inputs, steps) => {
    expect(await runSafely(name, inject("mockUrl"), inputs)).toMatchObject({
      code: 0,
      steps: steps.map((step) => `${step}: 0 success`),
    });
  });

  it("RO-40 host-meeting fails when it reads another room", async () => {
    expect(await runSafely("host-meeting", inject("mockUrl"), { ...meeting, room: "other" })).toMatchObject({
      code: 1,
      steps: ["create: 0 success", "read: 0 error"],
    });
  });

  it("CC-05 change-url cannot write back the word that the page's sample misspells", async () => {
    const { code, steps, printed } = await runSafely("change-url", inject("mockUrl"), samples);
    expect(code).toBe(1);
    expect(steps).toEqual(["read: 0 success", "change: HTTP 422 error"]);
    expect(printed).toContain("CallbackCommandList.2 must be equal to one of the allowed values");
  });

  it("change-url keeps the contract in every call, the sample's misspelt word fixed", async () => {
    const text = JSON.stringify(await servedContract());
    const fixed = text.replaceAll('"Room.CallbackUpdateRoomInfo"', '"Room.CallbackAfterUpdateRoomInfo"');
    const mock = await startPrism({ document: JSON.parse(fixed) });
    onTestFinished(() => mock.stop());
    expect(await runSafely("change-url", mock.url, samples)).toMatchObject({
      code: 0,
      steps: ["read: 0 success", "change: 0 success", "check: 0 success"],
    });
  });
});

describe("every workflow", () => {
  // Read from the file: `redocly respect` fills a gap with an example of the contract, another runner may not.
  it.each([
    ["create", ["60729"]],
    ["create-or-replace", ["60729", "60728", "60730"]],
    ["change-url", ["60730", "60728"]],
    ["remove", ["60727"]],
    ["host-meeting", ["60707", "60704", "60715", "60705", "60706"]],
    ["moderate", ["60708", "60711", "60709", "60710"]],
    ["seat-speaker", ["60719", "60718", "60716", "60717"]],
  ])(
    "SC-04 SC-05 SC-06 SC-07 SC-08 %s sends all five parameters, and names its pages",
    async (name, pages) => {
      const { workflows } = parse(
        await readFile(fromRoot("spec", "workflows", `${name}.arazzo.yaml`), "utf8"),
      );
      expect(workflows).toHaveLength(1);
      expect(workflows[0]).toMatchObject({
        workflowId: name,
        parameters: [
          { name: "sdkappid", in: "query", value: "$inputs.sdkappid" },
          { name: "identifier", in: "query", value: "$inputs.identifier" },
          { name: "usersig", in: "query", value: "$inputs.usersig" },
          { name: "random", in: "query", value: "$inputs.random" },
          { name: "contenttype", in: "query", value: "json" },
        ],
      });
      const links = [...workflows[0].description.matchAll(/https:\/\/trtc\.io\/document\/(\d+)/g)];
      expect(links.map(([, page]) => page)).toEqual(pages);
    },
  );

  it("SC-04 SC-05 SC-06 SC-07 SC-08 sends exactly this query, the UserSig not escaped", async () => {
    const urls: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      urls.push(request.url);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await runSafely("remove", `http://127.0.0.1:${port}`, { random: 4294967295 });
    server.close();
    expect(urls).toEqual([
      "/v4/room_config/delete_callback?sdkappid=88888888&identifier=admin&random=4294967295&contenttype=json" +
        `&usersig=${userSig}`,
    ]);
  });

  it("calls the first server of the contract by default", async () => {
    const { code, printed } = await runWorkflow("remove", undefined);
    expect(code).toBe(1);
    expect(printed).toContain("refused to connect to adminapisgp.im.qcloud.com");
    expectNoSecret(printed);
  });
});
