import { describe, expect, it } from 'vitest';
import { callChannel } from '../../../electron/channels';
import { answerCalls, sendPush } from '../../../electron/ipc';
import { createClient } from '../../../src/contract/client';
import type { Answer } from '../../../src/contract/failure';
import { describeHost } from '../suite/behaviour';
import { openTestSession } from '../suite/session';
import type { Sender } from './fake-ipc';
import { createFakeIpc } from './fake-ipc';

const page: Sender = { url: 'app://mingle/#/week', isMainFrame: true };

describeHost('the window’s calls', async (folder) => {
  const session = await openTestSession(folder);
  const ipc = createFakeIpc();
  answerCalls(ipc.calls, session.dispatch);
  session.subscribe((push) => sendPush(ipc.pushes, push));
  const client = createClient({
    call: (name, input) => ipc.invoke(page, callChannel, name, input) as Promise<Answer<unknown>>,
    subscribe: ipc.onPush,
  });
  return { client, close: session.close };
});

describe('the window’s channel', () => {
  const asked: string[] = [];
  const ipc = createFakeIpc();
  answerCalls(ipc.calls, async (name) => {
    asked.push(name);
    return { ok: true, value: null };
  });
  const forbidden = {
    ok: false,
    error: { code: 'forbidden', message: "Only Mingle's own page may call Mingle." },
  };

  it.each<[string, Sender | null]>([
    ['a web site', { url: 'https://example.com/', isMainFrame: true }],
    ['another host of the same scheme', { url: 'app://other/', isMainFrame: true }],
    ['a host that only begins alike', { url: 'app://mingle.example.com/', isMainFrame: true }],
    ['a frame inside the page', { url: 'app://mingle/', isMainFrame: false }],
    ['a frame that is gone', null],
  ])('does not answer %s', async (_who, sender) => {
    expect(await ipc.invoke(sender, callChannel, 'app.info', {})).toEqual(forbidden);
    expect(asked).toEqual([]);
  });

  it('sends nothing to a window that is gone', () => {
    const gone = {
      isDestroyed: () => true,
      send: () => {
        throw new Error('Object has been destroyed');
      },
    };
    expect(() => sendPush(gone, { kind: 'changed', topics: ['events'] })).not.toThrow();
  });
});
