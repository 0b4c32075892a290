import { useSyncExternalStore } from 'react';

/**
 * Where the page is, kept in the URL's fragment (`#/week?event=…`), so that every host serves one file and a reload
 * comes back to the same place. Made to be given to wouter's Router as `hook` and `searchHook`.
 */
const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

const fragment = (): string => window.location.hash.replace(/^#?\/?/, '/');
const pathOf = (): string => fragment().split('?', 1)[0] ?? '/';
const searchOf = (): string => fragment().split('?').slice(1).join('?');

export interface NavigateOptions {
  /** Takes the place of the current entry, so that "back" skips it. */
  readonly replace?: boolean;
}

/** Goes to `to`, a path with or without a query: `/events?event=…`. */
export function navigate(to: string, options: NavigateOptions = {}): void {
  if (`#${to}` === window.location.hash) return;
  if (!options.replace) {
    window.location.hash = to;
    return;
  }
  window.history.replaceState(window.history.state, '', `#${to}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** A way on from the screen that is open now, for after an answer: whoever has gone elsewhere by then stays there. */
export function wayOn(): (to: string) => void {
  const here = pathOf();
  return (to) => {
    if (pathOf() === here) navigate(to);
  };
}

export const useHashPath = (): [string, typeof navigate] => [
  useSyncExternalStore(subscribe, pathOf),
  navigate,
];

export const useHashSearch = (): string => useSyncExternalStore(subscribe, searchOf);

useHashPath.hrefs = (path: string): string => `#${path}`;

/** The fragment's path and query as they are now, for code that runs outside of rendering. */
export const currentPath = pathOf;
export const currentSearch = searchOf;
