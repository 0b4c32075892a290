import { useSyncExternalStore } from 'react';

/**
 * The page's location is in the URL's fragment (`#/week?event=…`), so that every host serves one file and a reload keeps the
 * location. wouter's Router takes `useHashPath` as `hook` and `useHashSearch` as `searchHook`.
 */
const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

const fragment = (): string => window.location.hash.replace(/^#?\/?/, '/');
const pathOf = (): string => fragment().split('?', 1)[0] ?? '/';
const searchOf = (): string => fragment().split('?').slice(1).join('?');

export interface NavigateOptions {
  /** Replaces the current history entry, so that "back" skips it. */
  readonly replace?: boolean;
}

/** Navigates to `to`, a path with or without a query: `/events?event=…`. */
export function navigate(to: string, options: NavigateOptions = {}): void {
  if (`#${to}` === window.location.hash) return;
  if (!options.replace) {
    window.location.hash = to;
    return;
  }
  window.history.replaceState(window.history.state, '', `#${to}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Returns a `navigate` for use after an answer: it does nothing if the user has gone to another screen meanwhile. */
export function wayOn(): (to: string) => void {
  const startPath = pathOf();
  return (to) => {
    if (pathOf() === startPath) navigate(to);
  };
}

export const useHashPath = (): [string, typeof navigate] => [
  useSyncExternalStore(subscribe, pathOf),
  navigate,
];

export const useHashSearch = (): string => useSyncExternalStore(subscribe, searchOf);

useHashPath.hrefs = (path: string): string => `#${path}`;

/** The fragment's current path and query, for code that runs outside of rendering. */
export const currentPath = pathOf;
export const currentSearch = searchOf;
