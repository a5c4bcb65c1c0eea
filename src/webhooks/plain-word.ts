/** A command word that may be printed. Undefined for any other text of a sender: it may forge lines of a log. */
export const plainWord = (command: string | null): string | undefined =>
  command !== null && /^[\w.]{1,100}$/.test(command) ? command : undefined;
