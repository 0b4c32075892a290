/** Where the keyboard goes on when `gone`, which had the focus, goes away. Whoever went elsewhere meanwhile stays there. */
export function goOnAt(next: HTMLElement | null, gone: Element | null): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body || gone?.contains(activeElement)) next?.focus();
}
