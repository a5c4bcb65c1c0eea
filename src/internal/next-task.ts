/** The runtime's own, which a test that fakes timers later does not stop. */
const { setTimeout } = globalThis;

/** Resolves once everything that runs now has run. */
export const nextTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
