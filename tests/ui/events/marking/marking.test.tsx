import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventRow } from '../../../../src/contract/views/event';
import { failure, success } from '../../../../src/domain/result';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { expectAccessible, testAppInfo } from '../../../helpers/render-screen';
import { rowAt } from '../build-rows';
import { focused, kindOf, picked, renderEvents, row, titles } from '../render-events';

const coffee = rowAt('2026-11-25T14:00:00Z', 'Coffee');
const lunch = rowAt('2026-11-26T11:00:00Z', 'Lunch', { kind: 'social', form: 'meal' });
const chess = rowAt('2026-11-26T18:00:00Z', 'Chess', { recurring: true });
const nextChess = { ...rowAt('2026-12-03T18:00:00Z', 'Chess', { recurring: true }), summary: 'Chess again' };
const party = rowAt('2026-12-05T19:00:00Z', 'Party', {
  suggests: {
    kind: 'social',
    form: 'party',
    confidence: 0.8,
    reasons: [
      { code: 'phrase', found: 'party', place: 'title' },
      { code: 'evening', recurring: false },
    ],
  },
});
const rows: readonly EventRow[] = [coffee, lunch, chess, nextChess, party];

const bar = () => page.getByRole('region', { name: 'Mark events' });
const markAs = (name: string) =>
  bar().getByRole('group', { name: 'Mark as' }).getByRole('button', { name, exact: true });
const pick = (title: string) => userEvent.click(row(title), { modifiers: ['Control'] });
const press = (keys: string) => userEvent.keyboard(keys);

it('[M2] picks a row by click, and opens it in the panel', async () => {
  await renderEvents(rows);
  await row('Lunch').click();
  expect(picked()).toEqual(['Lunch']);
  expect(window.location.hash).toBe('#/events?event=lunch%40example.com');
});

it('[M2] picks more rows with Control and Shift, and by their boxes, without opening them', async () => {
  await renderEvents(rows);
  await pick('Lunch');
  await pick('Party');
  expect(picked()).toEqual(['Lunch', 'Party']);
  await userEvent.click(row('Chess again'), { modifiers: ['Shift'] });
  expect(picked()).toEqual(['Chess again', 'Party']);
  await page.getByRole('checkbox', { name: 'Select Coffee' }).click();
  expect(picked()).toEqual(['Coffee', 'Chess again', 'Party']);
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  expect(picked()).toEqual(['Coffee', 'Lunch', 'Chess', 'Chess again', 'Party']);
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  expect(picked()).toEqual([]);
  expect(window.location.hash).toBe('#/events');
});

it('[E1] moves, picks and opens rows by keyboard', async () => {
  await renderEvents(rows);
  row('Coffee').element().focus();
  await press('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe('Chess');
  await press(' {ArrowDown}{ArrowDown} ');
  expect(picked()).toEqual(['Chess', 'Party']);
  await press('{Home}');
  expect(focused()).toBe('Coffee');
  await press('{Shift>}{ArrowDown}{/Shift}');
  expect(picked()).toEqual(['Coffee', 'Lunch']);
  await press('{Control>}a{/Control}');
  expect(picked()).toEqual(['Coffee', 'Lunch', 'Chess', 'Chess again', 'Party']);
  await press('{Escape}');
  expect(picked()).toEqual([]);
  await press('{End}{Enter}');
  expect(focused()).toBe('Party');
  expect(window.location.hash).toBe('#/events?event=party%40example.com');
});

it('[E1] goes through many rows by pages, and keeps the focus on the row when it is scrolled out of sight', async () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    rowAt(new Date(Date.parse('2026-11-25T09:00:00Z') + index * 3_600_000).toISOString(), `Talk ${index}`),
  );
  await renderEvents(many);
  row('Talk 1').element().focus();
  await press('{End}');
  expect(focused()).toBe('Talk 299');
  await press('{PageUp}');
  const reached = Number(focused()?.replace('Talk ', ''));
  expect(reached).toBeGreaterThan(280);
  expect(reached).toBeLessThan(295);
  document.querySelector('table')?.parentElement?.scrollTo({ top: 0 });
  await expect.element(row('Talk 3')).toBeVisible();
  expect(focused()).toBe(`Talk ${reached}`);
  await press('{ArrowDown}');
  expect(focused()).toBe(`Talk ${reached + 1}`);
  await expect.element(row(`Talk ${reached + 1}`)).toBeInViewport();
});

