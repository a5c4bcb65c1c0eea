/** Microtask turns before a timer is set. Most handlers settle in them, and a timer costs more than an event. */
const turns = 8;

/** Settles as the promise does, or resolves with "late" after `ms`. */
export async function settleWithin<T>(work: Promise<T>, ms: number): Promise<T | "late"> {
  let settled = false;
  const settle = (): void => {
    settled = true;
  };
  work.then(settle, settle);
  for (let turn = 0; turn < turns && !settled; turn++) await undefined;
  return settled ? await work : await raceTimer(work, ms);
}

async function raceTimer<T>(work: Promise<T>, ms: number): Promise<T | "late"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
