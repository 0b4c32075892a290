import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

export type UnderPointer = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags' | 'linkURL'>;

const isAddress = (text: string): boolean => /^(https?|mailto):/i.test(text);

/** The entries for a right click, by what is under the pointer; empty if nothing can be done with it. */
export function textMenuTemplate(
  { isEditable, selectionText, editFlags, linkURL }: UnderPointer,
  copyText: (text: string) => void,
): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  }
  return [
    ...(selectionText.trim() === '' ? [] : [{ role: 'copy' as const }]),
    // Links inside Mingle have addresses that are of no use elsewhere.
    ...(isAddress(linkURL) ? [{ label: 'Copy Link', click: () => copyText(linkURL) }] : []),
  ];
}