it('[M2] marks what is picked with one key and says so', async () => {
  const { client } = await renderEvents(rows);
  await pick('Coffee');
  await pick('Lunch');
  await expect.element(bar().getByText('2 selected')).toBeVisible();
  await press('n');
  expect(client.inputsOf('event.mark')).toEqual([
    { keys: [coffee.key, lunch.key], scope: 'series', kind: 'networking' },
  ]);
  await expect.element(bar().getByText('Marked 2 events as networking.')).toBeVisible();
  expect(['Coffee', 'Lunch'].map(kindOf)).toEqual(['Networking', 'Networking']);
  await expect.element(markAs('Networking')).toHaveAttribute('aria-pressed', 'true');
});

it('[M2] has a key for each kind and one that takes the mark away', async () => {
  const { client } = await renderEvents(rows);
  row('Lunch').element().focus();
  await press('nsbou');
  expect(client.inputsOf('event.mark').map(({ kind }) => kind)).toEqual([
    'networking',
    'social',
    'both',
    'other',
    null,
  ]);
  await expect.element(bar().getByText('Took the mark off “Lunch”.')).toBeVisible();
  expect(kindOf('Lunch')).toBe('Unmarked');
});

it('[M2] marks the row that was clicked on, and after an arrow key the one the keyboard is on', async () => {
  const { client } = await renderEvents(rows);
  await row('Coffee').click();
  await press('{ArrowDown}s');
  expect(picked()).toEqual(['Lunch']);
  expect(client.inputsOf('event.mark')).toEqual([{ keys: [lunch.key], scope: 'series', kind: 'social' }]);
});

it('[E1] leaves letters alone when the settings say so, and where one writes', async () => {
  const { client } = await renderEvents(rows, {
    'app.info': async () => success({ ...testAppInfo, settings: { ...defaultSettings, letterKeys: false } }),
  });
  await pick('Coffee');
  await press('nsy');
  expect(client.inputsOf('event.mark')).toEqual([]);
  await expect.element(markAs('Networking')).toBeVisible();
  expect(markAs('Networking').element().querySelector('kbd')).toBeNull();
  await markAs('Social').click();
  expect(client.inputsOf('event.mark')).toEqual([{ keys: [coffee.key], scope: 'series', kind: 'social' }]);
});

it('[E1] writes letters into the text filter instead of marking', async () => {
  const { client } = await renderEvents(rows);
  await pick('Coffee');
  await page.getByRole('textbox', { name: 'Title, place, purpose or person' }).click();
  await press('sun');
  await expect
    .element(page.getByRole('textbox', { name: 'Title, place, purpose or person' }))
    .toHaveValue('sun');
  expect(client.inputsOf('event.mark')).toEqual([]);
});

it('[M2] marks a whole series, or only the time that is picked', async () => {
  const { client, screen } = await renderEvents(rows);
  await pick('Coffee');
  expect(bar().getByRole('radiogroup').elements()).toEqual([]);
  await pick('Chess');
  await pick('Coffee');
  await expect.element(bar().getByText('Whole series: 2 events here')).toBeVisible();
  await expectAccessible(screen.container);
  await press('s');
  expect(['Chess', 'Chess again'].map(kindOf)).toEqual(['Social', 'Social']);
  await expect.element(bar().getByText('Marked “Chess” as social, every time.')).toBeVisible();
  await bar().getByText('Only this one').click();
  await markAs('Both').click();
  expect(client.inputsOf('event.mark')).toEqual([
    { keys: [chess.key], scope: 'series', kind: 'social' },
    { keys: [chess.key], scope: 'occurrence', kind: 'both' },
  ]);
  expect(['Chess', 'Chess again'].map(kindOf)).toEqual(['Both', 'Social']);
  await expect.element(row('Chess').getByText('only this one')).toBeVisible();
});

it('[M2] gives a form of the kind', async () => {
  const { client } = await renderEvents(rows);
  await pick('Lunch');
  await bar().getByRole('button', { name: 'Form' }).click();
  const offered = page
    .getByRole('menuitem')
    .elements()
    .map((item) => item.textContent);
  expect(offered).toEqual(['Club', 'Hanging out', 'Call', 'Online', 'Meal', 'Party', 'Trip']);
  await page.getByRole('menuitem', { name: 'Party' }).click();
  expect(client.inputsOf('event.mark')).toEqual([
    { keys: [lunch.key], scope: 'series', kind: 'social', form: 'party' },
  ]);
});

it('[M2] lets a form bring its kind along for an unmarked event', async () => {
  const { client } = await renderEvents(rows);
  await pick('Coffee');
  await bar().getByRole('button', { name: 'Form' }).click();
  expect(page.getByRole('menuitem').elements()).toHaveLength(14);
  await page.getByRole('menuitem', { name: 'One-on-one' }).click();
  expect(client.inputsOf('event.mark')).toEqual([
    { keys: [coffee.key], scope: 'series', kind: 'networking', form: 'one-on-one' },
  ]);
});

