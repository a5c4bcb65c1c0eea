import { describe, expect, it } from "vitest";
import { createTestClient } from "./support/client.ts";
import { json, success } from "./support/scripted-fetch.ts";

const path = "/v4/room_config/get_callback";

function rawClient() {
  const { client } = createTestClient([json(success)], {
    // openapi-fetch calls it with a Request.
    fetch: async () => Response.json(success),
  });
  const seen: string[] = [];
  const middleware = (name: string) => ({ onRequest: () => void seen.push(name) });
  const call = async () => client.raw.POST(path, { params: { query: await client.query() }, body: {} });
  return { raw: client.raw, seen, middleware, call };
}

describe("client.raw, which loads openapi-fetch with its first call", () => {
  it("uses middleware that was added before or after it is loaded", async () => {
    const { raw, seen, middleware, call } = rawClient();
    raw.use(middleware("early"));
    const first = call();
    raw.use(middleware("meanwhile"));
    expect((await first).data).toEqual(success);
    raw.use(middleware("late"));
    seen.length = 0;
    await call();
    expect(seen).toEqual(["early", "meanwhile", "late"]);
  });

  it("ejects middleware before and after it is loaded", async () => {
    const { raw, seen, middleware, call } = rawClient();
    const [early, late] = [middleware("early"), middleware("late")];
    raw.use(early, late);
    raw.eject(early);
    await call();
    raw.eject(late);
    await call();
    expect(seen).toEqual(["late"]);
  });

  it.each([[{}], ["onRequest"], [null]])("throws at once for the middleware %j", (wrong) => {
    const { raw } = rawClient();
    expect(() => raw.use(wrong as never)).toThrow(expect.objectContaining({ option: "middleware" }));
  });
});
