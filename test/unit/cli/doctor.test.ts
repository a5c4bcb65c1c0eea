import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkClock } from "../../../src/cli/doctor/clock.ts";
import { isPublic } from "../../../src/cli/doctor/reach.ts";

describe("an address that the service can reach", () => {
  it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])("is %s", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255"],
    ...[
      "192.168.1.1",
      "192.0.2.1",
      "198.18.0.1",
      "198.51.100.1",
      "203.0.113.1",
      "224.0.0.1",
      "255.255.255.255",
    ],
    ...["::1", "::", "fc00::1", "fd12::1", "fe80::1", "ff02::1", "2001:db8::1", "::ffff:10.0.0.1"],
  ])("is not %s", (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe("the clock of this machine", () => {
  const now = 1_700_000_000_000;
  const seen = (seconds: number, took = 100) => ({
    ...{ date: new Date(now + seconds * 1000).toUTCString(), sent: now, received: now + took },
  });
  beforeEach(() => void vi.useFakeTimers({ now }));
  afterEach(() => void vi.useRealTimers());

  it.each([0, 29, -29])("is fine when the service is %i s ahead", (seconds) => {
    expect(checkClock(seen(seconds)).verdict).toBe("ok");
  });

  it("is fine when the answer took long", () => {
    expect(checkClock(seen(40, 60_000)).verdict).toBe("ok");
  });

  it.each([
    [60, "60 s behind that of the service"],
    [-60, "59 s ahead of that of the service"],
  ])("is wrong when the service is %i s ahead", (seconds, words) => {
    expect(checkClock(seen(seconds))).toMatchObject({
      verdict: "wrong",
      found: expect.stringContaining(words),
    });
  });

  it.each([
    ["there is no answer", undefined],
    ["the answer has no date", { ...seen(0), date: null }],
    ["its date is none", { ...seen(0), date: "soon" }],
  ])("cannot be checked where %s", (_, moment) => {
    expect(checkClock(moment).verdict).toBe("unchecked");
  });
});
