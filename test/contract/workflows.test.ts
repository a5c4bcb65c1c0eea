import { describe, expect, it } from "vitest";
import { type Configuration, serveModel } from "../unit/support/model-service.ts";
import { runSafely, type WorkflowRun } from "./respect.ts";
import { modelWith, WatchedModel } from "./watched-model.ts";

const old: Configuration = {
  Url: "http://www.example.com/old?a=1",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Room.CallbackAfterCreateRoom"],
};
/** What the inputs of each run ask for. */
const wanted = {
  Url: "https://www.example.com/new?b=2,3",
  CallbackCommandList: ["Mic.CallbackAfterSeatInfoChanged"],
};

async function runOn(model: WatchedModel, name: string): Promise<WorkflowRun> {
  const { url, close } = await serveModel(model);
  try {
    return await runSafely(name, url);
  } finally {
    await close();
  }
}

describe("create", () => {
  it("creates where there is nothing", async () => {
    const model = modelWith();
    expect(await runOn(model, "create")).toMatchObject({ code: 0, steps: ["create: 0 success"] });
    expect(model.configuration).toEqual(wanted);
    expect(model.calls).toEqual([["set_callback", wanted]]);
  });

  it("SC-23 fails with 100300 where there is something, and leaves it alone", async () => {
    const model = modelWith(old);
    expect(await runOn(model, "create")).toMatchObject({ code: 1, steps: ["create: 100300 error"] });
    expect(model.configuration).toEqual(old);
  });
});

describe("create-or-replace", () => {
  it("CC-10 creates where there is nothing", async () => {
    const model = modelWith();
    expect(await runOn(model, "create-or-replace")).toMatchObject({
      code: 0,
      steps: ["create: 0 success", "check: 0 success"],
    });
    expect(model.configuration).toEqual(wanted);
  });

  it("CC-10 replaces what is there, and takes 100300 for no failure", async () => {
    const model = modelWith(old);
    expect(await runOn(model, "create-or-replace")).toMatchObject({
      code: 0,
      steps: ["create: 100300 success", "replace: 0 success", "check: 0 success"],
    });
    expect(model.configuration).toEqual(wanted);
    expect(model.calls).toEqual([
      ["set_callback", wanted],
      ["update_callback", wanted],
      ["get_callback", {}],
    ]);
  });

  it("CC-09 fails with 100301 when somebody deletes it in between", async () => {
    const model = modelWith(old);
    model.rival.set_callback = () => {
      model.configuration = undefined;
    };
    expect(await runOn(model, "create-or-replace")).toMatchObject({
      code: 1,
      steps: ["create: 100300 success", "replace: 100301 error"],
    });
    expect(model.configuration).toBeUndefined();
  });

  it("fails when another URL is stored in the end", async () => {
    const model = modelWith();
    model.rival.set_callback = () => {
      model.configuration = old;
    };
    expect(await runOn(model, "create-or-replace")).toMatchObject({
      code: 1,
      steps: ["create: 0 success", "check: 0 error"],
    });
  });

  it("fails on any other refusal", async () => {
    const model = modelWith();
    model.answer = () => model.refuse(100002);
    expect(await runOn(model, "create-or-replace")).toMatchObject({
      code: 1,
      steps: ["create: 100002 error"],
    });
  });
});

describe("change-url", () => {
  it("CC-03 CC-11 changes the URL and writes back the words that it read", async () => {
    const model = modelWith(old);
    expect(await runOn(model, "change-url")).toMatchObject({
      code: 0,
      steps: ["read: 0 success", "change: 0 success", "check: 0 success"],
    });
    const changed = { ...old, Url: "https://www.example.com/new?b=2,3" };
    expect(model.configuration).toEqual(changed);
    expect(model.calls).toEqual([
      ["get_callback", {}],
      ["update_callback", changed],
      ["get_callback", {}],
    ]);
  });

  it.each([
    ["no Response", '"ErrorCode": 0'],
    ["empty Response", '"Url": ""'],
    ["null", '"Url": null'],
    ["100301", '"ErrorCode": 100301'],
  ] as const)("CC-06 fails and writes nothing where the query finds nothing: %s", async (answer, shown) => {
    const model = new WatchedModel(answer);
    const { code, steps, printed } = await runOn(model, "change-url");
    expect(code).toBe(1);
    expect(steps).toEqual([expect.stringMatching(/^read: .* error$/)]);
    expect(printed).toContain(shown);
    expect(model.calls).toEqual([["get_callback", {}]]);
    expect(model.configuration).toBeUndefined();
  });

  it("CC-09 fails with 100301 when somebody deletes it in between", async () => {
    const model = modelWith(old);
    model.rival.get_callback = () => {
      model.configuration = undefined;
    };
    expect(await runOn(model, "change-url")).toMatchObject({
      code: 1,
      steps: ["read: 0 success", "change: 100301 error"],
    });
    expect(model.configuration).toBeUndefined();
  });
});

describe("remove", () => {
  it("CC-12 leaves nothing", async () => {
    const model = modelWith(old);
    expect(await runOn(model, "remove")).toMatchObject({ code: 0, steps: ["remove: 0 success"] });
    expect(model.configuration).toBeUndefined();
    expect(model.calls).toEqual([["delete_callback", {}]]);
  });

  it("CC-13 fails on a refusal, whichever it is", async () => {
    const model = modelWith(old);
    model.answer = () => model.refuse(100301);
    expect(await runOn(model, "remove")).toMatchObject({ code: 1, steps: ["remove: 100301 error"] });
  });
});
