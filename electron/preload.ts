import { contextBridge, ipcRenderer } from 'electron';
import type { OperationName } from '../src/contract/client';
import type { Answer } from '../src/contract/failure';
import type { PaperOut } from '../src/contract/paper-out';
import type { Push } from '../src/contract/push';
import { callChannel, pdfChannel, printChannel, pushChannel } from './channels';

const paper: PaperOut = {
  print: () => ipcRenderer.invoke(printChannel),
  savePdf: (request) => ipcRenderer.invoke(pdfChannel, request),
};

/** What the page sees of Electron as `window.mingle`: the contract, paper, and nothing else. */
const bridge = {
  host: 'electron',
  call: (name: OperationName, input: unknown): Promise<Answer<unknown>> =>
    ipcRenderer.invoke(callChannel, name, input),
  /** Calls `listener` for each push until the returned function is called. */
  subscribe: (listener: (push: Push) => void): (() => void) => {
    const forward = (_event: unknown, push: Push) => listener(push);
    ipcRenderer.on(pushChannel, forward);
    return () => {
      ipcRenderer.off(pushChannel, forward);
    };
  },
  paper,
} as const;

contextBridge.exposeInMainWorld('mingle', bridge);
