/** What the story of `npm start` prints of requests and responses. */

type Receive = (request: Request) => Promise<Response>;

/** Prints what is sent and received. Of the query it prints the names only, because one value is a UserSig. */
export const showingCalls =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    const { pathname, searchParams } = new URL(String(input));
    console.log(`  -> ${init?.method} ${pathname}?${[...searchParams.keys()].join("&")} ${init?.body}`);
    const response = await send(input, init).catch((error: unknown) => {
      console.log("  <- no response: the connection broke");
      throw error;
    });
    console.log(`  <- HTTP ${response.status} ${await response.clone().text()}`);
    return response;
  };

/** Prints each event before the receiver gets it. */
export const showingEvents =
  (receive: Receive): Receive =>
  async (request) => {
    const command = new URL(request.url).searchParams.get("CallbackCommand");
    console.log(`  => the receiver gets ${command} ${await request.clone().text()}`);
    return receive(request);
  };
