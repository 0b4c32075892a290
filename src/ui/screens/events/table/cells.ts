/** True for what answers a press of its own. */
export const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, label') !== null;

/** True for a row or a cell itself: nothing in it wants the key. */
export const isPlain = (target: EventTarget | null): boolean =>
  target instanceof HTMLTableRowElement || target instanceof HTMLTableCellElement;

/** What the keyboard stops at in a row: the row, which the space bar picks, then in each cell in sight what can be pressed, else the cell. */
function stopsIn(row: HTMLTableRowElement): readonly HTMLElement[] {
  const [, ...cells] = [...row.cells].filter((cell) => cell.getClientRects().length > 0);
  return [row, ...cells.map((cell) => cell.querySelector('button') ?? cell)];
}

/** A cell can have the focus only while it has it, so that a click on it still goes to its row. */
function focusOn(stop: HTMLElement): void {
  if (stop instanceof HTMLTableCellElement) {
    stop.tabIndex = -1;
    stop.addEventListener('blur', () => stop.removeAttribute('tabindex'), { once: true });
  }
  stop.focus({ preventScroll: true });
}

/** Where a step to the side leads from here: into a row, from cell to cell, and out again; null at either end. */
export function neighbourOf(target: EventTarget, step: 1 | -1): (() => void) | null {
  const row = target instanceof Element ? target.closest('tr') : null;
  const stops: readonly EventTarget[] = row ? stopsIn(row) : [];
  const next = stops[stops.indexOf(target) + step];
  return next instanceof HTMLElement ? () => focusOn(next) : null;
}

/** Gives the focus to a row, in the column where it is now. */
export function focusInColumnOf(focused: Element, row: HTMLTableRowElement): void {
  const before = focused.closest('tr');
  const column = before ? stopsIn(before).indexOf(focused as HTMLElement) : 0;
  focusOn(stopsIn(row)[Math.max(0, column)] ?? row);
}
