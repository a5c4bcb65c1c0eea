import { describe, expect, it } from "vitest";
import { everyWord } from "./events-samples.ts";
import { useReceiver } from "./events-support.ts";

const post = useReceiver();
const left = "Room.CallbackAfterMemberLeave";
const received = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };
const accepted = { status: 200, body: received, problems: [] };

describe("the query string of an event: accepted", () => {
  it.each(everyWord)("CB-02 CB-03 CB-05 the sample's five parameters, with a POST of %s", async (word) => {
    expect(await post(word)).toEqual(accepted);
  });

  it.each([
    ["CB-03", "SdkAppid", "1400000000"],
    ["CB-06", "contenttype", "json"],
    ["CB-06", "contenttype", "JSON"],
    ["CB-07", "ClientIP", "203.0.113.7"],
    ["CB-07", "ClientIP", "2001:db8::1"],
    ["CB-08", "OptPlatform", "RESTAPI"],
    ["CB-08", "OptPlatform", "Web"],
    ["CB-08", "OptPlatform", "Android"],
    ["CB-08", "OptPlatform", "iOS"],
    ["CB-08", "OptPlatform", "Windows"],
    ["CB-08", "OptPlatform", "macOS"],
    ["CB-08", "OptPlatform", "iPad"],
    ["CB-08", "OptPlatform", "Unknown"],
    ["CB-08", "OptPlatform", "Mac"],
    ["CB-08", "OptPlatform", "IOS"],
    ["CB-08 CB-35", "OptPlatform", "An unknown platform"],
    ["CB-35", "Sign", "a parameter that the contract does not name"],
  ])("%s %s=%s", async (_, name, value) => {
    for (const word of everyWord) expect(await post(word, { query: { [name]: value } })).toEqual(accepted);
  });
});

describe("the query string of an event: refused", () => {
  it.each([
    ["CB-03 CB-04", "SdkAppid"],
    ["CB-05", "CallbackCommand"],
    ["CB-06", "contenttype"],
    ["CB-07", "ClientIP"],
    ["CB-08", "OptPlatform"],
  ])("%s without %s, in each event", async (_, name) => {
    for (const word of everyWord) {
      for (const value of [undefined, ""]) {
        const response = await post(word, { query: { [name]: value } });
        expect(response).toMatchObject({ status: 422, problems: ["query required"] });
        expect(JSON.stringify(response.body)).toContain(`'${name.toLowerCase()}'`);
      }
    }
  });

  it.each(["x", "1.5", "true"])("CB-03 CB-04 SdkAppid=%s, which is no integer", async (SdkAppid) => {
    const response = await post(left, { query: { SdkAppid } });
    expect(response).toMatchObject({ status: 422, problems: ["query.sdkappid type"] });
  });

  it.each(["0", "-1"])("CB-03 CB-04 SdkAppid=%s, which no application has", async (SdkAppid) => {
    const response = await post(left, { query: { SdkAppid } });
    expect(response).toMatchObject({ status: 422, problems: ["query.sdkappid minimum"] });
  });

  it.each(everyWord)("CB-05 %s under another command word", async (word) => {
    for (const other of [...everyWord, "Room.CallbackAfterEverything", word.toLowerCase(), `${word}s`]) {
      if (other === word) continue;
      const response = await post(word, { query: { CallbackCommand: other } });
      expect(response).toMatchObject({ status: 422, problems: ["query.callbackcommand const"] });
    }
  });

  it.each(["Json", "jsonp", "xml", "application/json"])("CB-06 contenttype=%s", async (contenttype) => {
    const response = await post(left, { query: { contenttype } });
    expect(response).toMatchObject({ status: 422, problems: ["query.contenttype enum"] });
  });

  it.each([
    ["CB-03 CB-04", "SdkAppid", ["type"]],
    ["CB-05", "CallbackCommand", ["type", "const"]],
    ["CB-06", "contenttype", ["type", "enum"]],
    ["CB-07", "ClientIP", ["type"]],
    ["CB-08", "OptPlatform", ["type", "enum", "type", "anyOf"]],
  ])("%s %s twice, in each event", async (_, name, kinds) => {
    const problems = kinds.map((kind) => `query.${name.toLowerCase()} ${kind}`);
    for (const word of everyWord) {
      const response = await post(word, { twice: name });
      expect(response).toMatchObject({ status: 422, problems });
    }
  });

  it.each(["GET", "PUT", "PATCH", "DELETE"])(
    "CB-02 the method %s, because events are posted",
    async (method) => {
      for (const word of everyWord) {
        const response = await post(word, { method });
        expect(response).toMatchObject({ status: 405, problems: ["NO_METHOD_MATCHED_ERROR"] });
      }
    },
  );

  it("another Content-Type than JSON, and no body", async () => {
    for (const word of everyWord) {
      const text = await post(word, { headers: { "content-type": "text/plain" } });
      expect(text).toMatchObject({ status: 415, problems: ["INVALID_CONTENT_TYPE"] });
      expect(await post(word, { text: "" })).toMatchObject({ status: 422, problems: ["required"] });
    }
  });
});
