/**
 * Copies text to the clipboard; to be called while a click or key press is handled. The asynchronous clipboard API is not
 * used, because it needs a permission that the page may not have.
 */
export function copyText(text: string): void {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    // Otherwise the events table hears this event and copies its selected rows instead.
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  window.removeEventListener('copy', onCopy, { capture: true });
}
