export const sized = (quick: number, full: number): number =>
  process.env.TEST_SIZE === "full" ? full : quick;
