/** Compiled beside the program of a user: the difference is what the package's declarations cost. */
export const nothing = "";
