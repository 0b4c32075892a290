/** Focus restoration: focuses `next` when `removed` takes the focus with it, unless the user has moved the focus elsewhere. */
export function goOnAt(next: HTMLElement | null, removed: Element | null): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body || removed?.contains(activeElement)) next?.focus();
}
