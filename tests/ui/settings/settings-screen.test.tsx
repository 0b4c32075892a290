import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import { success } from '../../../src/domain/result';
import type { ZoneId } from '../../../src/domain/time/zone';
import { defaultTargets } from '../../../src/domain/week/target';
import { SettingsScreen } from '../../../src/ui/screens/settings/settings-screen';
import { expectAccessible, renderScreen, testAppInfo } from '../../helpers/render-screen';

/** Renders the settings over a host that stores them. */
async function show(more: Partial<Handlers> = {}) {
  let settings = testAppInfo.settings;
  const rendered = await renderScreen(
    <SettingsScreen />,
    {
      'app.info': async () => success({ ...testAppInfo, settings }),
      'settings.save': async (change) => {
        settings = { ...settings, ...(change as Partial<typeof settings>) };
        rendered.client.changed('settings');
        return success(settings);
      },
      'step-templates.list': async () => success({ templates: [], problem: null }),
      'data.backups': async () => success([]),
      'data.backup': async () =>
        success({
          file: 'a.json',
          at: 0,
          counts: { calendars: 0, marks: 0, preps: 0, followUps: 0, ownEvents: 0, people: 0 },
        }),
      ...more,
    },
    '/settings',
  );
  await expect.element(rendered.screen.getByRole('heading', { name: 'Settings' })).toBeVisible();
  return rendered;
}

it('can be used by everyone, in light and dark', async () => {
  await show();
  await expectAccessible(document.body);
});

it('[E2] goes dark at once when told so', async () => {
  const { screen, client } = await show();
  await screen.getByText('Dark', { exact: true }).click();
  await expect.poll(() => document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark');
  await screen.getByText('As the system').first().click();
  await expect
    .poll(() => client.inputsOf('settings.save'))
    .toEqual([{ colorScheme: 'dark' }, { colorScheme: null }]);
});

it('[F3] keeps the name for drafts when its field is left, and on Enter', async () => {
  const { screen, client } = await show();
  const name = screen.getByRole('textbox', { name: 'My name' });
  await name.fill(' Robin ');
  await screen.getByRole('combobox', { name: 'The week begins on' }).click();
  await expect.element(name).toHaveValue('Robin');
  await name.fill('');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.inputsOf('settings.save')).toEqual([{ myName: 'Robin' }, { myName: '' }]);
});

it('[E5] sets hours, first day and zone, and follows the system again', async () => {
  const { screen, client } = await show();
  await screen.getByText('3:30 pm').click();
  await screen.getByRole('combobox', { name: 'The week begins on' }).selectOptions('Sunday');
  await screen.getByRole('combobox', { name: 'Time zone' }).fill('lisb');
  await page.getByRole('option', { name: 'Europe/Lisbon' }).click();
  await screen.getByRole('combobox', { name: 'The week begins on' }).selectOptions('As the system');
  await expect
    .poll(() => client.inputsOf('settings.save'))
    .toEqual([{ hourCycle: 12 }, { firstDay: 7 }, { zone: 'Europe/Lisbon' as ZoneId }, { firstDay: null }]);
});

it('[E1] switches the single-letter keys off', async () => {
  const { screen, client } = await show();
  await screen.getByRole('switch', { name: 'Single-letter keys' }).click({ force: true });
  await expect.poll(() => client.inputsOf('settings.save')).toEqual([{ letterKeys: false }]);
});

it('[W2] changes a target, opens a side, and refuses a floor above its ceiling in words', async () => {
  const { screen, client } = await show();
  await screen.getByRole('textbox', { name: 'Networking: at most, in hours' }).fill('');
  await expect
    .poll(() => client.inputsOf('settings.save'))
    .toEqual([{ targets: { ...defaultTargets, networkingHours: { floor: 2, ceiling: null } } }]);
  await screen.getByRole('textbox', { name: 'Social: at least, in hours' }).fill('12');
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('“From” is larger than “to”, so this was not saved yet.');
  expect(client.inputsOf('settings.save').length).toBe(1);
});

it('keeps my addresses in lower case and refuses what is none', async () => {
  const { screen, client } = await show();
  const field = screen.getByRole('combobox', { name: 'My e-mail addresses' });
  await field.fill('Robin@Example.com');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.inputsOf('settings.save')).toEqual([{ myEmails: ['robin@example.com'] }]);
  await field.fill('robin');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('“robin” is no e-mail address, so it was not added.')).toBeVisible();
});

it('[T3] backs up by hand and says so', async () => {
  const { screen, client } = await show();
  await screen.getByRole('button', { name: 'Back up now' }).click();
  await expect.element(page.getByText('Backed up.')).toBeVisible();
  expect(client.inputsOf('data.backup')).toEqual([{}]);
});

const counts = { calendars: 1, marks: 5, preps: 2, followUps: 1, ownEvents: 0, people: 0 };

