/**
 * How many turns of the microtask queue something gets before a timer is set for it. What waits for nothing outside, as
 * most handlers do, is done by then, and a timer costs more than handling the event.
 */
const turns = 8;

/** What the promise comes to within so many ms, or "late". */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | "late"> {
  let settled = false;
  const settle = (): void => {
    settled = true;
  };
  work.then(settle, settle);
  for (let turn = 0; turn < turns && !settled; turn++) await undefined;
  return settled ? await work : await orLate(work, ms);
}

async function orLate<T>(work: Promise<T>, ms: number): Promise<T | "late"> {
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
