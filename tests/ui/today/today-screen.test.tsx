import { expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { EventRow } from '../../../src/contract/views/event';
import type { TodayView } from '../../../src/contract/views/today';
import type { EventKey } from '../../../src/domain/event/key';
import { failure, success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import { mixOf } from '../../../src/domain/week/mix';
import { defaultTargets } from '../../../src/domain/week/target';
import { verdictsOf } from '../../../src/domain/week/verdict';
import { defaultWholeDayHours } from '../../../src/domain/week/whole-day';
import { TodayScreen } from '../../../src/ui/screens/today/today-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { renderApp } from '../app/render-app';
import { buildRow } from '../build-row';
import { buildFollowUp } from '../build-views';

const timed = (start: string, end: string): EventRow['span'] => ({
  kind: 'timed',
  start: Date.parse(start),
  end: Date.parse(end),
});

const mix = mixOf(
  [
    { kind: 'social', start: 0, end: 90 * 60_000, wholeDay: false, people: ['a', 'b'] },
    { kind: 'networking', start: 0, end: 210 * 60_000, wholeDay: false, people: ['c', 'd', 'e'] },
  ],
  { days: [{ start: 0, end: 24 * 3_600_000 }], wholeDayHours: defaultWholeDayHours },
);
const days = { networking: [], social: ['2026-11-24' as Day] };
const today: TodayView = {
  next: null,
  rest: [],
  unmarked: 0,
  weeks: 4,
  week: {
    from: '2026-11-23' as Day,
    which: 'this',
    mix,
    targets: defaultTargets,
    wholeDayHours: defaultWholeDayHours,
    undecided: 0,
    verdicts: verdictsOf(mix, defaultTargets, days, '2026-11-23' as Day, 0),
    clashes: { list: [], complete: true },
  },
};

const show = (view: Partial<TodayView>, more: Partial<Handlers> = {}) =>
  renderScreen(<TodayScreen />, {
    'today.get': async () => success({ ...today, ...view }),
    'follow-ups.list': async () => success([]),
    'follow-up.save': async () => success({ id: buildFollowUp().id }),
    ...more,
  });

it('shows the next event with the reason to go there', async () => {
  const { screen } = await show({
    next: buildRow({
      purposes: [{ code: 'networking', goTo: 'Priya', soThat: 'I hear about the reading group' }],
    }),
  });
  const next = screen.getByRole('region', { name: 'Coffee with Priya' });
  await expect.element(next).toHaveTextContent('Today · 15:00–16:00');
  await expect.element(next).toHaveTextContent('I go to Priya so that I hear about the reading group');
  await expect.element(next).toHaveTextContent('0 of 4 prepared');
  await next.getByRole('button', { name: 'Go on preparing' }).click();
  expect(window.location.hash).toBe('#/today?event=coffee%40example.com');
  await expectAccessible(document.body);
});

it('says what else is on today', async () => {
  const { screen } = await show({
    next: buildRow(),
    rest: [
      buildRow({
        key: 'chess' as EventKey,
        summary: 'Chess club',
        span: timed('2026-11-25T18:00:00Z', '2026-11-25T20:00:00Z'),
      }),
    ],
  });
  const section = screen.getByRole('region', { name: 'Also today' });
  await section.getByRole('button', { name: /Chess club/ }).click();
  expect(window.location.hash).toBe('#/today?event=chess');
});

it('says that nothing comes, and how far it looked', async () => {
  const { screen } = await show({});
  await expect.element(screen.getByText('Nothing with people in the next 4 weeks.')).toBeVisible();
  await expect.element(screen.getByText('To decide')).not.toBeInTheDocument();
});

it('says what went wrong and asks again', async () => {
  let attempts = 0;
  const { screen } = await show(
    {},
    {
      'today.get': async () => {
        attempts += 1;
        return attempts === 1 ? failure({ code: 'damaged', message: 'damaged' }) : success(today);
      },
    },
  );
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('region', { name: 'This week' })).toBeVisible();
});

it('asks for the purpose where there is none, and for the kind first', async () => {
  const { screen } = await show({ next: buildRow() });
  await expect.element(screen.getByRole('button', { name: 'Write why you go' })).toBeVisible();
});

it('[M4] says what an unmarked event looks like, and why, without marking it', async () => {
  const suggestion = {
    kind: 'social',
    form: 'meal',
    confidence: 0.9,
    reasons: [{ code: 'phrase', found: 'Coffee', place: 'title' }],
  } as const;
  const { screen, client } = await show({ next: buildRow({ mark: null, markScope: null, suggestion }) });
  await expect
    .element(screen.getByText("Not marked yet. Very likely social, meal ('Coffee' in the title)."))
    .toBeVisible();
  await expect.element(screen.getByRole('img', { name: 'Social, suggested' })).toBeVisible();
  expect(client.inputsOf('event.mark')).toEqual([]);
});

it('says how many events are unmarked, and that it does not take long', async () => {
  const { screen } = await show({ unmarked: 8 });
  await expect.element(screen.getByText('8 events unmarked in the next 4 weeks: 2 minutes.')).toBeVisible();
  await screen.getByRole('link', { name: 'Decide one by one' }).click();
  expect(window.location.hash).toBe('#/decide');
});

it('[F2] shows what is due and notes it as sent with one click', async () => {
  const { screen, client } = await show(
    {},
    {
      'follow-ups.list': async () =>
        success([
          buildFollowUp(),
          buildFollowUp({ person: 'Jonas', dueness: 'later', due: '2026-12-01' as Day }),
        ]),
    },
  );
  await expect.element(screen.getByText('Send the link')).toBeVisible();
  await expect.element(screen.getByText('Jonas')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Sent: Ana Ruiz Send the link' }).click();
  await expect.element(page.getByText('Noted as sent.')).toBeVisible();
  const { id, eventKey, person, text, due } = buildFollowUp();
  expect(client.inputsOf('follow-up.save')).toEqual([{ id, eventKey, person, text, due, state: 'sent' }]);
});

it('[W2] shows the mix of the week in small, in words where it is light', async () => {
  const { screen } = await show({});
  const section = screen.getByRole('region', { name: 'This week' });
  await expect.element(section).toHaveTextContent('Networking: 3.5 of 2–5 h');
  await expect.element(section).toHaveTextContent('Social: 1.5 of 4–10 h');
  await expect.element(section).toHaveTextContent('5 of 5+ people');
  await expect
    .element(section)
    .toHaveTextContent('Light on social this week: 1.5 of 4 hours, nothing after Tuesday.');
});

it('is asked for again when one comes back to it after a while', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const answers = [buildRow({ summary: 'Coffee' }), buildRow({ summary: 'Dinner' })];
  const { screen } = await renderApp(
    { 'today.get': async () => success({ ...today, next: answers.shift() ?? null }) },
    '/today',
  );
  await expect.element(screen.getByRole('region', { name: 'Coffee' })).toBeVisible();
  await screen.getByRole('link', { name: 'Calendars' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  vi.setSystemTime(Date.now() + 90_000);
  await screen.getByRole('link', { name: 'Today' }).click();
  await expect.element(screen.getByRole('region', { name: 'Dinner' })).toBeVisible();
});
