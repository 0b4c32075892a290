import { withBytes } from '../../../contract/carried-file';
import type { Transport } from '../../../contract/client';
import type { Answer } from '../../../contract/failure';
import type { PaperOut } from '../../../contract/paper-out';
import type { Push } from '../../../contract/push';

/** The bridge that the desktop window's preload script exposes to the page. */
export interface ElectronBridge {
  readonly host: 'electron';
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  subscribe(listener: (push: Push) => void): () => void;
  readonly paper: PaperOut;
}

declare global {
  interface Window {
    readonly mingle?: ElectronBridge;
  }
}

/** True in the desktop window; false in a browser. */
export const isDesktop = (): boolean => window.mingle !== undefined;

export function createElectronTransport(bridge: ElectronBridge): Transport {
  return {
    call: async (name, input) => {
      try {
        return await bridge.call(name, await withBytes(input));
      } catch {
        return { ok: false, error: { code: 'unreachable', message: '' } };
      }
    },
    subscribe: (listener) => bridge.subscribe(listener),
  };
}
