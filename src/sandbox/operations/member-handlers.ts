import { ban, unban } from "../state/ban.ts";
import { Refused } from "../state/change.ts";
import { markMembers, unmarkMembers } from "../state/mark.ts";
import { changeOwner, kick, setMember } from "../state/member.ts";
import { banPage, memberPage } from "../state/page.ts";
import { roleOf } from "../state/room.ts";
import { changesRoom, readsRoom } from "./change-room.ts";
import type { OperationHandler } from "./operation-handler.ts";
import { toSeconds } from "./room-fields.ts";

export const getRoomMemberList: OperationHandler<"getRoomMemberList"> = readsRoom(
  (room, { Count, Next }, { unstated }) => {
    const page = memberPage(room, Count, Next);
    if (page instanceof Refused) return page;
    const { ownerRole = "RoomOwner" } = unstated;
    return {
      Next: page.next,
      MemberList: page.members.map((member) => {
        const role = roleOf(room, member);
        return {
          Member_Account: member.account,
          NameCard: member.nameCard,
          Role: role === "Owner" ? ownerRole : role,
          Marks: member.marks,
          CustomInfo: member.customInfo,
        };
      }),
    };
  },
);

export const updateRoomMemberInfo: OperationHandler<"updateRoomMemberInfo"> = changesRoom(
  (room, { MemberInfo }) => {
    const { Member_Account: account, NameCard: nameCard, Role: role, CustomInfo: customInfo } = MemberInfo;
    return setMember(room, account, { nameCard, role, customInfo });
  },
);

export const changeRoomOwner: OperationHandler<"changeRoomOwner"> = changesRoom(
  (room, { From_Account, NewOwner_Account }, context) =>
    changeOwner(room, From_Account, NewOwner_Account, context),
);

export const markRoomMember: OperationHandler<"markRoomMember"> = changesRoom(
  (room, { CommandType, MemberList }) => {
    const markings = MemberList.map(({ Member_Account, Marks }) => ({
      account: Member_Account,
      marks: Marks,
    }));
    return CommandType === 1 ? markMembers(room, markings) : unmarkMembers(room, markings);
  },
);

export const banRoomMember: OperationHandler<"banRoomMember"> = changesRoom(
  (room, { MemberList_Account, Reason, Duration }, context) =>
    ban(room, MemberList_Account, Reason, Duration, context),
);

export const unbanRoomMember: OperationHandler<"unbanRoomMember"> = changesRoom(
  (room, { MemberList_Account }) => unban(room, MemberList_Account),
);

export const getBannedMemberList: OperationHandler<"getBannedMemberList"> = readsRoom(
  (room, { Limit, Offset }, { clock }) => {
    const page = banPage(room, clock.now(), Limit, Offset);
    if (page instanceof Refused) return page;
    return {
      BannedAccountList: page.bans.map(({ account, until }) => ({
        Member_Account: account,
        BannedUntil: toSeconds(until),
      })),
      NextOffset: page.nextOffset,
    };
  },
);

export const kickUserOut: OperationHandler<"kickUserOut"> = changesRoom(
  (room, { MemberList_Account, Reason }, context) => kick(room, MemberList_Account, Reason, context),
);
