/** Runs work for one caller at a time, in the order of the calls; a piece that fails holds up nobody. */
export type Mutex = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
