import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { ImportDifferences, ImportView } from '../../../src/contract/views/import';
import { failure, success } from '../../../src/domain/result';
import { ImportDifferencesScreen } from '../../../src/ui/screens/import-differences/import-differences-screen';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';
import { buildCalendar, buildImport, buildItem, buildReview } from '../build-views';

const differences: ImportDifferences = {
  isKept: true,
  items: buildReview().items.filter(({ group }) => group !== 'same'),
  problems: buildReview().problems,
};

const show = (
  brought: ImportDifferences = differences,
  record: ImportView = buildImport(),
  more: Partial<Handlers> = {},
) =>
  renderScreen(
    <ImportDifferencesScreen params={{ id: 'import-1' }} />,
    {
      'imports.list': async () => success([record]),
      'calendars.list': async () => success([buildCalendar()]),
      'import.differences': async ({ from }) =>
        success({ ...brought, items: brought.items.slice(from, from + 2), total: brought.items.length }),
      ...more,
    },
    '/imports/import-1',
  );

const groups = () => page.getByRole('list', { name: 'Groups' }).getByRole('listitem').elements();

it('[I14] lists what was new, changed and gone, with nothing to choose', async () => {
  const { screen } = await show();
  await expect.element(screen.getByRole('heading', { name: 'work.ics → Work' })).toBeVisible();
  await expect.element(screen.getByText('Today, 09:05 · 12 new, 3 changed, 1 archived')).toBeVisible();
  await expect.element(screen.getByText('Workshop')).toBeVisible();
  expect(groups().map((group) => group.textContent)).toEqual(['New2', 'Changed1', 'Gone1', 'Unreadable1']);
  expect(screen.getByRole('checkbox').elements()).toEqual([]);
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: 'Changed 1' }).click();
  await expect.element(screen.getByText('Room Linden → Room Ahorn')).toBeVisible();
  await screen.getByRole('button', { name: 'Gone 1' }).click();
  await expect.element(screen.getByText('Farewell')).toBeVisible();
  await screen.getByRole('button', { name: 'Unreadable 1' }).click();
  await expect.element(screen.getByText('Line 214')).toBeVisible();
});

it('[I14] lists only groups that have something, and finds in them', async () => {
  const items = [buildItem({ title: 'Lunch', group: 'gone' }), buildItem({ title: 'Tea', group: 'gone' })];
  const { screen } = await show({ ...differences, items, problems: [] });
  await expect.element(screen.getByText('Lunch')).toBeVisible();
  expect(groups().map((group) => group.textContent)).toEqual(['Gone2']);
  await screen.getByRole('searchbox', { name: 'Find in these events' }).fill('tea');
  await expect.element(screen.getByText('Lunch')).not.toBeInTheDocument();
});

it('[I4] [I14] offers to take the import back, and leads to the archive and the history', async () => {
  const { screen, client } = await show(differences, buildImport(), {
    'import.take-back': async () => success(buildImport()),
  });
  await screen.getByRole('button', { name: 'Take back work.ics, Today, 09:05' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect.poll(() => client.inputsOf('import.take-back')).toEqual([{ id: 'import-1' }]);
  await screen.getByRole('link', { name: 'Archived' }).click();
  await expect.poll(() => window.location.hash).toBe('#/archived?calendar=work');
  await screen.getByRole('link', { name: 'All imports' }).click();
  await expect.poll(() => window.location.hash).toBe('#/calendars');
});

it('[I14] says that an import was taken back, and that it is no longer kept', async () => {
  const taken = buildImport({ takenBackAt: Date.parse('2026-11-25T09:20:00Z'), action: null, gone: 0 });
  const { screen } = await show({ isKept: false, items: [], problems: [] }, taken);
  await expect
    .element(
      screen.getByText(
        'What this import brought can no longer be shown: Mingle keeps how a calendar stood for its last 10 imports only.',
      ),
    )
    .toBeVisible();
  await expect
    .element(screen.getByText('Today, 09:05 · 12 new, 3 changed · taken back Wed 25 Nov, 10:20'))
    .toBeVisible();
  await expectAccessible(document.body);
});

it('[I14] leads to no archive from an import that was taken back, since its events are in their calendar', async () => {
  const taken = buildImport({ takenBackAt: Date.parse('2026-11-25T09:20:00Z'), action: 'put-back' });
  const { screen } = await show(differences, taken);
  await expect.element(screen.getByRole('button', { name: /^Put back/ })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Archived' })).not.toBeInTheDocument();
});

it('[I14] says so when an import changed nothing, or is not there', async () => {
  const nothing = buildImport({ added: 0, changed: 0, gone: 0 });
  const { screen } = await show({ isKept: true, items: [], problems: [] }, nothing);
  await expect.element(screen.getByText('This import changed nothing.')).toBeVisible();
  const other = await show(differences, buildImport({ id: 'other' as ImportView['id'] }));
  await expect.element(other.screen.getByText('This import is no longer in the history.')).toBeVisible();
});

it('[I14] says so when what was kept cannot be read', async () => {
  const message = 'How the calendar stood then can no longer be read.';
  const { screen } = await show(differences, buildImport(), {
    'import.differences': async () => failure({ code: 'damaged', message }),
  });
  await expect.element(screen.getByRole('alert')).toBeVisible();
});
