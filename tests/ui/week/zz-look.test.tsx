import { it } from 'vitest';
import { page } from 'vitest/browser';
import { success } from '../../../src/domain/result';
import { WeekScreen } from '../../../src/ui/screens/week/week-screen';
import { renderScreen, testAppInfo } from '../../helpers/render-screen';
import { allDay, buildRow, buildWeek, timed } from './build-week';

const rows = [
  buildRow('Open Maps Summit', allDay('2026-11-24', '2026-11-27'), { kind: 'networking', form: 'conference', purpose: 'I go to the summit so that I know' }),
  buildRow('Weekend at the lake', timed('2026-11-27T16:00:00Z', '2026-11-29T18:00:00Z'), { kind: 'social' }),
  buildRow('Advent begins', allDay('2026-11-29', '2026-11-30')),
  buildRow('Holiday from last week', allDay('2026-11-19', '2026-11-25'), { kind: 'other' }),
  buildRow('Maybe Ana visits', allDay('2026-11-26', '2026-11-28'), { kind: 'both', status: 'tentative' }),
  buildRow('Night shift', timed('2026-11-23T21:00:00Z', '2026-11-24T05:00:00Z'), { kind: 'other' }),
  buildRow('Party until late', timed('2026-11-28T20:00:00Z', '2026-11-29T02:30:00Z'), { kind: 'social', purpose: 'I go for the music and the people' }),
  ...['Breakfast with Kofi', 'Design review', 'Standup', 'Recruiting sync', 'Interview panel'].map((title, i) =>
    buildRow(title, timed(`2026-11-25T0${8 + (i % 2)}:00:00Z`, `2026-11-25T1${i % 3}:30:00Z`), { kind: (['networking', 'social', 'both', 'other', undefined] as const)[i] as 'both' })),
  buildRow('Career day dinner', timed('2026-11-26T18:00:00Z', '2026-11-26T21:00:00Z'), { kind: 'both', purpose: 'I go to the dinner so that I hear what the lead post is really like · I go for good company', location: 'Café Turm' }),
  buildRow('Call Sam maybe', timed('2026-11-26T15:00:00Z', '2026-11-26T15:30:00Z'), { kind: 'social', status: 'tentative' }),
  buildRow('Tentative meeting', timed('2026-11-26T12:00:00Z', '2026-11-26T14:00:00Z'), { kind: 'networking', status: 'tentative' }),
  buildRow('Cancelled lunch', timed('2026-11-27T11:00:00Z', '2026-11-27T12:30:00Z'), { kind: 'social', status: 'cancelled' }),
  buildRow('Reminder without length', timed('2026-11-27T13:00:00Z', '2026-11-27T13:00:00Z')),
  buildRow('Back to back one', timed('2026-11-23T08:00:00Z', '2026-11-23T08:30:00Z'), { kind: 'networking' }),
  buildRow('Back to back two', timed('2026-11-23T08:30:00Z', '2026-11-23T09:00:00Z'), { kind: 'social' }),
  buildRow('Back to back three', timed('2026-11-23T09:00:00Z', '2026-11-23T09:45:00Z')),
  buildRow('Donaudampfschifffahrtsgesellschaftskapitän meets', timed('2026-11-24T09:00:00Z', '2026-11-24T11:00:00Z'), { kind: 'networking', purpose: 'I go so that' }),
  buildRow('Early run', timed('2026-11-24T05:00:00Z', '2026-11-24T05:45:00Z'), { kind: 'social' }),
];
for (const [name, width, height, hourCycle, scheme] of [
  ['a', 1080, 760, 24, 'light'], ['b', 560, 700, 12, 'light'], ['c', 1080, 1100, 24, 'dark'], ['d', 700, 1000, 12, 'light'], ['e', 380, 800, 12, 'dark'],
] as const)
  it(name, async () => {
    await page.viewport(name === 'b' ? 830 : width, height);
    document.body.style.maxWidth = name === 'b' ? '560px' : '';
    const settings = { ...testAppInfo.settings, colorScheme: scheme };
    await renderScreen(<WeekScreen />, {
      'app.info': async () => success({ ...testAppInfo, hourCycle, settings }),
      'week.get': async () => success(buildWeek('2026-11-23', rows)),
    }, '/week');
    document.querySelectorAll<HTMLElement>('#root, body > div').forEach((el) => { el.style.height = '100%'; });
    await new Promise((r) => setTimeout(r, 500));
    await page.screenshot({ path: `./zz-look-${name}.png` });
  });
