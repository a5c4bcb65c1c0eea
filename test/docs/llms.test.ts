import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, onTestFinished } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { operations } from "../../generated/operations.ts";
import { requestRules, validateEventAnswer } from "../../generated/request-validators.ts";
import { callbackCommandAliases, callbackCommands } from "../../generated/service.ts";
import { validators } from "../../generated/validators.ts";
import { fromRoot } from "../../scripts/root.ts";
import type { OperationId } from "../../src/contract/operations.ts";
import { createConferenceClient } from "../../src/index.ts";
import { workFolder } from "./support/run.ts";

const text = await readFile(fromRoot("docs/llms.txt"), "utf8");

interface Block {
  readonly kind: string;
  readonly operation: OperationId;
  readonly code: string;
}

const blocks: readonly Block[] = [...text.matchAll(/^```(?:json )?(\w+)(?: (\w+))?\n(.*?)^```$/gms)].map(
  ([, kind = "", operation, code = ""]) => ({ kind, operation: operation as OperationId, code }),
);
const ofKind = (kind: string) => blocks.filter((block) => block.kind === kind);
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(contract, "contract");

/** What the contract finds wrong with a sample of this kind. */
const violationsOf: Readonly<Record<string, (value: unknown, operation: OperationId) => readonly unknown[]>> =
  {
    right: (value, operation) => requestRules[operation].body(value),
    response: (value, operation) => {
      const path = operations[operation].path.replaceAll("/", "~1");
      const schema = `contract#/paths/${path}/post/responses/200/content/application~1json/schema`;
      const validate = ajv.compile({ $ref: schema });
      return validate(value) ? [] : (validate.errors ?? []);
    },
    event: (value) => validators[(value as { CallbackCommand: string }).CallbackCommand]?.(value) ?? [value],
    answer: (value) => validateEventAnswer(value),
  };

describe("llms.txt", () => {
  it.each(Object.keys(violationsOf))("has samples of the kind %s that keep the contract", (kind) => {
    expect(ofKind(kind)).not.toEqual([]);
    for (const { code, operation } of ofKind(kind)) {
      expect(violationsOf[kind]?.(JSON.parse(code), operation), code).toEqual([]);
    }
  });

  it("has wrong samples that break it, each beside one that is right", () => {
    for (const { operation, code } of ofKind("wrong")) {
      expect(requestRules[operation].body(JSON.parse(code)), code).not.toEqual([]);
      expect(ofKind("right").map((block) => block.operation)).toContain(operation);
    }
  });

  it("has no block of another kind", () => {
    const known = ["ts", "text", "wrong", ...Object.keys(violationsOf)];
    expect(text.match(/^```/gm)).toHaveLength(2 * blocks.length);
    expect(blocks.filter(({ kind }) => !known.includes(kind))).toEqual([]);
  });

  it("names command words that exist, and others only as a mistake", () => {
    const said = ofKind("wrong").reduce((rest, { code }) => rest.replace(code, ""), text);
    const words = new Set(said.match(/\b(Room|Mic)\.Callback\w+/g));
    for (const alias of Object.keys(callbackCommandAliases)) words.delete(alias);
    expect(words.size).toBeGreaterThan(0);
    expect(callbackCommands).toEqual(expect.arrayContaining([...words]));
  });

  it("names methods and entries that exist", () => {
    const client = createConferenceClient({ sdkAppId: 1, secretKey: "k" });
    for (const [, method = ""] of text.matchAll(/\bclient\.(\w+)/g)) expect(client).toHaveProperty(method);
  });

  it("has a program that prints what it says", async () => {
    const folder = await workFolder();
    onTestFinished(folder.remove);
    const [program = "", stdout] = ["ts", "text"].map((kind) => ofKind(kind)[0]?.code);
    expect(await folder.runTypeScript(program, {})).toEqual({ code: 0, stdout, stderr: "" });
  });
});
