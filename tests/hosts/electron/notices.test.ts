import { expect, it } from 'vitest';
import { createNotices } from '../../../electron/notices';

const notice = { title: 'A follow-up is due', body: 'Ana: send the atlas', path: '/follow-ups' };

function buildNotices(isSupported = true) {
  const did: string[] = [];
  const listeners: Record<string, () => void> = {};
  const show = createNotices(
    {
      isSupported: () => isSupported,
      create: ({ title, body }) =>
        ({
          on: (name: string, listener: () => void) => {
            listeners[name] = listener;
          },
          show: () => did.push(`shown: ${title} / ${body}`),
        }) as never,
    },
    { open: (path) => did.push(`opened ${path}`), failed: () => did.push('failed') },
  );
  return { show, did, happen: (name: string) => listeners[name]?.() };
}

it('[R1] shows a reminder, and a click leads to what it is about', () => {
  const { show, did, happen } = buildNotices();
  show(notice);
  happen('click');
  expect(did).toEqual(['shown: A follow-up is due / Ana: send the atlas', 'opened /follow-ups']);
});

it('[R1] notes where the system has no server for notifications', () => {
  const { show, did, happen } = buildNotices();
  show(notice);
  happen('failed');
  expect(did).toEqual(['shown: A follow-up is due / Ana: send the atlas', 'failed']);
});

it('[R1] notes where the system cannot show any', () => {
  const { show, did } = buildNotices(false);
  show(notice);
  expect(did).toEqual(['failed']);
});
