import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { ImportView } from '../../../src/contract/views/import';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import { failure, success } from '../../../src/domain/result';
import { CalendarsScreen } from '../../../src/ui/screens/calendars/calendars-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildCalendar, buildImport, buildSubscribed } from '../build-views';

const show = (imports: readonly ImportView[], more: Partial<Handlers> = {}) =>
  renderScreen(
    <CalendarsScreen />,
    {
      'calendars.list': async () => success([buildCalendar(), buildSubscribed()]),
      'reviews.list': async () => success([]),
      'imports.list': async () => success(imports),
      'import.take-back': async () => success(buildImport()),
      'import.put-back': async () => success(buildImport()),
      ...more,
    },
    '/calendars',
  );

const first = 'import-1' as ImportId;

it('[I4] lists what came in with date, file, calendar and what changed', async () => {
  const { screen } = await show([
    buildImport(),
    buildImport({
      id: 'import-0' as ImportId,
      at: Date.parse('2026-11-18T08:05:00Z'),
      added: 0,
      changed: 0,
      gone: 0,
      action: null,
    }),
  ]);
  const lines = screen.getByRole('list', { name: 'What came in' }).getByRole('listitem');
  await expect.element(lines.first()).toBeVisible();
  expect(lines.elements().map((line) => line.textContent)).toEqual([
    'Today, 09:05work.ics →  into Work · 12 new, 3 changed, 1 archivedTake back',
    'Wed 18 Nov, 09:05work.ics →  into Work · nothing changed',
  ]);
  await expectAccessible(document.body);
});

it('[I14] leads from each import that brought something to its differences', async () => {
  const nothing = buildImport({ id: 'import-0' as ImportId, added: 0, changed: 0, gone: 0, action: null });
  const { screen } = await show([buildImport(), nothing]);
  const links = screen.getByRole('list', { name: 'What came in' }).getByRole('link');
  await expect.element(links.first()).toBeVisible();
  expect(links.elements()).toHaveLength(1);
  await screen
    .getByRole('link', { name: '12 new, 3 changed, 1 archived, from work.ics, Today, 09:05' })
    .click();
  await expect.poll(() => window.location.hash).toBe('#/imports/import-1');
});

it('[I4] takes an import back once one has read what that does, by keyboard alone, and offers to put it back', async () => {
  const { screen, client } = await show([buildImport()]);
  const button = screen.getByRole('button', { name: 'Take back work.ics, Today, 09:05' });
  await expect.element(button).toBeVisible();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByText('Brings “Work” back to how it stood before this import. Marks and plans stay.'))
    .toBeVisible();
  await expectAccessible(document.body);
  expect(client.inputsOf('import.take-back')).toEqual([]);
  await expect.element(page.getByRole('button', { name: 'Take it back' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByText('“Work” stands as before that import. Marks and plans are kept.'))
    .toBeVisible();
  expect(client.inputsOf('import.take-back')).toEqual([{ id: first }]);
  await expect.element(button).toHaveFocus();
  await page.getByRole('alert').getByRole('button', { name: 'Put back' }).click();
  await expect.element(page.getByText('“Work” again has what that import brought.')).toBeVisible();
  expect(client.inputsOf('import.put-back')).toEqual([{ id: first }]);
});

it('[I4] keeps one word of what was taken back, which puts back the last', async () => {
  const { screen, client } = await show([
    buildImport({ id: 'import-2' as ImportId, calendarName: 'Club', fileName: 'club.ics' }),
    buildImport(),
  ]);
  for (const file of ['club.ics', 'work.ics']) {
    await screen.getByRole('button', { name: `Take back ${file}, Today, 09:05` }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
  }
  await expect.element(page.getByText(/^“Work” stands as before/)).toBeVisible();
  await expect.element(page.getByText(/^“Club” stands as before/)).not.toBeInTheDocument();
  await page.getByRole('alert').getByRole('button', { name: 'Put back' }).click();
  await expect.element(page.getByText('“Work” again has what that import brought.')).toBeVisible();
  expect(client.inputsOf('import.put-back')).toEqual([{ id: first }]);
});

it('[I4] leaves an import alone when one thinks better of it', async () => {
  const { screen, client } = await show([buildImport()]);
  await screen.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect.element(page.getByText(/^Brings “Work” back/)).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: /^Take back/ })).toHaveFocus();
  expect(client.inputsOf('import.take-back')).toEqual([]);
});

