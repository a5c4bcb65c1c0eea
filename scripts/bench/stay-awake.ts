/**
 * Keeps this thread from waiting until the function that it returns is called. The server would pay for waking it: the
 * same answer then takes up to twice as long to write, but only for who is so slow that the load has time to fall asleep.
 */
export function stayAwake(): () => void {
  let awake = true;
  const turn = () => {
    if (awake) setImmediate(turn);
  };
  turn();
  return () => {
    awake = false;
  };
}
