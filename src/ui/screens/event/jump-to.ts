/** The part of a form where a progress item is written, by the item's id. */
const partOf = (itemId: string): string => {
  if (itemId.startsWith('material:')) return 'materials';
  return itemId.startsWith('bring:') ? 'brings' : itemId;
};

const fields = '[role="textbox"], textarea, [role="combobox"]';

const isUnwritten = (field: HTMLElement): boolean =>
  (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    ? field.value
    : field.textContent) === '';

/** Leads to where a progress item is written: to the first field of its part that is still empty, else to its first. */
export function jumpTo(sheet: HTMLElement | null, itemId: string): void {
  const part = sheet?.querySelector(`[data-part="${partOf(itemId)}"]`);
  if (!part) return;
  const found = [...part.querySelectorAll<HTMLElement>(fields)];
  const field = found.find(isUnwritten) ?? found[0];
  field?.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
