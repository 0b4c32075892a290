import type { IpcMainInvokeEvent } from 'electron';
import type { Dispatch } from '../src/contract/dispatch';
import type { Answer } from '../src/contract/failure';
import type { Push } from '../src/contract/push';
import { pageAddress } from './app-protocol';
import { callChannel, pushChannel } from './channels';

/** The part of Electron's `ipcMain` that takes the page's calls. */
export interface CallEdge {
  handle(channel: string, listener: (event: IpcMainInvokeEvent, ...words: unknown[]) => unknown): void;
}

/** Answers calls of the page, and refuses those of any other sender. */
export function answerCalls(edge: CallEdge, dispatch: Dispatch): void {
  edge.handle(callChannel, (event, name, input): Answer<unknown> | Promise<Answer<unknown>> =>
    isPage(event) ? dispatch(String(name), input) : forbidden,
  );
}

const forbidden: Answer<unknown> = {
  ok: false,
  error: { code: 'forbidden', message: "Only Mingle's own page may call Mingle." },
};

/** The sender must be the main frame of the page at Mingle's own address. */
export const isPage = ({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(pageAddress);

/** The part of a window's `webContents` that pushes go to. */
export interface PushEdge {
  isDestroyed(): boolean;
  send(channel: string, push: Push): void;
}

export function sendPush(edge: PushEdge, push: Push): void {
  if (!edge.isDestroyed()) edge.send(pushChannel, push);
}
