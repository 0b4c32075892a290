const releases = ['pointerup', 'pointercancel', 'keyup'] as const;

/**
 * Runs at once, or when the mouse, finger or key that is down now has been lifted and its click has arrived: what moves
 * the page between press and release makes a click miss what it was meant for.
 */
export function afterPress(run: () => void): void {
  if (document.querySelector(':active') === null) {
    run();
    return;
  }
  const released = new AbortController();
  const onRelease = () => {
    released.abort();
    setTimeout(run);
  };
  for (const release of releases) window.addEventListener(release, onRelease, { signal: released.signal });
}
