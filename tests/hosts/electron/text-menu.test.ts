import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import type { UnderPointer } from '../../../electron/text-menu';
import { textMenuTemplate } from '../../../electron/text-menu';

const nothing: UnderPointer = {
  isEditable: false,
  selectionText: '',
  linkURL: '',
  editFlags: {
    ...{ canUndo: false, canRedo: false, canCut: false, canCopy: false, canPaste: false },
    ...{ canDelete: false, canSelectAll: false, canEditRichly: false },
  },
};

function entriesOn(under: Partial<UnderPointer>) {
  const copied: string[] = [];
  const items = textMenuTemplate({ ...nothing, ...under }, (text) => copied.push(text));
  const names = items.filter(({ type }) => type !== 'separator').map(({ role, label }) => role ?? label);
  const isEnabled = ({ enabled }: MenuItemConstructorOptions) => enabled !== false;
  const enabled = items.filter(isEnabled).flatMap(({ role }) => role ?? []);
  const click = () => {
    for (const item of items) (item.click as (() => void) | undefined)?.();
  };
  return { names, enabled, copied, click };
}

it('offers in a field what can be done in it', () => {
  const editFlags = { ...nothing.editFlags, canPaste: true, canSelectAll: true };
  const { names, enabled } = entriesOn({ isEditable: true, editFlags });
  expect(names).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(enabled).toEqual(['paste', 'selectAll']);
});

it('offers to copy selected text, and nothing elsewhere', () => {
  expect(entriesOn({ selectionText: 'Boathouse' }).names).toEqual(['copy']);
  expect(entriesOn({ selectionText: ' \n' }).names).toEqual([]);
  expect(entriesOn({}).names).toEqual([]);
});

it('copies the address of a link that leads out of Mingle', () => {
  const { names, copied, click } = entriesOn({ linkURL: 'https://example.com/a' });
  expect(names).toEqual(['Copy Link']);
  click();
  expect(copied).toEqual(['https://example.com/a']);
  expect(entriesOn({ linkURL: 'app://mingle/#/week' }).names).toEqual([]);
});
