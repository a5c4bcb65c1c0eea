/** Every entry by `require`, which Node does since 20.19 with modules that wait for nothing when they are loaded. */
const { createConferenceClient } = require("trtc-conference-api");
const { describeErrorCode } = require("trtc-conference-api/error-codes");
const { createRoomTracker } = require("trtc-conference-api/rooms");
const { createSandbox } = require("trtc-conference-api/sandbox");
const { verifyUserSig } = require("trtc-conference-api/user-sig");
const { createCallbackReceiver } = require("trtc-conference-api/webhooks");

async function run() {
  const application = { sdkAppId: 1400000000, secretKey: "made up" };
  const receive = createCallbackReceiver({
    sdkAppId: application.sdkAppId,
    on: createRoomTracker().handlers,
    onOther: () => {},
  });
  const sandbox = createSandbox({ ...application, deliver: receive });
  const client = createConferenceClient({ ...application, fetch: sandbox.fetch });
  const configuration = {
    Url: "https://example.com/",
    CallbackCommandList: ["Room.CallbackAfterDestroyRoom"],
  };
  const { change } = await client.ensureCallback(configuration);
  const { taken } = await sandbox.emit("Room.CallbackAfterDestroyRoom");
  const { valid } = await verifyUserSig((await client.query()).usersig, application);
  console.log(change, taken, valid, describeErrorCode(100300)?.name);
}

run();
