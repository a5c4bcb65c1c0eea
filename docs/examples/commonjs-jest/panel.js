const { createConferenceClient, isConferenceEnsureError } = require("trtc-conference-api");

/**
 * Opens the room of a panel, and puts its speakers on their seats. Run it again when somebody is missing: who is seated
 * stays there.
 *
 * @param {import("trtc-conference-api").ConferenceClient} client
 * @param {string} roomId
 * @param {readonly string[]} speakers
 * @returns {Promise<string[]>} The speakers who are not in the room yet.
 */
async function openPanel(client, roomId, speakers) {
  await client.ensureRoom({
    RoomInfo: { RoomId: roomId, RoomType: "Conference", IsSeatEnabled: true, MaxSeatCount: speakers.length },
  });
  const missing = [];
  for (const [Index, Member_Account] of speakers.entries()) {
    try {
      await client.ensureOnSeat({ RoomId: roomId, Member_Account, Index });
    } catch (error) {
      if (!isConferenceEnsureError(error) || error.codeName !== "NotRoomMember") throw error;
      missing.push(Member_Account);
    }
  }
  return missing;
}

async function main() {
  const [roomId, ...speakers] = process.argv.slice(2);
  if (roomId === undefined || speakers.length === 0) throw new Error("Usage: node panel.js ROOM SPEAKER...");
  const missing = await openPanel(createConferenceClient(), roomId, speakers);
  console.log(missing.length === 0 ? "Everybody is seated." : `Not in the room: ${missing.join(", ")}`);
}

if (require.main === module) main();

module.exports = { openPanel };
