const releases = ['pointerup', 'pointercancel', 'keyup'] as const;

/**
 * Runs at once, or, while a pointer or key is pressed, after its release and click. A layout shift between press and
 * release would make the click miss its target.
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
