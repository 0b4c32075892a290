import { expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { ClashView, EventRow } from '../../../src/contract/views/event';
import type { HeadlineView, NewsView, TodayView } from '../../../src/contract/views/today';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import type { EventKey } from '../../../src/domain/event/key';
import type { NewsId } from '../../../src/domain/news/event-news';
import type { PersonRef } from '../../../src/domain/people/directory';
import type { PersonId } from '../../../src/domain/people/person';
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
import { buildFollowUp, buildPerson } from '../build-views';
import { buildPick, buildSession, nothing } from '../programme/fixture';

const timed = (start: string, end: string): EventRow['span'] => ({
  kind: 'timed',
  start: Date.parse(start),
  end: Date.parse(end),
});

const mix = mixOf(
  [
    {
      id: 'dinner',
      partOf: [],
      kind: 'social',
      start: 0,
      end: 90 * 60_000,
      wholeDay: false,
      people: ['a', 'b'],
    },
    {
      id: 'talk',
      partOf: [],
      kind: 'networking',
      start: 0,
      end: 210 * 60_000,
      wholeDay: false,
      people: ['c', 'd', 'e'],
    },
  ],
  { days: [{ start: 0, end: 24 * 3_600_000 }], wholeDayHours: defaultWholeDayHours },
);
const days = { networking: [], social: ['2026-11-24' as Day] };
const today: TodayView = {
  headline: null,
  justOver: null,
  toDebrief: null,
  rest: [],
  clashes: { list: [], complete: true },
  earlier: [],
  steps: [],
  resting: [],
  ahead: [],
  news: [],
  unmarked: { events: 0, series: 0, weeks: 4 },
  week: {
    from: '2026-11-23' as Day,
    which: 'this',
    mix,
    targets: defaultTargets,
    wholeDayHours: defaultWholeDayHours,
    notCounted: { cut: [], bySessions: { networking: 0, social: 0 } },
    undecided: 0,
    verdicts: verdictsOf(mix, defaultTargets, days, '2026-11-23' as Day, 0),
    clashes: { list: [], complete: true },
  },
};

const headlineOf = (row: EventRow, changes: Partial<HeadlineView> = {}): HeadlineView => ({
  ...{ row, phase: 'ahead', part: null, parts: [], open: [], nextStep: null, followUps: 0 },
  ...changes,
});

const material = (text: string) => ({ id: `material:${text}`, code: 'material', text, done: false }) as const;

const show = (view: Partial<TodayView>, more: Partial<Handlers> = {}) =>
  renderScreen(<TodayScreen />, {
    'today.get': async () => success({ ...today, ...view }),
    'follow-ups.list': async () => success([]),
    'follow-ups.edit': async () => success({ edit: 1 }),
    ...more,
  });

it('shows the next event with the reason to go there', async () => {
  const { screen } = await show({
    headline: headlineOf(
      buildRow({
        purposes: [{ code: 'networking', goTo: 'Priya', soThat: 'I hear about the reading group' }],
        progress: { done: 1, total: 3 },
      }),
      { open: [material('Slides'), material('Badge QR')] },
    ),
  });
  const next = screen.getByRole('region', { name: 'Coffee with Priya' });
  await expect.element(next).toHaveTextContent('Today · 15:00–16:00');
  await expect.element(next).toHaveTextContent('I go to Priya so that I hear about the reading group');
  await expect.element(next).toHaveTextContent('1 of 3 prepared · still open: Slides, Badge QR');
  await next.getByRole('button', { name: 'Go on preparing' }).click();
  expect(window.location.hash).toBe('#/today?event=coffee%40example.com');
  await expectAccessible(document.body);
});

it('says what else is on today', async () => {
  const { screen } = await show({
    headline: headlineOf(buildRow()),
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

it('says the day above events that are not of the headline’s day', async () => {
  const { screen } = await show({
    headline: headlineOf(buildRow({ span: timed('2026-11-27T18:00:00Z', '2026-11-27T20:00:00Z') })),
    rest: [buildRow({ key: 'lunch' as EventKey, summary: 'Lunch' })],
  });
  await expect.element(screen.getByRole('region', { name: 'Today' })).toHaveTextContent('Lunch');
  await expect
    .element(screen.getByRole('region', { name: 'Coffee with Priya' }))
    .toHaveTextContent('In 2 days · Fri 27 Nov');
});

it('shows the session that goes on in a conference', async () => {
  const { screen } = await show({
    headline: headlineOf(
      buildRow({
        summary: 'DataCraft',
        span: { kind: 'all-day', start: '2026-11-24' as Day, end: '2026-11-27' as Day },
      }),
      {
        phase: 'running',
        part: buildRow({
          key: 'keynote' as EventKey,
          summary: 'Keynote',
          span: timed('2026-11-25T09:00:00Z', '2026-11-25T10:00:00Z'),
        }),
      },
    ),
  });
  const headline = screen.getByRole('region', { name: 'DataCraft' });
  await expect.element(headline).toHaveTextContent('Day 2 of 3');
  await expect.element(headline).toHaveTextContent('Now, until 11:00');
  await headline.getByRole('button', { name: 'Keynote' }).click();
  expect(window.location.hash).toBe('#/today?event=keynote');
});

it('names the picked sessions while a conference goes on, among its other parts', async () => {
  const { screen } = await show(
    {
      headline: headlineOf(
        buildRow({
          ...{ summary: 'DataCraft', mark: { kind: 'networking', form: 'conference', by: 'hand', at: 0 } },
          span: { kind: 'all-day', start: '2026-11-24' as Day, end: '2026-11-27' as Day },
        }),
        {
          phase: 'running',
          part: buildRow({
            ...{ key: 'lunch' as EventKey, summary: 'Lunch with Mia' },
            span: timed('2026-11-25T11:00:00Z', '2026-11-25T12:00:00Z'),
          }),
        },
      ),
    },
    {
      'programme.mine': async () =>
        success({
          ...nothing,
          picks: [
            buildPick(buildSession('lambdas', '08:45', { day: '2026-11-25' as Day }), { level: 'maybe' }),
            buildPick(buildSession('went', '10:00', { day: '2026-11-25' as Day }), {
              status: { kind: 'gone' },
            }),
            buildPick(buildSession('rust', '10:30', { day: '2026-11-25' as Day, room: 'Attic' })),
          ],
        }),
    },
  );
  const headline = screen.getByRole('region', { name: 'DataCraft' });
  await expect
    .element(headline)
    .toHaveTextContent(
      /Now, until 10:30Talk lambdasHall · maybe.*Next, 11:30–12:15Talk rustAttic.*Next, 12:00–13:00Lunch with Mia.*Programme1 going, 1 maybe/,
    );
  await expect.element(headline).not.toHaveTextContent('Talk went');
  await expect
    .element(headline.getByRole('link', { name: 'Walk in' }))
    .toHaveAttribute('href', expect.stringContaining('walk-in'));
});

it('offers follow-ups of what is over, as headline and below it', async () => {
  const over = buildRow({
    key: 'dc' as EventKey,
    summary: 'DataCraft',
    span: { kind: 'all-day', start: '2026-11-23' as Day, end: '2026-11-25' as Day },
  });
  const { screen } = await show({ headline: headlineOf(over, { phase: 'over', followUps: 2 }) });
  const region = screen.getByRole('region', { name: 'DataCraft' });
  await expect.element(region).toHaveTextContent('Ended yesterday');
  await expect.element(region).toHaveTextContent('2 follow-ups written');
  await region.getByRole('button', { name: 'Add a follow-up' }).click();
  expect(window.location.hash).toBe('#/today?event=dc&part=follow-ups');
  await screen.unmount();
  const below = await show({ headline: headlineOf(buildRow()), justOver: { row: over, followUps: 0 } });
  await expect
    .element(below.screen.getByRole('region', { name: 'DataCraft' }))
    .toHaveTextContent('Ended yesterday');
  await expectAccessible(document.body);
});

it('shows what lies ahead with what is open, and what was today with a place for follow-ups', async () => {
  const { screen } = await show({
    ahead: [
      {
        row: buildRow({
          summary: 'DataCraft',
          span: { kind: 'all-day', start: '2026-12-11' as Day, end: '2026-12-14' as Day },
          progress: { done: 4, total: 6 },
        }),
        open: [material('Slides'), material('Badge QR')],
        nextStep: null,
      },
    ],
    earlier: [
      { row: buildRow({ key: 'talk' as EventKey, summary: 'Talk' }), followUps: 2 },
      { row: buildRow({ key: 'stand-up' as EventKey, summary: 'Stand-up', mark: null }), followUps: 0 },
    ],
  });
  const ahead = screen.getByRole('region', { name: 'Ahead' });
  await expect.element(ahead).toHaveTextContent('in 16 days');
  await expect.element(ahead).toHaveTextContent('4 of 6 prepared · still open: Slides, Badge QR');
  const earlier = screen.getByRole('region', { name: 'Earlier today' });
  await expect.element(earlier.getByRole('button', { name: /Add a follow-up/ })).toBeVisible();
  expect(earlier.getByRole('button', { name: /Add a follow-up/ }).all()).toHaveLength(1);
  await expect.element(earlier).toHaveTextContent('Talk2 follow-ups written');
  await earlier.getByRole('button', { name: 'Add a follow-up: Talk' }).click();
  expect(window.location.hash).toBe('#/today?event=talk&part=follow-ups');
  await expectAccessible(document.body);
});

it('says what imports changed, leads there, and puts it away', async () => {
  const { screen, client } = await show(
    {
      news: [
        {
          ids: ['n1' as NewsId],
          eventKey: 'dinner' as EventKey,
          importId: 'import-1' as ImportId,
          stepsLeftOut: 0,
          title: 'Dinner',
          start: Date.parse('2026-11-27T19:00:00Z'),
          changes: [
            {
              code: 'moved',
              before: Date.parse('2026-11-27T18:00:00Z'),
              after: Date.parse('2026-11-27T19:00:00Z'),
            },
            { code: 'place', before: 'Lokal', after: 'Mikkeller' },
          ],
        },
      ],
    },
    { 'news.dismiss': async () => success({ edit: 1 }) },
  );
  const section = screen.getByRole('region', { name: 'What changed' });
  await expect
    .element(section)
    .toHaveTextContent('now at 20:00, was 19:00 · new place: Mikkeller, was Lokal');
  await section.getByRole('button', { name: 'Dinner', exact: true }).click();
  expect(window.location.hash).toBe('#/today?event=dinner');
  await expectAccessible(document.body);
  await section.getByRole('button', { name: 'Seen: Dinner' }).click();
  await expect.element(page.getByText('Put away.')).toBeVisible();
  expect(client.inputsOf('news.dismiss')).toEqual([{ ids: ['n1'] }]);
});

it('[F2] says from which event a follow-up is, and puts it off', async () => {
  const { screen, client } = await show({}, { 'follow-ups.list': async () => success([buildFollowUp()]) });
  const section = screen.getByRole('region', { name: 'Follow-ups due' });
  await expect.element(section).toHaveTextContent('from Geo meetup, Tue 24 Nov');
  await section.getByRole('button', { name: 'Snooze: Ana Ruiz Send the link' }).click();
  await page.getByRole('menuitem', { name: 'For a week' }).click();
  await expect.element(page.getByText('Put off until Wed 2 Dec.')).toBeVisible();
  await section.getByRole('button', { name: 'Done: Ana Ruiz Send the link' }).click();
  await expect
    .poll(() => client.inputsOf('follow-ups.edit'))
    .toEqual([
      { ids: ['f1'], due: '2026-12-02' },
      { ids: ['f1'], state: 'closed' },
    ]);
});

it('says that nothing comes, and how far it looked', async () => {
  const free = await show({});
  await expect
    .element(free.screen.getByText('The day is free: nothing with people in the next four weeks.'))
    .toBeVisible();
  await expect.element(free.screen.getByText('To decide')).not.toBeInTheDocument();
  await free.screen.unmount();
  const { screen } = await show({ rest: [buildRow({ summary: 'Zahnarzt', mark: null })] });
  await expect.element(screen.getByText('Nothing with people in the next four weeks.')).toBeVisible();
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
  const { screen } = await show({ headline: headlineOf(buildRow()) });
  await expect.element(screen.getByRole('button', { name: 'Write why you go' })).toBeVisible();
});

it('[M4] says what an unmarked event looks like, and why, without marking it', async () => {
  const suggestion = {
    kind: 'social',
    form: 'meal',
    confidence: 0.9,
    reasons: [{ code: 'phrase', found: 'Coffee', place: 'title' }],
  } as const;
  const { screen, client } = await show({
    headline: headlineOf(buildRow({ mark: null, markScope: null, suggestion })),
  });
  await expect
    .element(screen.getByText('Not marked yet. Very likely social, meal (‘Coffee’ in the title).'))
    .toBeVisible();
  await expect.element(screen.getByRole('img', { name: 'Social, suggested' })).toBeVisible();
  expect(client.inputsOf('event.mark')).toEqual([]);
});

it('says how many events are unmarked, and that it does not take long', async () => {
  const { screen } = await show({ unmarked: { events: 30, series: 8, weeks: 4 } });
  await expect.element(screen.getByText('30 events unmarked in the next 4 weeks: 2 minutes.')).toBeVisible();
  await screen.getByRole('link', { name: 'Decide one by one' }).click();
  expect(window.location.hash).toBe('#/decide?from=2026-11-25&to=2026-12-23');
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
  expect(client.inputsOf('follow-ups.edit')).toEqual([{ ids: ['f1'], state: 'sent' }]);
});

it('[F2] says in words what is overdue', async () => {
  const late = buildFollowUp({ dueness: 'overdue', due: '2026-11-20' as Day });
  const { screen } = await show({}, { 'follow-ups.list': async () => success([late]) });
  await expect.element(screen.getByText('was due Fri 20 Nov')).toBeVisible();
});

it('[W2] shows the mix of the week in small, in words where it is light', async () => {
  const { screen } = await show({});
  const section = screen.getByRole('region', { name: 'This week' });
  await expect.element(section).toHaveTextContent(/Networking\s*3\.5 of 2–5 h/);
  await expect.element(section).toHaveTextContent(/Social\s*1\.5 of 4–10 h/);
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
    { 'today.get': async () => success({ ...today, headline: headlineOf(answers.shift() ?? buildRow()) }) },
    '/today',
  );
  await expect.element(screen.getByRole('region', { name: 'Coffee' })).toBeVisible();
  await screen.getByRole('link', { name: 'Calendars' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  vi.setSystemTime(Date.now() + 90_000);
  await screen.getByRole('link', { name: 'Today' }).click();
  await expect.element(screen.getByRole('region', { name: 'Dinner' })).toBeVisible();
});

it('[W11] names what clashes today between the rest of today and what changed, and opens the events', async () => {
  const dinner = buildRow({ summary: 'Dinner' });
  const [event, other] = [
    { key: 'dinner@example.com' as EventKey, title: 'Dinner' },
    { key: 'call@example.com' as EventKey, title: 'Call' },
  ];
  const { start, end } = timed('2026-11-25T18:30:00Z', '2026-11-25T19:00:00Z') as {
    readonly start: number;
    readonly end: number;
  };
  const clash = { kind: 'overlap', start, end, wholeDays: false, event, other } as const;
  const { screen } = await show({ rest: [dinner], clashes: { list: [clash], complete: true } });
  const section = page.getByRole('region', { name: 'At the same time' });
  await expect
    .element(section)
    .toHaveTextContent('At the same timeWed 25 Nov, 19:30: Dinner and Call overlap by 30 min.');
  await expectAccessible(screen.container);
  await section.getByRole('button', { name: 'Call' }).click();
  expect(window.location.hash).toContain('event=call%40example.com');
});

it('[P4] [P9] names whose birthday comes and with whom it is time to be in touch', async () => {
  const sofia = buildPerson('Sofia', { id: 'p1' as PersonRef, lastMet: '2026-09-02' as Day });
  const ines = buildPerson('Inês', { id: 'p2' as PersonRef });
  const birthdayOn = '2026-11-27' as Day;
  const { screen, client } = await show(
    {},
    {
      'people.due': async () =>
        success([
          { ...ines, birthdayOn },
          { ...sofia, birthdayOn: null },
        ]),
      'person.save': async () => success({ id: 'p1' as PersonId, edit: 1 }),
    },
  );
  const section = screen.getByRole('region', { name: 'Keep in touch' });
  await expect.element(section.getByText('birthday in two days')).toBeVisible();
  await expect.element(section.getByText('last met three months ago')).toBeVisible();
  await expect.element(section.getByRole('link', { name: 'Sofia' })).toHaveAttribute('href', '#/people/p1');
  await section.getByRole('button', { name: 'Not now: Sofia' }).click();
  await expect
    .poll(() => client.inputsOf('person.save'))
    .toEqual([{ id: 'p1', facts: {}, restUntil: '2026-12-09' }]);
});

const newsOf = (at: number, title: string): NewsView => ({
  ...{
    ids: [`n${at}` as NewsId],
    eventKey: `event-${at}` as EventKey,
    importId: 'import-1' as ImportId,
    stepsLeftOut: 0,
  },
  ...{ title, start: null, changes: [{ code: 'retimed' }] },
});

it('shows the rest of what changed on demand, by keyboard, and puts away only what is shown', async () => {
  const news = Array.from({ length: 15 }, (_, at) => newsOf(at, `Event ${at}`));
  const { screen, client } = await show({ news }, { 'news.dismiss': async () => success({ edit: 1 }) });
  const section = screen.getByRole('region', { name: 'What changed' });
  const more = section.getByRole('button', { name: 'And 10 more' });
  await expect.element(more).toHaveAttribute('aria-expanded', 'false');
  expect(section.getByRole('listitem').all()).toHaveLength(5);
  await section.getByRole('button', { name: 'These seen' }).click();
  await expect.poll(() => client.inputsOf('news.dismiss')).toEqual([{ ids: ['n0', 'n1', 'n2', 'n3', 'n4'] }]);
  (more.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(section.getByRole('listitem').all()).toHaveLength(15);
  const fewer = section.getByRole('button', { name: 'Show fewer' });
  await expect.element(fewer).toHaveFocus();
  await expect.element(fewer).toHaveAttribute('aria-expanded', 'true');
  await expect.element(section.getByRole('button', { name: 'All seen' })).toBeVisible();
  await expectAccessible(document.body);
});

it('[W11] shows the rest of what clashes on demand, and says when even that is not all', async () => {
  const names = (at: number) => ({ key: `clash-${at}` as EventKey, title: `Clash ${at}` });
  const list = Array.from(
    { length: 5 },
    (_, at): ClashView => ({
      ...{ kind: 'overlap', start: at * 3_600_000, end: (at + 1) * 3_600_000, wholeDays: false },
      ...{ event: names(at), other: names(at + 10) },
    }),
  );
  const { screen } = await show({ clashes: { list, complete: false } });
  const section = screen.getByRole('region', { name: 'At the same time' });
  await section.getByRole('button', { name: 'And 2 more' }).click();
  await expect.element(section.getByRole('button', { name: 'Clash 14' })).toBeVisible();
  await expect.element(section).toHaveTextContent('There are more than these 5.');
  await section.getByRole('button', { name: 'Show fewer' }).click();
  await expect.element(section.getByRole('button', { name: 'Clash 14' })).not.toBeInTheDocument();
});

it('breaks no word of its own on a long line', async () => {
  const { screen } = await show({ news: [newsOf(0, 'Schachclub'.repeat(30))] });
  const link = screen.getByRole('link', { name: /The import that changed/ });
  await expect.element(link).toHaveTextContent('Import');
  expect(link.element().getClientRects()).toHaveLength(1);
});

it('[R2] lists what came due since the user looked, until they say that they have seen it', async () => {
  const seen: number[] = [];
  const at = (text: string) => Date.parse(text);
  const { screen } = await renderScreen(<TodayScreen />, {
    'today.get': async () => success(today),
    'follow-ups.list': async () => success([]),
    'people.due': async () => success([]),
    'reminders.list': async () =>
      success([
        {
          at: at('2026-11-23T19:00:00Z'),
          about: { kind: 'debrief', eventKey: 'fair@example.com' as EventKey, event: 'Spring fair' },
        },
        {
          at: at('2026-11-24T07:30:00Z'),
          about: { kind: 'birthday', id: 'p1' as PersonId, person: 'Inês', on: '2026-11-27' as Day },
        },
      ]),
    'reminders.seen': async ({ until }) => {
      seen.push(until);
      return success(null);
    },
  });
  const list = screen.getByRole('region', { name: 'Came due since you looked' });
  await expect.element(list.getByRole('listitem').first()).toHaveTextContent('Inês: birthday');
  await expect
    .element(list.getByRole('link', { name: /Spring fair/ }))
    .toHaveAttribute('href', '#/today?event=fair%40example.com');
  await expectAccessible(screen.container);
  await userEvent.click(list.getByRole('button', { name: 'All seen' }));
  expect(seen).toEqual([at('2026-11-24T07:30:00Z')]);
});
