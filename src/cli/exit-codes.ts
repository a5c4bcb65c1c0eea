/** What the command ends with. The README explains them to whoever writes a script. */
export const exitCodes = {
  done: 0,
  /** The service has refused the call, or what was checked is not as it should be. */
  refused: 1,
  /** The command line, the credentials or the profile are wrong. Nothing was sent. */
  usage: 2,
  /** No valid answer came, or something could not be checked. */
  noAnswer: 3,
  /** A defect of this program. */
  defect: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
