import { check, checkOptions, type Rules } from "../../internal/check.ts";
import { applicationRules, planRules } from "../check-sandbox-options.ts";
import type { SandboxApplication } from "../sandbox-options.ts";
import { type Application, createApplication } from "./application.ts";
import type { ApplicationSnapshot } from "./application-snapshot.ts";
import type { ChangeContext } from "./change.ts";
import { anything, checkItem, eachItem, type SeedOf } from "./each-item.ts";
import { type RoomSeed, restoreRooms } from "./restore-rooms.ts";
import { checkStoredCallback, copyCallback } from "./stored-callback.ts";

/** An application to start with. Default of the administrators and the plan: those of the sandbox's options. */
export interface ApplicationSeed extends SeedOf<Omit<ApplicationSnapshot, "rooms">, "sdkAppId"> {
  readonly rooms?: readonly RoomSeed[];
}

/** A state to start with: what `Sandbox.export` returns, or less of it. */
export interface SandboxStateSeed {
  readonly applications: readonly ApplicationSeed[];
}

const stateRules: Rules<SandboxStateSeed> = { applications: anything };

const seedRules: Rules<ApplicationSeed> = {
  sdkAppId: applicationRules.sdkAppId,
  administrators: applicationRules.administrators,
  plan: anything,
  configuration: anything,
  rooms: anything,
};

/**
 * The applications of a state that is not checked yet.
 *
 * @param optionsOf The secret key of an application, and what else a state does not name.
 * @throws ConferenceOptionsError with the path of what is wrong, such as `applications[0].rooms[2].id`.
 */
export function restoreApplications(
  state: SandboxStateSeed,
  optionsOf: (sdkAppId: number) => SandboxApplication,
  context: Omit<ChangeContext, "operator">,
): readonly Application[] {
  checkOptions("the state", state, stateRules);
  const restored = new Map<number, Application>();
  eachItem("applications", state.applications ?? null, seedRules, (seed, path) => {
    const { sdkAppId, configuration = null, rooms = [] } = seed;
    check(!restored.has(sdkAppId), `${path}.sdkAppId`, "must be in the list only once.");
    const given = optionsOf(sdkAppId);
    const { administrators = given.administrators, plan = given.plan ?? {} } = seed;
    checkItem(`${path}.plan`, plan, planRules);
    const application = createApplication({ ...given, administrators, plan });
    if (configuration !== null) {
      checkStoredCallback(`${path}.configuration`, configuration);
      application.callback = copyCallback(configuration);
    }
    const operator = application.administrators[0] ?? "";
    application.rooms = restoreRooms(rooms, plan, { ...context, operator }, `${path}.rooms`);
    restored.set(sdkAppId, application);
  });
  return [...restored.values()];
}