it('[T3] shows what a restore would change before it restores', async () => {
  const restored = {
    before: { ...counts, marks: 7 },
    after: counts,
    undo: null,
    staying: ['Work'],
    leftOut: [],
  };
  const { screen, client } = await show({
    'data.backups': async () => success([{ file: 'b.json', at: 1_760_000_000_000, counts }]),
    'data.restore': async () => success(restored),
  });
  await screen.getByRole('button', { name: 'Restore a backup…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await expect.element(dialog.getByRole('button', { name: 'Restore it' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Backup' }).click();
  await dialog.getByRole('option').click();
  await expect
    .element(dialog.getByText(/^Now: 1 calendar, 7 marks, 2 preparations, 1 follow-up/))
    .toBeVisible();
  await expect
    .element(dialog.getByText(/^Then: 1 calendar, 5 marks, 2 preparations, 1 follow-up/))
    .toBeVisible();
  await expectAccessible(document.body);
  expect(client.inputsOf('data.restore')).toEqual([{ file: 'b.json', preview: true }]);
  await dialog.getByRole('button', { name: 'Restore it' }).click();
  await expect.element(page.getByText('Restored. What there was before is the newest backup.')).toBeVisible();
  expect(client.inputsOf('data.restore').at(-1)).toEqual({ file: 'b.json', preview: false });
});

it('[X2] [X3] exports everything or a copy to share', async () => {
  const { screen, client } = await show({
    'data.export': async () => success({ text: '# Mingle', mended: [], truncated: false }),
  });
  await screen.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Text (.md), to read and print' }).click();
  await dialog.getByRole('checkbox', { name: 'To share: without people and notes' }).click();
  await expectAccessible(document.body);
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  await expect.element(page.getByText(/^Exported as mingle-2026-11-25-to-share\.md\.$/)).toBeVisible();
  expect(client.inputsOf('data.export')).toEqual([{ format: 'markdown', shareSafe: true }]);
});

it('[X1] exports what is to do as tasks unless one takes that away, and never in a copy to share', async () => {
  const { screen, client } = await show({
    'data.export': async () => success({ text: 'BEGIN:VCALENDAR', mended: [], truncated: false }),
  });
  await screen.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const todos = dialog.getByRole('checkbox', { name: 'With steps and follow-ups still to do, as tasks' });
  await expect.element(todos).toBeChecked();
  await dialog.getByRole('checkbox', { name: 'To share: without people and notes' }).click();
  await expect.element(todos).toBeDisabled();
  await expect.element(todos).not.toBeChecked();
  await dialog.getByRole('checkbox', { name: 'To share: without people and notes' }).click();
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  await expect
    .poll(() => client.inputsOf('data.export'))
    .toEqual([{ format: 'ics', shareSafe: false, todos: true }]);
});

it('[X2] [X3] exports each table for spreadsheets, and shares that of events alone', async () => {
  const { screen, client } = await show({
    'data.export': async () => success({ text: 'name', mended: [], truncated: false }),
  });
  await screen.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Table (.csv), for spreadsheets' }).click();
  const share = dialog.getByRole('checkbox', { name: 'To share: without people and notes' });
  await share.click();
  await expect.element(share).toBeChecked();
  await dialog.getByRole('combobox', { name: 'Table of' }).click();
  await page.getByRole('option', { name: 'People' }).click();
  await expect.element(share).toBeDisabled();
  await expectAccessible(document.body);
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  await expect.element(page.getByText(/^Exported as mingle-people-2026-11-25\.csv\.$/)).toBeVisible();
  expect(client.inputsOf('data.export')).toEqual([{ format: 'csv', shareSafe: false, table: 'people' }]);
});

it('[X1] [X3] shows what goes out, and what stays here, as it is chosen', async () => {
  const { screen, client } = await show({
    'data.preview': async ({ shareSafe, own }) =>
      success({
        start: own ? '' : 'BEGIN:VCALENDAR\n',
        isWhole: false,
        counts: {
          events: own ? 0 : 214,
          own: own ? 0 : 12,
          tasks: 9,
          people: shareSafe ? 0 : 31,
          rows: null,
        },
        hiddenPeople: shareSafe ? 31 : 0,
        truncated: false,
      }),
  });
  await screen.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect.element(dialog.getByText('214 events, 12 of your own, 9 tasks, 31 people')).toBeVisible();
  await expect.element(dialog.getByText('BEGIN:VCALENDAR')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'To share: without people and notes' }).click();
  await expect.element(dialog.getByText(/^The names and addresses of 31 people stay here/)).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Events' }).click();
  await page.getByRole('option', { name: 'Networking' }).click();
  await dialog.getByRole('combobox', { name: 'When' }).click();
  await page.getByRole('option', { name: 'From today on' }).click();
  await expect
    .poll(() => client.inputsOf('data.preview').at(-1))
    .toEqual({ format: 'ics', shareSafe: true, todos: false, kinds: 'networking', from: '2026-11-25' });
  await expectAccessible(document.body);
});

it('[P7] keeps photos of contacts only when asked to', async () => {
  const { screen, client } = await show();
  const keep = screen.getByRole('switch', { name: 'Keep photos' });
  await expect.element(keep).not.toBeChecked();
  await keep.click();
  await expect.poll(() => client.inputsOf('settings.save')).toEqual([{ keepPhotos: true }]);
});

it('[R1] sets quiet hours, and says in a browser where notifications come from', async () => {
  const { screen, client } = await show();
  await expect.element(screen.getByText(/^Notifications come from the desktop app/)).toBeVisible();
  await screen.getByRole('combobox', { name: 'Quiet from' }).selectOptions('21:30');
  await expect
    .poll(() => client.inputsOf('settings.save'))
    .toEqual([{ reminders: { isOn: true, quietFrom: '21:30', quietTo: '08:00', digestAt: '08:30' } }]);
  await expect.element(screen.getByText('Start with the computer')).not.toBeInTheDocument();
});
