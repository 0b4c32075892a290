const fields = '[role="textbox"], [role="combobox"], textarea';

/** For progress items that are one row of a list: the control that completes the item. */
const rowFields: Readonly<Record<string, string>> = {
  material: 'input[type="checkbox"]',
  bring: '[role="combobox"]',
};

const isEmptyField = (field: HTMLElement): boolean =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    ? field.value === ''
    : field.textContent === '';

/** The field of a progress item: in its row, else the first empty field of its part, else its first field or button. */
function findField(sheet: HTMLElement, itemId: string): HTMLElement | null {
  const [part = '', row] = itemId.split(/:(.*)/s);
  const rowField = rowFields[part];
  if (row && rowField) return sheet.querySelector(`[data-item="${CSS.escape(row)}"] ${rowField}`);
  const partFields = [
    ...sheet.querySelectorAll<HTMLElement>(`[data-part="${CSS.escape(part)}"] :is(${fields})`),
  ];
  // A list that is still empty has only the button that adds to it.
  const button = sheet.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"] button`);
  return partFields.find(isEmptyField) ?? partFields[0] ?? button;
}

/** Focuses the field that completes a progress item, and scrolls to it. */
export function jumpTo(sheet: HTMLElement | null, itemId: string): void {
  const field = sheet && findField(sheet, itemId);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
