const fields = '[role="textbox"], [role="combobox"], textarea';

/** The control that settles an item which stands for one row of a list. */
const rowFields: Readonly<Record<string, string>> = {
  material: 'input[type="checkbox"]',
  bring: '[role="combobox"]',
};

const isUnwritten = (field: HTMLElement): boolean =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    ? field.value === ''
    : field.textContent === '';

/** Where a progress item is written: its row, or the first empty field of its part, else the part's first. */
function findField(sheet: HTMLElement, itemId: string): HTMLElement | null {
  const [part = '', row] = itemId.split(/:(.*)/s);
  const rowField = rowFields[part];
  if (row && rowField) return sheet.querySelector(`[data-item="${CSS.escape(row)}"] ${rowField}`);
  const found = [...sheet.querySelectorAll<HTMLElement>(`[data-part="${CSS.escape(part)}"] :is(${fields})`)];
  return found.find(isUnwritten) ?? found[0] ?? null;
}

/** Leads to where what is still open is written. */
export function jumpTo(sheet: HTMLElement | null, itemId: string): void {
  const field = sheet && findField(sheet, itemId);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
