import { notifications } from '@mantine/notifications';
import { type RenderResult, render } from 'vitest-browser-react';
import type { Handlers } from '../../../src/contract/client';
import { success } from '../../../src/domain/result';
import { App } from '../../../src/ui/app/app';
import { createFakeClient, type FakeClient } from '../../helpers/fake-client';
import { clearUnsaved, type RenderOptions, testAppInfo } from '../../helpers/render-screen';
import { buildCalendar } from '../build-views';

/** Renders the whole page over a host with one calendar and no other data. */
export async function renderApp(
  handlers: Partial<Handlers> = {},
  at = '/calendars',
  { keepUnsaved = false }: RenderOptions = {},
): Promise<{ readonly screen: RenderResult; readonly client: FakeClient }> {
  window.location.hash = at;
  notifications.clean();
  if (!keepUnsaved) clearUnsaved();
  const client = createFakeClient({
    'data.status': async () =>
      success({
        state: 'ready',
        message: '',
        dataFolder: testAppInfo.dataFolder,
        readable: null,
        others: [],
      }),
    'app.info': async () => success(testAppInfo),
    'calendars.list': async () => success([buildCalendar()]),
    'reviews.list': async () => success([]),
    'imports.list': async () => success([]),
    'follow-ups.list': async () => success([]),
    'own-addresses.get': async () => success({ offered: [], events: 0 }),
    ...handlers,
  });
  return { screen: await render(<App client={client} />), client };
}
