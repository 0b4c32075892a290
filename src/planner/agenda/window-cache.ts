/** What is cached of a window; its size is the number of occurrences in it. */
interface Expanded {
  readonly found: readonly unknown[];
}

/** Occurrences by the name of their window. */
export interface WindowCache<Value extends Expanded> {
  get(name: string): Promise<Value> | undefined;
  /** Adds a window; the oldest ones go when there are too many, or too many occurrences in them together. */
  keep(name: string, expanding: Promise<Value>): void;
  clear(): void;
}

export interface WindowLimits {
  readonly windows: number;
  /** The most occurrences of all windows together. The newest window stays, whatever its size. */
  readonly occurrences: number;
}

export function createWindowCache<Value extends Expanded>(most: WindowLimits): WindowCache<Value> {
  const windows = new Map<string, { readonly expanding: Promise<Value>; size: number }>();

  const trim = (): void => {
    let size = 0;
    for (const window of windows.values()) size += window.size;
    for (const [name, window] of windows) {
      if (windows.size <= 1 || (windows.size <= most.windows && size <= most.occurrences)) return;
      windows.delete(name);
      size -= window.size;
    }
  };

  return {
    get: (name) => windows.get(name)?.expanding,
    keep: (name, expanding) => {
      const window = { expanding, size: 0 };
      windows.set(name, window);
      trim();
      expanding.then(
        ({ found }) => {
          window.size = found.length;
          trim();
        },
        // A failed expansion is tried anew by the next caller; this one has the failure from the promise.
        () => void (windows.get(name) === window && windows.delete(name)),
      );
    },
    clear: () => windows.clear(),
  };
}