it('[M2] takes a mark back from the bar', async () => {
  const { client } = await renderEvents(rows, {
    'history.undo': async () =>
      success({ edit: 1, label: { code: 'mark', kind: 'social', subject: { title: 'Coffee' } } }),
  });
  await pick('Coffee');
  await press('s');
  await bar().getByRole('button', { name: 'Undo' }).click();
  await expect.element(bar().getByText('Undone.')).toBeVisible();
  expect(client.inputsOf('history.undo')).toEqual([{}]);
  client.changed('events');
  await expect.poll(() => kindOf('Coffee')).toBe('Unmarked');
  expect(focused()).toBe('Coffee');
});

it('[M2] shows a mark at once, and takes it away with words when it cannot be kept', async () => {
  let refuse = () => {};
  await renderEvents(rows, {
    'event.mark': () =>
      new Promise((resolve) => {
        refuse = () => resolve(failure({ code: 'disk-full', message: 'no space left' }));
      }),
  });
  await pick('Lunch');
  await press('n');
  await expect.poll(() => kindOf('Lunch')).toBe('Networking');
  refuse();
  await expect.poll(() => kindOf('Lunch')).toBe('Social');
  await expect.element(page.getByText('This was not saved: the disk is full.')).toBeVisible();
  expect(
    bar()
      .getByText(/^Marked/)
      .elements(),
  ).toEqual([]);
});

it('[M2] takes a mark away again when the host is gone and cannot be asked', async () => {
  let gone = false;
  const unreachable = failure({ code: 'unreachable', message: 'no answer' } as const);
  await renderEvents(rows, {
    'events.list': async ({ from }) => {
      if (gone) return unreachable;
      return success({ events: from === '2026-11-25' ? rows : [], truncated: false });
    },
    'event.mark': async () => unreachable,
  });
  gone = true;
  await pick('Lunch');
  await press('n');
  await expect.element(page.getByText('Mingle is not answering.')).toBeVisible();
  expect(kindOf('Lunch')).toBe('Social');
});

it('[M2] goes on with the next row when a marked one leaves the table', async () => {
  await renderEvents(rows, {}, '/events?kind=unmarked');
  expect(titles()).toEqual(['Coffee', 'Chess', 'Chess again', 'Party']);
  row('Coffee').element().focus();
  await press('n');
  await expect.poll(titles).toEqual(['Chess', 'Chess again', 'Party']);
  expect(focused()).toBe('Chess');
  await press('s');
  await expect.poll(titles).toEqual(['Party']);
  expect(focused()).toBe('Party');
});

it('[E1] keeps the focus among the rows when the button that had it goes away', async () => {
  await renderEvents(rows, {}, '/events?kind=unmarked');
  await pick('Chess');
  await pick('Chess again');
  (markAs('Social').element() as HTMLElement).focus();
  await press('{Enter}');
  await expect.poll(titles).toEqual(['Coffee', 'Party']);
  expect(focused()).toBe('Party');
  await pick('Party');
  (bar().getByRole('button', { name: 'Accept the suggestion' }).element() as HTMLElement).focus();
  await press('{Enter}');
  await expect.poll(titles).toEqual(['Coffee']);
  expect(focused()).toBe('Coffee');
});

it('[M2] shows what the host says after a change elsewhere', async () => {
  const { client, setRows } = await renderEvents(rows);
  setRows([{ ...coffee, mark: { kind: 'both', form: null, by: 'hand', at: 0 } }, lunch]);
  client.changed('events');
  await expect.poll(titles).toEqual(['Coffee', 'Lunch']);
  expect(kindOf('Coffee')).toBe('Both');
});

it('[M4] shows a suggestion as an outline with its reasons, and does not count it as a mark', async () => {
  await renderEvents(rows);
  await expect.element(page.getByText('5 events, 4 unmarked')).toBeVisible();
  const proposal = row('Party').getByRole('button', { name: 'Unmarked. Likely social, party. Accept' });
  await proposal.hover();
  const tooltip = page.getByRole('tooltip');
  await expect.element(tooltip).toHaveTextContent('Likely social, party‘party’ in the titlein the evening');
  await expect.element(row('Party').getByText('Party?')).toBeVisible();
});

it('[M4] says the reasons to the keyboard too, and accepts by Enter on the shape', async () => {
  const { client } = await renderEvents(rows);
  row('Party').element().focus();
  await press('{ArrowRight}');
  expect(document.activeElement?.ariaLabel).toBe('Unmarked. Likely social, party. Accept');
  await expect.element(page.getByRole('tooltip')).toHaveTextContent('in the evening');
  await press('{ArrowLeft}');
  expect(focused()).toBe('Party');
  await press('{ArrowRight}{Enter}');
  expect(client.inputsOf('suggestions.accept')).toEqual([
    { scope: 'series', proposals: [{ keys: [party.key], kind: 'social', form: 'party' }] },
  ]);
  await expect.poll(() => kindOf('Party')).toBe('Social');
  expect(focused()).toBe('Party');
  await expect.element(bar().getByText('Marked “Party” as social.')).toBeVisible();
});

