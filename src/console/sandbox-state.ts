import { computed, effect, signal } from "@preact/signals";
import type { components, paths } from "../../generated/sandbox-types.ts";
import { control } from "./control-client.ts";
import { view } from "./route.ts";

type Schemas = components["schemas"];
export type Room = Schemas["Room"];
type Applications = paths["/_sandbox/applications"]["get"]["responses"][200]["content"]["application/json"];

export const applications = signal<Applications>([]);
const chosen = signal<number | undefined>(undefined);
/** The application that the page shows. 0: not known yet. */
export const sdkAppId = computed(() => chosen.value ?? applications.value[0]?.sdkAppId ?? 0);
export const chooseApplication = (id: number): void => {
  chosen.value = id;
};

/** Whether this is the console of a receiver: nobody may make calls there, and there are no rooms. */
export const isReceiver = computed(() => applications.value[0]?.administrators.length === 0);

export const rooms = signal<readonly Room[]>([]);
export const configuration = signal<Schemas["Configuration"] | null>(null);
export const faults = signal<readonly Schemas["PlannedFault"][]>([]);
/** How far the clock of the sandbox is ahead, in ms. */
export const clockOffset = signal(0);

/** The parameters of a request about the application. */
export const ofApplication = () => ({ query: { sdkappid: sdkAppId.value } });

/** At most so often, in ms, however much changes. */
const period = 250;
const changes = signal(0);
export const noteChange = (): void => {
  changes.value++;
};

/** Reads what the open view shows. */
async function refresh(): Promise<void> {
  const known = await control.GET("/_sandbox/applications");
  applications.value = known.data ?? applications.value;
  if (view.value === "live" || sdkAppId.value === 0 || isReceiver.value) return;
  const params = ofApplication();
  const [roomList, callback, planned, clock] = await Promise.all([
    view.value === "rooms" ? control.GET("/_sandbox/rooms", { params }) : undefined,
    control.GET("/_sandbox/configuration", { params }),
    control.GET("/_sandbox/faults"),
    control.GET("/_sandbox/clock"),
  ]);
  rooms.value = roomList?.data ?? rooms.value;
  if (callback.data !== undefined) configuration.value = callback.data;
  if (planned.data)
    faults.value = planned.data.filter((one) => [null, sdkAppId.value].includes(one.sdkAppId));
  if (clock.data) clockOffset.value = clock.data.now - Date.now();
}

let isBusy = false;
let isStale = false;
async function keepFresh(): Promise<void> {
  isStale = true;
  if (isBusy) return;
  isBusy = true;
  while (isStale) {
    isStale = false;
    // The stream says when there is a sandbox again.
    await refresh().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, period));
  }
  isBusy = false;
}

/** Keeps the state fresh as long as the page is open. */
export const startRefreshing = (): void =>
  void effect(() => {
    // What a refresh depends on.
    void [changes.value, view.value, sdkAppId.value];
    void keepFresh();
  });
