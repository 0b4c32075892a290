import { notifications } from '@mantine/notifications';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { type RenderResult, render } from 'vitest-browser-react';
import type { Handlers } from '../../src/contract/client';
import type { AppInfo } from '../../src/contract/views/app';
import { success } from '../../src/domain/result';
import { defaultSettings } from '../../src/domain/settings/settings';
import type { Day } from '../../src/domain/time/day';
import type { ZoneId } from '../../src/domain/time/zone';
import { AppProviders } from '../../src/ui/app/app';
import { ImportFilesProvider } from '../../src/ui/app/importing/import-files';
import { WithAppInfo } from '../../src/ui/app/shell/startup';
import { createUnsavedStore } from '../../src/ui/app/unsaved/unsaved-store';
import { PlanningProvider } from '../../src/ui/parts/own-events/planning';
import { createFakeClient, type FakeClient } from './fake-client';

/** Wednesday, 25 November 2026, 10:20 in Berlin. */
export const testAppInfo: AppInfo = {
  version: '0.1.0',
  dataFolder: '/home/robin/.config/mingle',
  readOnly: false,
  notices: [],
  now: Date.parse('2026-11-25T09:20:00Z'),
  today: '2026-11-25' as Day,
  locale: 'en-GB',
  zone: 'Europe/Berlin' as ZoneId,
  firstDay: 1,
  hourCycle: 24,
  hasOwnEvents: false,
  calendars: 1,
  settings: defaultSettings,
};

export interface RenderedScreen {
  readonly screen: RenderResult;
  readonly client: FakeClient;
}

export interface RenderOptions {
  /** Keeps the unsaved texts of an earlier page, as after a crash. */
  readonly keepUnsaved?: boolean;
}

/** Clears the unsaved texts; all tests share the tab's session storage. */
export function clearUnsaved(): void {
  const store = createUnsavedStore(() => window.sessionStorage, testAppInfo.dataFolder);
  for (const [name] of store.entries()) store.remove(name);
}

/** Renders a screen with its providers over a fake client with `handlers`. `at` is the address: `/events`. */
export async function renderScreen(
  ui: ReactNode,
  handlers: Partial<Handlers> = {},
  at = '/today',
  { keepUnsaved = false }: RenderOptions = {},
): Promise<RenderedScreen> {
  window.location.hash = at;
  notifications.clean();
  if (!keepUnsaved) clearUnsaved();
  const client = createFakeClient({
    'app.info': async () => success(testAppInfo),
    'happened.get': async () => success({ from: null, events: [] }),
    ...handlers,
  });
  const screen = await render(
    <AppProviders client={client}>
      <WithAppInfo>
        <ImportFilesProvider>
          <PlanningProvider>
            {/* Like the shell: a screen never grows beyond the window. */}
            <div style={{ display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'auto' }}>
              {ui}
            </div>
          </PlanningProvider>
        </ImportFilesProvider>
      </WithAppInfo>
    </AppProviders>,
  );
  return { screen, client };
}

/** Waits for colour transitions, during which axe would measure mixed colours; a cancelled transition may start another. */
async function settleColours(): Promise<void> {
  for (let round = 0; round < 5 && document.getAnimations().length > 0; round += 1) {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  }
}

/** Fails with the violations that axe finds, in light and in dark. */
export async function expectAccessible(element: Element): Promise<void> {
  const page = document.documentElement;
  const before = page.getAttribute('data-mantine-color-scheme');
  for (const scheme of ['light', 'dark']) {
    page.setAttribute('data-mantine-color-scheme', scheme);
    await settleColours();
    const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
    const words = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id} (${scheme}): ${failureSummary}\n${html}`),
    );
    expect(words).toEqual([]);
  }
  if (before) page.setAttribute('data-mantine-color-scheme', before);
}