it('[M4] accepts a suggestion by its button in the row and by the key Y', async () => {
  const second = rowAt('2026-12-06T19:00:00Z', 'Second', {
    suggests: { kind: 'networking', form: null, confidence: 0.9, reasons: [] },
  });
  const { client } = await renderEvents([...rows, second]);
  await row('Party').hover();
  await row('Party').getByRole('button', { name: 'Accept', exact: true }).click();
  row('Second').element().focus();
  await press('y');
  expect(client.inputsOf('suggestions.accept')).toEqual([
    { scope: 'series', proposals: [{ keys: [party.key], kind: 'social', form: 'party' }] },
    { scope: 'series', proposals: [{ keys: [second.key], kind: 'networking', form: null }] },
  ]);
  expect(picked()).toEqual([]);
});

it('[M4] accepts the suggestions of several picked rows, and takes them all back', async () => {
  const second = rowAt('2026-12-06T19:00:00Z', 'Second', {
    suggests: { kind: 'networking', form: null, confidence: 0.9, reasons: [] },
  });
  const { client } = await renderEvents([...rows, second], {
    'history.undo': async () =>
      success({ edit: 1, label: { code: 'mark', kind: 'social', subject: { title: 'Coffee' } } }),
  });
  await pick('Party');
  await pick('Second');
  await bar().getByRole('button', { name: 'Accept 2 suggestions' }).click();
  await expect.element(bar().getByText('Accepted 2 suggestions.')).toBeVisible();
  await bar().getByRole('button', { name: 'Undo' }).click();
  await expect.element(bar().getByText('Undone.')).toBeVisible();
  expect(client.inputsOf('history.undo')).toEqual([{}]);
  expect(client.inputsOf('suggestions.accept').map(({ proposals }) => proposals.length)).toEqual([2]);
});

/** Shorter than the time after which the message under the table disappears by itself. */
const soon = { timeout: 3000 };

it('[M2] says of a mark only what holds: nothing once it was taken back, no way back once something came after', async () => {
  let edits = [1];
  const { client } = await renderEvents(rows, {
    'history.get': async () =>
      success({
        edits,
        latest: 2,
        undo: { code: 'mark', kind: 'social', subject: { title: 'Coffee' } },
        redo: null,
      }),
  });
  await pick('Lunch');
  await markAs('Social').click();
  await expect.element(bar().getByRole('button', { name: 'Undo' })).toBeVisible();
  edits = [1, 2];
  client.changed('history');
  await expect.element(bar().getByRole('button', { name: 'Undo' }), soon).not.toBeInTheDocument();
  await expect.element(bar().getByText('Marked “Lunch” as social')).toBeVisible();
  edits = [];
  client.changed('history');
  await expect.element(bar().getByText('Marked “Lunch” as social'), soon).not.toBeInTheDocument();
});

it('[M2] lets go of what is picked and gives the focus back to the rows', async () => {
  await renderEvents(rows);
  await pick('Lunch');
  await bar().getByRole('button', { name: 'Select nothing' }).click();
  expect(picked()).toEqual([]);
  expect(focused()).toBe('Lunch');
});

it('[M2] marks nothing by letter while nothing is picked and the focus is on the head of a column', async () => {
  const { client } = await renderEvents(rows);
  (page.getByRole('button', { name: 'Title' }).element() as HTMLElement).focus();
  await press('ny');
  await pick('Lunch');
  (page.getByRole('button', { name: 'Title' }).element() as HTMLElement).focus();
  await press('b');
  await expect
    .poll(() => client.inputsOf('event.mark'))
    .toEqual([{ keys: [lunch.key], scope: 'series', kind: 'both' }]);
});

it('keeps messages above the bar that marks', async () => {
  await renderEvents(rows);
  const lift = () => document.documentElement.style.getPropertyValue('--toasts-lift');
  expect(lift()).toBe('');
  await userEvent.click(row(titles()[0] ?? ''), { modifiers: ['Control'] });
  const bar = page.getByRole('region', { name: 'Mark events' });
  await expect.poll(lift).toBe(`${Math.ceil(bar.element().getBoundingClientRect().height)}px`);
  await page.getByRole('button', { name: 'Select nothing' }).click();
  await expect.poll(lift).toBe('');
});
