import { loopback } from "../../call/base-url.ts";
import { type Finding, finding } from "./check.ts";
import { addressesOf, isPublic } from "./reach.ts";

/** Looks at a callback URL without asking it anything. No finding quotes it: its path may be all that protects it. */
export async function checkCallbackUrl(url: string, serviceIsLocal: boolean): Promise<Finding[]> {
  const [reachable, encrypted] = [finding("callback URL public"), finding("callback URL https")];
  if (!URL.canParse(url)) {
    const wrong = "The callback URL is none.";
    return [reachable.wrong(wrong, "Configure another one: trtc-conference callback ensure --help")];
  }
  const { protocol, hostname } = new URL(url);
  // A sandbox on this machine reaches what is on this machine.
  if (serviceIsLocal && loopback.test(hostname)) {
    return [
      reachable.ok("The callback URL is on this machine, and so is the service that it is for."),
      encrypted.skipped("Not needed on this machine."),
    ];
  }
  return [
    await checkPublic(hostname),
    protocol === "https:"
      ? encrypted.ok("The callback URL is https.")
      : encrypted.wrong(
          "The callback URL is http: events travel in the clear, and can be changed on the way.",
          "Serve it by https, and configure that URL.",
        ),
  ];
}

async function checkPublic(hostname: string): Promise<Finding> {
  const reachable = finding("callback URL public");
  const addresses = await addressesOf(hostname);
  if (typeof addresses === "string") {
    return reachable.unchecked(
      `the host of the callback URL was not found from here (${addresses}).`,
      "Check its spelling and its DNS records, from another network too.",
    );
  }
  const hidden = addresses.filter((address) => !isPublic(address));
  if (hidden.length === 0)
    return reachable.ok(`The callback URL leads to ${addresses.join(", ")}, which is public.`);
  return reachable.wrong(
    `The callback URL leads to ${hidden.join(", ")}, which the service cannot reach from the internet.`,
    "Give the receiver a public address, or put a tunnel in front of it while you develop.",
  );
}