it('[I4] says that taking back a first import removes its calendar, and that a subscription then waits', async () => {
  const { screen } = await show([
    buildImport({ isFirst: true }),
    buildImport({
      id: 'import-2' as ImportId,
      calendarId: buildSubscribed().id,
      calendarName: 'Team',
      fileName: 'example.org',
    }),
  ]);
  await screen.getByRole('button', { name: /^Take back work\.ics/ }).click();
  await expect
    .element(page.getByText('Removes the calendar “Work” again. Marks and plans stay.'))
    .toBeVisible();
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: /^Take back example\.org/ }).click();
  await expect
    .element(page.getByText(/Marks and plans stay\. It is not fetched again before you ask for it\.$/))
    .toBeVisible();
});

it('[I4] shows what was taken back and when, and puts it back with one click', async () => {
  const { screen, client } = await show([
    buildImport({ takenBackAt: Date.parse('2026-11-25T09:20:00Z'), action: 'put-back' }),
  ]);
  await expect.element(screen.getByText('Taken back Wed 25 Nov, 10:20')).toBeVisible();
  await screen.getByRole('button', { name: 'Put back work.ics, Today, 09:05' }).click();
  await expect.element(page.getByText('“Work” again has what that import brought.')).toBeVisible();
  expect(client.inputsOf('import.put-back')).toEqual([{ id: first }]);
  await expectAccessible(document.body);
});

it('[I4] says in the host’s words why an import can no longer be taken back', async () => {
  const message = 'This import can no longer be taken back or put back. Nothing was changed.';
  const { screen } = await show([buildImport()], {
    'import.take-back': async () => failure({ code: 'not-found', message }),
  });
  await screen.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect.element(page.getByText(message)).toBeVisible();
});

it('[I4] shows the last eight imports, and all on request', async () => {
  const { screen } = await show(
    Array.from({ length: 43 }, (_, index) =>
      buildImport({ id: `import-${index}` as ImportId, action: null }),
    ),
  );
  const lines = screen.getByRole('list', { name: 'What came in' }).getByRole('listitem');
  await expect.element(lines.first()).toBeVisible();
  expect(lines.elements().length).toBe(8);
  await screen.getByRole('button', { name: 'Show all 43' }).click();
  expect(lines.elements().length).toBe(43);
  await screen.getByRole('button', { name: 'Show the last 8' }).click();
  expect(lines.elements().length).toBe(8);
});

it('says nothing of imports while there are none', async () => {
  const { screen } = await show([]);
  await expect.element(screen.getByRole('heading', { name: 'Work' })).toBeVisible();
  await expect.element(screen.getByText('What came in')).not.toBeInTheDocument();
});

it('[I4] [T2] marks the imports of a removed calendar, and puts that calendar back once, from its last import', async () => {
  const removed = { isRemoved: true, action: null } as const;
  const { screen, client } = await show(
    [buildImport(removed), buildImport({ ...removed, id: 'import-0' as ImportId })],
    { 'calendar.put-back': async () => success(buildCalendar()) },
  );
  await expect.element(screen.getByText('The calendar is removed.').first()).toBeVisible();
  expect(screen.getByText('The calendar is removed.').elements()).toHaveLength(2);
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: 'Put back the calendar Work' }).click();
  await expect.element(page.getByText('“Work” is here again.')).toBeVisible();
  expect(client.inputsOf('calendar.put-back')).toEqual([{ id: 'work' }]);
});
