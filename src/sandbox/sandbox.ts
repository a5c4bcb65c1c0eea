import { strictestRateLimit } from "../contract/operations.ts";
import { createChance } from "../internal/seeded-random.ts";
import { checkApplication, checkSandboxOptions, checkStored } from "./check-sandbox-options.ts";
import type { SandboxDelivery } from "./events/delivery.ts";
import { createEmit, type Emit } from "./events/emit.ts";
import { createPostEvent } from "./events/post-event.ts";
import { type KeptRequest, Log, type SandboxRequest, showRequest } from "./log.ts";
import type { SandboxApplication, SandboxOptions } from "./sandbox-options.ts";
import { Faults, type SandboxFault } from "./serve/faults.ts";
import { createFetch } from "./serve/fetch.ts";
import { type ListenOptions, listen, type SandboxServer } from "./serve/listen.ts";
import { RateWindow } from "./serve/rate-window.ts";
import { createService } from "./serve/serve.ts";
import { Applications, copyOf, type StoredCallback } from "./state/application.ts";

/** The service on your desk. */
export interface Sandbox {
  /** Serves calls without a port or a network: the client's option `fetch`. Any host will do. */
  readonly fetch: typeof fetch;
  /** Serves calls on a port, for clients of any language. */
  listen(options?: ListenOptions): Promise<SandboxServer>;
  /** Posts an event to the configured URL, as the service does when something happens in a room. */
  readonly emit: Emit;
  /** Plans a fault for the next calls. Returns what takes it back. */
  inject(fault: SandboxFault): () => void;
  /** Takes back every fault that is planned. */
  clearFaults(): void;
  /** Adds another application, with a configuration of its own. */
  addApplication(application: SandboxApplication): void;
  /** What is configured; for the first application unless another one is named. */
  configuration(sdkAppId?: number): StoredCallback | undefined;
  /** Changes what is configured behind the back of everybody, `undefined` for nothing. No rule of the contract applies. */
  configure(configuration: StoredCallback | undefined, sdkAppId?: number): void;
  /** The last requests, in the order in which they were carried out. */
  readonly requests: readonly SandboxRequest[];
  /** The last events, in the order in which something came of them. */
  readonly deliveries: readonly SandboxDelivery[];
  /** Forgets the requests and deliveries so far. */
  clearLogs(): void;
  /** Ends every server of this sandbox, and waits for the events that are on their way. */
  close(): Promise<void>;
}

/**
 * Makes a stand-in for the callback service that remembers, checks the UserSig, always answers HTTP 200 with an envelope,
 * and sends events. It follows the contract, and says in its options what the pages leave open.
 *
 * @example
 * const sandbox = createSandbox({ sdkAppId: 1400000000, secretKey: "any" });
 * const client = createConferenceClient({ sdkAppId: 1400000000, secretKey: "any", fetch: sandbox.fetch });
 * await client.setCallback({ Url: "http://127.0.0.1:3000/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] });
 * await sandbox.emit("Room.CallbackAfterMemberLeave", { RoomId: "rid-123" });
 *
 * @throws ConferenceOptionsError when an option is wrong.
 * @see https://trtc.io/document/60703
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { rateLimit, seed, logSize, clock } = checkSandboxOptions(options);
  const applications = new Applications(options);
  const faults = new Faults(createChance(seed));
  const requests = new Log<KeptRequest>(logSize);
  const deliveries = new Log<SandboxDelivery>(logSize);
  const rate = rateLimit === false ? undefined : new RateWindow(rateLimit ?? strictestRateLimit);
  const serve = createService({
    ...{ applications, faults, log: requests, rate, clock },
    unstated: options.unstated ?? {},
  });
  const { emit, idle } = createEmit(applications, deliveries, clock, createPostEvent(clock, options));
  const servers = new Set<Promise<SandboxServer>>();

  return {
    fetch: createFetch(serve),
    listen(listenOptions = {}) {
      const server = listen(serve, listenOptions);
      servers.add(server);
      // One that could not start has nothing to be closed.
      server.catch(() => servers.delete(server));
      return server;
    },
    emit,
    inject: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    addApplication(application) {
      checkApplication(application);
      applications.add(application);
    },
    configuration(sdkAppId) {
      const { configuration } = applications.named(sdkAppId);
      return configuration && copyOf(configuration);
    },
    configure(configuration, sdkAppId) {
      const application = applications.named(sdkAppId);
      if (configuration !== undefined) checkStored(configuration);
      application.configuration = configuration && copyOf(configuration);
    },
    get requests() {
      return requests.read().map(showRequest);
    },
    get deliveries() {
      return deliveries.read();
    },
    clearLogs() {
      requests.clear();
      deliveries.clear();
    },
    async close() {
      await Promise.allSettled([...servers].map(async (server) => (await server).close()));
      servers.clear();
      await idle();
    },
  };
}
