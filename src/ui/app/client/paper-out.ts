import type { PaperOut } from '../../../contract/paper-out';
import type { ElectronBridge } from './transport-electron';

/** What the desktop window can do with a page; null in a browser, which prints by itself. */
export const desktopPaper = (): PaperOut | null => {
  const bridge: ElectronBridge | undefined = window.mingle;
  return bridge?.paper ?? null;
};
