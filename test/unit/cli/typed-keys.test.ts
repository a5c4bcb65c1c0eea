import { describe, expect, it } from "vitest";
import { cli, leave } from "./support/command.ts";

// No environment names these keys, so the command cannot know that they are some.
const keys = [
  "MyRealS3cr3tK3y0123456789abcdef",
  "0f".repeat(32),
  "a-key-in-words-with-9-dashes",
  "quoted'key\nof two lines",
];
const flags = [[], ["--debug"], ["--json"], ["--json", "--debug"]];

const mistakes: ((key: string) => string[])[] = [
  (key) => [key],
  (key) => ["usersig", key],
  (key) => ["callback", key],
  (key) => ["callback", "get", key],
  (key) => ["call", key],
  (key) => ["errors", key],
  (key) => ["trigger", key, "--to", "http://127.0.0.1:1/"],
  (key) => ["trigger", leave, "--to", key],
  (key) => ["trigger", leave, "--to", "http://127.0.0.1:1/", "--sdk-app-id", "1", "--set", `Key=${key}`],
  (key) => ["trigger", leave, "--to", "http://127.0.0.1:1/", "--sdk-app-id", "1", "--set", `${key}=1`],
  (key) => ["listen", "--token", key, "--port", "x"],
  (key) => ["callback", "ensure", "--command", key, "--url", "https://example.com/"],
  (key) => ["callback", "get", `--base-url=${key}`, "--sdk-app-id", "1"],
  ...[
    "--secret-key",
    "--secretKey",
    "--secret_key",
    "--SECRET-KEY",
    "--secret-keyy",
    "--key",
    "-k",
    "--secret-key-stdin",
    "-p",
  ].flatMap((option) => [
    (key: string) => ["usersig", `${option}=${key}`],
    (key: string) => ["usersig", `${option}:${key}`],
    (key: string) => ["usersig", `${option}${key}`],
    (key: string) => ["usersig", option, key],
  ]),
  ...["--region", "--sdk-app-id", "--profile", "--identifier", "--lifetime", "--timeout"].map(
    (option) => (key: string) => ["usersig", option, key],
  ),
];

describe("a key typed in the wrong place is not printed", () => {
  it.each(mistakes.map((mistake) => [mistake("KEY").join(" "), mistake] as const))(
    "%s",
    async (_, mistake) => {
      for (const key of keys) {
        for (const more of flags) {
          const { code, stdout, stderr } = await cli([...mistake(key), ...more]);
          expect(code).toBe(2);
          for (let i = 0; i + 6 <= key.length; i++)
            expect(stdout + stderr).not.toContain(key.slice(i, i + 6));
        }
      }
    },
  );

  it.each(["-k", "--secret-key=", "--secretKey:", "--key="])(
    "%s is told where a key belongs",
    async (start) => {
      expect((await cli(["usersig", `${start}${keys[0]}`])).stderr).toContain("TRTC_SECRET_KEY");
    },
  );
});
