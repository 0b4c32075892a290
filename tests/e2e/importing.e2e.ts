import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app';
import { addSample, expectAccessible, fixture, openFile, pick, rowOf, saved } from './steps';

test('[E4] [I1] [I2] [I3] a calendar comes in, comes again a week later, and nothing of mine is lost', async ({
  app,
}) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('know why you go');
  await expectAccessible(page);

  await test.step('the review shows what would come, and what could not be read', async () => {
    await openFile(page, 'export.ics');
    await expect(page.getByRole('button', { name: 'Add 7' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Unreadable/ }).click();
    await expect(page.getByText('An event that lost its date')).toBeVisible();
    await expect(page.getByText(/line 94/i)).toBeVisible();
    await page.getByRole('button', { name: 'Add 7' }).click();
  });

  await test.step('marks and a plan are made', async () => {
    await page.getByRole('link', { name: 'Events' }).click();
    await pick(rowOf(page, 'Chess club').first());
    await page.keyboard.press('s');
    await expect(
      rowOf(page, 'Chess club')
        .first()
        .getByRole('img', { name: /^Social/ }),
    ).toBeVisible();
    await pick(rowOf(page, 'DataConf Europe 2026'));
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'I go to', exact: true }).fill('meet two data teams');
    await saved(page);
  });

  await test.step('a week later the changed file is reviewed field by field', async () => {
    await page.getByRole('link', { name: /Calendars/ }).click();
    await openFile(page, 'export-a-week-later.ics');
    await page.getByRole('button', { name: /^Changed/ }).click();
    await expect(page.getByText('Lunch with Sam')).toBeVisible();
    await expect(page.getByText(/5 Mar, 12:30/)).toBeVisible();
    await expect(page.getByText(/6 Mar, 12:30 Europe/)).toBeVisible();
    await page.getByRole('button', { name: 'Add 1, update 1, archive 1' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();
  });

  await test.step('after a restart everything is there, also where the feed gave the event a new id', async () => {
    const again = await app.restart();
    await again.getByRole('link', { name: 'Events' }).click();
    await expect(
      rowOf(again, 'Chess club')
        .first()
        .getByRole('img', { name: /^Social/ }),
    ).toBeVisible();
    await pick(rowOf(again, 'DataConf Europe 2026'));
    await expect(again.getByRole('textbox', { name: 'I go to', exact: true })).toHaveText(
      'meet two data teams',
    );
  });

  await test.step('the same file again changes nothing', async () => {
    await app.page.getByRole('link', { name: /Calendars/ }).click();
    await openFile(app.page, 'export-a-week-later.ics');
    await expect(app.page.getByRole('button', { name: 'Change nothing' })).toBeVisible();
  });
});

test('[I6] files that are no calendars are refused in words, and the good one beside them comes in', async ({
  app,
}) => {
  const { page } = app;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a calendar file' }).click();
  await (await chooser).setFiles([
    {
      name: 'login.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from('<!doctype html><title>Sign in</title>'),
    },
    { name: 'empty.ics', mimeType: 'text/calendar', buffer: Buffer.from('') },
    { name: 'export.ics', mimeType: 'text/calendar', buffer: readFileSync(fixture('export.ics')) },
  ]);
  await expect(page.getByText(/login\.ics.*web page/i)).toBeVisible();
  await expect(page.getByText(/empty\.ics/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add 7' })).toBeVisible();
});

/** A calendar with events by three organisers, to each of which Robin is invited. */
const calendarNamed = (name: string): Buffer => {
  const events = [1, 2, 3].map((day) =>
    [
      'BEGIN:VEVENT',
      `UID:${name}-${day}@example.com`,
      `DTSTART:2030010${day}T090000Z`,
      `SUMMARY:${name} ${day}`,
      `ORGANIZER:mailto:host-${day}@example.org`,
      'ATTENDEE:mailto:robin@example.com',
      'END:VEVENT',
    ].join('\r\n'),
  );
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', `X-WR-CALNAME:${name}`, ...events, 'END:VCALENDAR', ''];
  return Buffer.from(lines.join('\r\n'));
};

test('[I1] [I2] [I13] several files open on the first, come in with one button and lead on by keyboard', async ({
  app,
}) => {
  const { page } = app;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a calendar file' }).click();
  const file = (name: string) => ({
    name: 'events.ics',
    mimeType: 'text/calendar',
    buffer: calendarNamed(name),
  });
  await (await chooser).setFiles([file('Club'), file('Choir'), file('Team')]);
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveText(['Club', 'Choir', 'Team']);
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add all 9' }).press('Enter');
  await expect(page.getByText('3 calendars: 9 added.')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Yes, that is me' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'What came' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Calendars' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'What came', exact: true })).toHaveCount(0);
});

test('[I1] a file dropped on the window is put up for review', async ({ app }) => {
  const { page } = app;
  const text = readFileSync(fixture('export.ics'), 'utf8');
  await expect(page.getByRole('button', { name: 'Open a calendar file' })).toBeVisible();
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.ics', { type: 'text/calendar' }));
    return data;
  }, text);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
  await expect(page.getByRole('button', { name: 'Add 7' })).toBeVisible();
});

test.describe('with a file on the command line', () => {
  test.use({ args: [fixture('export.ics')] });

  test('[I1] the review is open when the app is', async ({ app }) => {
    await expect(app.page.getByRole('button', { name: 'Add 7' })).toBeVisible();
  });
});

test('[I9] the sample comes with one click and goes with one click', async ({ app }) => {
  const { page } = app;
  await addSample(page);
  await page.getByRole('link', { name: 'Events' }).click();
  await expect(rowOf(page, 'Chess club').first()).toBeVisible();
  await page.getByRole('link', { name: /Calendars/ }).click();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('know why you go');
  const plan = JSON.parse(readFileSync(join(app.dataFolder, 'mingle.json'), 'utf8'));
  expect([plan.marks, plan.preps]).toEqual([{}, {}]);
});
