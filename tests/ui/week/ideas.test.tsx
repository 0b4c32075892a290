import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventKey } from '../../../src/domain/event/key';
import type { CircleId } from '../../../src/domain/people/circle';
import type { PersonId } from '../../../src/domain/people/person';
import { success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import type { Idea, WeekIdeas } from '../../../src/domain/week/ideas/idea';
import { expectAccessible } from '../../helpers/render-screen';
import { buildRow } from '../build-row';
import { buildIdeas, buildWeek, timed } from './build-week';
import { renderWeek } from './render-week';

const sam = 'sam' as PersonId;
const call: Idea = {
  what: 'meet',
  kind: 'social',
  form: 'call',
  start: Date.parse('2026-11-27T17:00:00Z'),
  end: Date.parse('2026-11-27T17:20:00Z'),
  day: '2026-11-27' as Day,
  who: { as: 'person', id: sam, name: 'Sam' },
  event: null,
  why: [
    { code: 'last-met', day: '2026-10-12' as Day },
    { code: 'short', kind: 'social', minutes: 120 },
  ],
  score: 70,
};
const rest: Idea = {
  ...call,
  what: 'rest',
  kind: 'other',
  form: null,
  who: null,
  why: [{ code: 'over', kind: 'networking', minutes: 90 }],
};
const rows = [buildRow({ span: timed('2026-11-26T18:00:00Z', '2026-11-26T19:00:00Z') })];

const renderIdeas = (list: readonly Idea[], note: WeekIdeas['note'] = null, events = rows) =>
  renderWeek([], {
    handlers: {
      'week.get': async () => success(buildWeek('2026-11-23', events)),
      'week.ideas': async ({ without = [] }) =>
        success({ ...buildIdeas('2026-11-23', without.length > 0 ? [rest] : list), note }),
      'quick-add.keep': async () => success({ key: 'own' as EventKey, isLogged: false, edit: 1 }),
      'ideas.teach': async () => success({ edit: 1 }),
      'person.save': async () => success({ id: sam, edit: 1 }),
    },
  });

const ideas = page.getByRole('list', { name: 'Ideas for this week' });

it('[W5] says an idea in one sentence, and plans it as one edit', async () => {
  const { client, screen } = await renderIdeas([call]);
  await expect
    .element(ideas)
    .toHaveTextContent('Fri 18:00, call Sam, 20 min: last met six weeks ago; social is 2 hours under.');
  await expectAccessible(screen.container);
  const plan = ideas.getByRole('button', { name: 'Plan it: call Sam, 20 min' });
  (plan.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => client.inputsOf('quick-add.keep'))
    .toEqual([
      {
        title: 'Call Sam',
        time: { kind: 'timed', start: '2026-11-27T18:00:00', zone: 'Europe/Berlin', minutes: 20 },
        repeat: null,
        kind: 'social',
        form: 'call',
        place: '',
        people: [{ name: 'Sam', who: { kind: 'known', id: sam } }],
      },
    ]);
  await expect.poll(() => window.location.hash).toContain('event=own');
});

it('[W5] shows the place of an idea in the grid, leads there and back', async () => {
  await renderIdeas([call]);
  const sentence = ideas.getByRole('button', { name: /^Fri 18:00, call Sam/ });
  await sentence.hover();
  const block = page.getByRole('button', { name: /^Idea: Fri 18:00, call Sam/ });
  await expect.element(block).toBeInViewport();
  await ideas.getByRole('button', { name: 'Plan it' }).hover();
  (sentence.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(block).toHaveFocus();
  await expect.element(sentence).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(sentence).toHaveFocus();
  await expect.element(sentence).toHaveAttribute('aria-pressed', 'false');
});

it('[W5] shows an idea in the list of a narrow window, between the events of its day', async () => {
  await page.viewport(420, 800);
  const day = '2026-11-26' as Day;
  const later = {
    ...call,
    day,
    start: Date.parse('2026-11-26T19:00:00Z'),
    end: Date.parse('2026-11-26T20:00:00Z'),
  };
  const { screen } = await renderIdeas([later]);
  await ideas.getByRole('button', { name: /^Thu 20:00, call Sam/ }).click();
  await expect.element(page.getByRole('button', { name: /^Idea: Thu 20:00/ })).toHaveFocus();
  const thursday = screen.container.querySelector('[aria-labelledby="day-2026-11-26"]');
  const lines = [...(thursday?.querySelectorAll('button') ?? [])].map(
    ({ dataset }) => dataset.free !== undefined,
  );
  expect(lines).toEqual([false, true]);
  await page.viewport(1280, 800);
});

it('[W5] gives an idea the whole day’s width when it begins as a short event ends', async () => {
  const span = timed('2026-11-27T16:45:00Z', '2026-11-27T17:00:00Z');
  const { screen } = await renderIdeas([call], null, [buildRow({ span })]);
  await ideas.getByRole('button', { name: /^Fri 18:00, call Sam/ }).click();
  const boxOf = (part: string) =>
    screen.container.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
  await expect.poll(() => boxOf('[data-free]').width).toBeGreaterThan(40);
  await expect.poll(() => Math.abs(boxOf('[data-free]').width - boxOf('[data-event]').width)).toBeLessThan(2);
});

it('[W5] takes another idea, not them, not then, and rest for an answer', async () => {
  const { client } = await renderIdeas([call]);
  const answer = async (name: string) => {
    await ideas.getByRole('button', { name: /^Something else/ }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await answer('Not Sam for two weeks');
  await expect
    .poll(() => client.inputsOf('person.save'))
    .toEqual([{ id: sam, facts: {}, restUntil: '2026-12-09' }]);
  await answer('Not Fridays around 18:00');
  await answer('No more ideas for this week');
  await expect
    .poll(() => client.inputsOf('ideas.teach'))
    .toEqual([{ notThen: { weekday: 5, hour: 18 } }, { restWeek: '2026-11-23' }]);
  await answer('Another idea');
  await expect
    .element(ideas)
    .toHaveTextContent('Fri 18:00, keep 20 min free for a rest: networking is 1.5 hours over.');
  expect(client.inputsOf('week.ideas').at(-1)).toEqual({ of: '2026-11-23', without: [sam] });
});

it('[W5] leaves those of a circle in peace together, and names the week that is shown', async () => {
  const people = [
    { id: sam, name: 'Sam' },
    { id: 'ida' as PersonId, name: 'Ida' },
  ];
  const next = {
    day: '2026-12-04' as Day,
    start: Date.parse('2026-12-04T17:00:00Z'),
    end: Date.parse('2026-12-04T18:00:00Z'),
  };
  const who = { as: 'circle', id: 'club' as CircleId, name: 'Book club', people } as const;
  const idea: Idea = { ...call, ...next, form: 'hanging-out', who };
  const dinner = buildRow({ span: timed('2026-12-01T18:00:00Z', '2026-12-01T19:00:00Z') });
  const { client } = await renderWeek([], {
    handlers: {
      'week.get': async () => success(buildWeek('2026-11-30', [dinner])),
      'week.ideas': async () => success(buildIdeas('2026-11-30', [idea])),
      'ideas.teach': async () => success({ edit: 1 }),
    },
    at: '/week?of=2026-11-30',
  });
  const menu = page.getByRole('button', { name: /^Something else/ });
  await menu.click();
  await expect
    .element(page.getByRole('menuitem', { name: 'No more ideas for the coming week' }))
    .toBeVisible();
  await page.getByRole('menuitem', { name: 'Not Book club for two weeks' }).click();
  await expect
    .poll(() => client.inputsOf('ideas.teach'))
    .toEqual([{ notThem: { people: [sam, 'ida'], until: '2026-12-09' } }]);
});

it('[W5] says why there is none, and has ideas again when asked', async () => {
  const { client } = await renderIdeas([], 'resting');
  await expect.element(page.getByText('No more ideas for this week, as you asked.')).toBeVisible();
  await page.getByRole('button', { name: 'Show ideas again' }).click();
  await expect.poll(() => client.inputsOf('ideas.teach')).toEqual([{ restWeek: null }]);
});

it('[W1] [W5] shows the hours together with the ideas above them, which would move them', async () => {
  const seen: string[] = [];
  const look = () => {
    const hasHours = document.querySelector('[aria-label="Events of the week"]') !== null;
    if (hasHours) seen.push(ideas.query() ? 'both' : 'hours');
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  await renderWeek([], {
    handlers: {
      'week.get': async () => success(buildWeek('2026-11-23', rows)),
      'week.ideas': async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return success(buildIdeas('2026-11-23', [call]));
      },
    },
  });
  await expect.element(ideas).toHaveTextContent('call Sam');
  observer.disconnect();
  expect(new Set(seen)).toEqual(new Set(['both']));
});

it('[W1] [W5] shows the week also while ideas take long', async () => {
  await renderWeek([], {
    handlers: {
      'week.get': async () => success(buildWeek('2026-11-23', rows)),
      'week.ideas': () => new Promise(() => {}),
    },
  });
  await expect.element(page.getByLabelText('Events of the week')).toBeVisible();
});
