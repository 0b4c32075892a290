import type { Handlers } from '../../../src/contract/client';
import type { AppInfo } from '../../../src/contract/views/app';
import type { EventRow } from '../../../src/contract/views/event';
import { success } from '../../../src/domain/result';
import { startOfWeek } from '../../../src/domain/time/day';
import { WeekScreen } from '../../../src/ui/screens/week/week-screen';
import { type RenderedScreen, renderScreen, testAppInfo } from '../../helpers/render-screen';
import { buildIdeas, buildWeek } from './build-week';

interface WeekSetting {
  readonly info?: Partial<AppInfo>;
  /** The address; by default the current week without a filter. */
  readonly at?: string;
  readonly handlers?: Partial<Handlers>;
}

/** Renders the week screen with these events, as high as the window. */
export async function renderWeek(
  rows: readonly EventRow[],
  { info = {}, at = '/week', handlers = {} }: WeekSetting = {},
): Promise<RenderedScreen> {
  const appInfo = { ...testAppInfo, ...info };
  const rendered = await renderScreen(
    <WeekScreen />,
    {
      'app.info': async () => success(appInfo),
      'week.get': async ({ of }) => {
        const week = buildWeek(startOfWeek(of, appInfo.firstDay), rows);
        return success({ ...week, zone: appInfo.zone });
      },
      'week.ideas': async ({ of }) => success(buildIdeas(startOfWeek(of, appInfo.firstDay))),
      ...handlers,
    },
    at,
  );
  rendered.screen.container.style.height = '100dvh';
  return rendered;
}
