import type { IpcMainInvokeEvent } from 'electron';
import { pushChannel } from '../../../electron/channels';
import type { CallEdge, PushEdge } from '../../../electron/ipc';
import type { Push } from '../../../src/contract/push';

/** Where a call comes from, as Electron tells it. */
export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** Electron's `ipcMain` and one window's `webContents`: what goes through is cloned, as between processes. */
export interface FakeIpc {
  readonly calls: CallEdge;
  readonly pushes: PushEdge;
  invoke(sender: Sender | null, channel: string, ...words: readonly unknown[]): Promise<unknown>;
  onPush(listener: (push: Push) => void): () => void;
}

type Listener = Parameters<CallEdge['handle']>[1];

export function createFakeIpc(): FakeIpc {
  const handlers = new Map<string, Listener>();
  const listeners = new Set<(push: Push) => void>();
  return {
    calls: {
      handle: (channel, listener) => {
        handlers.set(channel, listener);
      },
    },
    pushes: {
      isDestroyed: () => false,
      send: (channel, push) => {
        if (channel !== pushChannel) throw new Error(`nobody listens on ${channel}`);
        for (const listener of listeners) listener(structuredClone(push));
      },
    },
    invoke: async (sender, channel, ...words) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`nobody answers on ${channel}`);
      return structuredClone(await handler(toEvent(sender), ...structuredClone(words)));
    },
    onPush: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const toEvent = (sender: Sender | null): IpcMainInvokeEvent =>
  ({
    senderFrame: sender && { url: sender.url, parent: sender.isMainFrame ? null : {} },
  }) as IpcMainInvokeEvent;
