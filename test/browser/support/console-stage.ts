import type { Browser, Locator, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { type ConferenceClient, callbackCommands, createConferenceClient } from "../../../src/index.ts";
import {
  createSandbox,
  developmentKey,
  type Sandbox,
  type SandboxOptions,
} from "../../../src/sandbox/index.ts";
import { createCallbackReceiver, toNodeListener } from "../../../src/webhooks/index.ts";
import { listeningServer } from "../../e2e/support/listening.ts";
import { desktop } from "./site.ts";
import { openWindow, type Window } from "./window.ts";

const sdkAppId = 88888888;

export interface ConsoleStage extends Window {
  readonly sandbox: Sandbox;
  readonly client: ConferenceClient;
  readonly url: string;
  /** Where the receiver listens. */
  readonly callback: string;
  /** Opens another view of the page. */
  show(hash: string): Promise<void>;
}

/** A sandbox that posts to a receiver, and a page with its console in the view of `hash`. */
export async function stageConsole(
  browser: Browser,
  hash = "live",
  { port = 0, language = "en", ...options }: StageOptions = {},
): Promise<ConsoleStage> {
  const callback = await startReceiver();
  const sandbox = createSandbox({ sdkAppId, secretKey: developmentKey, rateLimit: false, ...options });
  sandbox.configure({ Url: callback, CallbackCommandList: callbackCommands });
  const { url } = await sandbox.listen({ console: true, port });
  const caller = { sdkAppId, secretKey: developmentKey, identifier: "admin", baseUrl: url };
  const client = createConferenceClient({ ...caller, maxRetries: 0 });
  onTestFinished(() => sandbox.close());
  const window = await openConsole(browser, url, language);
  const show = (to: string) => window.page.goto(`${url}/#/${to}`).then(() => {});
  await show(hash);
  await connected(window.page);
  return { ...window, sandbox, client, url, callback, show };
}

interface StageOptions extends Partial<SandboxOptions> {
  readonly port?: number;
  readonly language?: "en" | "ko";
}

/** A window whose page speaks this language. */
export async function openConsole(browser: Browser, url: string, language = "en"): Promise<Window> {
  const window = await openWindow(browser, url, { viewport: desktop });
  onTestFinished(() => window.page.close());
  await window.page.addInitScript((code) => {
    if (location.protocol === "http:") localStorage["sandbox-console-language"] ??= code;
  }, language);
  return window;
}

export const connected = (page: Page): Promise<void> => page.locator(".connection.connected").waitFor();

async function startReceiver(): Promise<string> {
  const receive = createCallbackReceiver({ sdkAppId, on: {}, onOther: () => {} });
  const { url, close } = await listeningServer(toNodeListener(receive));
  onTestFinished(close);
  return url;
}

/** The visible lines, newest first. A part of its text names one of them. */
export const linesIn = (page: Page, name = ""): Locator =>
  page.getByRole("listbox").getByRole("option", { name });

/** Waits until the list has exactly these lines, newest first. Each is given by a part of it. */
export const expectLines = (page: Page, parts: readonly string[]): Promise<void> =>
  expect
    .poll(() => linesIn(page).allInnerTexts())
    .toEqual(parts.map((part) => expect.stringContaining(part)));

/** Presses a button by its name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();
