/** True for a target in a control that handles its own press. */
export const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, label') !== null;

/** True for a row or a cell itself, where no control needs the key. */
export const isPlain = (target: EventTarget | null): boolean =>
  target instanceof HTMLTableRowElement || target instanceof HTMLTableCellElement;

/** The stops of the arrow keys in a row: the row itself, then each visible cell's button, or the cell if it has none. */
function stopsIn(row: HTMLTableRowElement): readonly HTMLElement[] {
  const [, ...cells] = [...row.cells].filter((cell) => cell.getClientRects().length > 0);
  return [row, ...cells.map((cell) => cell.querySelector('button') ?? cell)];
}

/** A cell is focusable only while it has the focus, so that a click on it focuses its row. */
function focusOn(stop: HTMLElement): void {
  if (stop instanceof HTMLTableCellElement) {
    stop.tabIndex = -1;
    stop.addEventListener('blur', () => stop.removeAttribute('tabindex'), { once: true });
  }
  stop.focus({ preventScroll: true });
}

/** Returns the function that focuses the next stop to the side, from the row through its cells; null at either end. */
export function neighbourOf(target: EventTarget, step: 1 | -1): (() => void) | null {
  const row = target instanceof Element ? target.closest('tr') : null;
  const stops: readonly EventTarget[] = row ? stopsIn(row) : [];
  const next = stops[stops.indexOf(target) + step];
  return next instanceof HTMLElement ? () => focusOn(next) : null;
}

/** Focuses another row, in the column that has the focus now. */
export function focusInColumnOf(focused: Element, row: HTMLTableRowElement): void {
  const currentRow = focused.closest('tr');
  const column = currentRow ? stopsIn(currentRow).indexOf(focused as HTMLElement) : 0;
  focusOn(stopsIn(row)[Math.max(0, column)] ?? row);
}
