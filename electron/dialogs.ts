import type { BrowserWindow, OpenDialogOptions, SaveDialogReturnValue } from 'electron';
import { dialog } from 'electron';

/** Asks for calendar files or a folder of them; none when the user cancels. */
export async function chooseCalendars(
  window: BrowserWindow,
  what: 'files' | 'folder',
): Promise<readonly string[]> {
  const properties: OpenDialogOptions['properties'] =
    what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'];
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: what === 'files' ? 'Open calendars' : 'Open a folder of calendars',
    properties,
    filters: [
      { name: 'Calendars', extensions: ['ics', 'ical'] },
      { name: 'Address books', extensions: ['vcf', 'vcard', 'csv'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return filePaths;
}

/** Asks where to write a PDF. */
export const choosePdf = (window: BrowserWindow, name: string): Promise<SaveDialogReturnValue> =>
  dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    defaultPath: name,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });

/** Shows what could not be opened, and waits until the user closes the message. */
export async function showUnopened(window: BrowserWindow, sentences: readonly string[]): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Mingle',
    message: 'Not everything could be opened.',
    detail: sentences.join('\n'),
  });
}
