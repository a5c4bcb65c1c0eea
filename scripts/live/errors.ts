/** The test ended early. The message says why. */
export class LiveError extends Error {}

/** The person who starts the script must do something first. The message says what. */
export class InputError extends LiveError {}
