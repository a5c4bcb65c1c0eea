/** A `fetch` that prints what is sent and received, the UserSig masked. */
export function showingFetch(): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input));
    const query = [...url.searchParams].map(
      ([name, value]) => `${name}=${name === "usersig" ? mask(value) : value}`,
    );
    console.log(`\n  -> ${init?.method} ${url.origin}${url.pathname}`);
    console.log(`     ${query.join(" ")}\n     ${init?.body}`);
    const response = await fetch(input, init).catch((error: unknown) => {
      console.log("  <- no answer: the connection broke");
      throw error;
    });
    const text = await response.text();
    const userSig = url.searchParams.get("usersig");
    console.log(
      `  <- HTTP ${response.status}\n     ${userSig ? text.replaceAll(userSig, mask(userSig)) : text}`,
    );
    // Not an empty string: some statuses allow no body at all.
    return new Response(text || null, response);
  };
}

const mask = (userSig: string) => `(masked, ${userSig.length} characters)`;
