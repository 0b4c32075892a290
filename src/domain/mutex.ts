/** Runs critical sections one at a time, in call order. A failed one rejects its own promise and does not block the next. */
export type Mutex = <Value>(section: () => Promise<Value>) => Promise<Value>;

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return (section) => {
    const result = last.then(section);
    last = result.catch(() => {});
    return result;
  };
}
