import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ImportId } from '../../../src/domain/calendars/import-record';
import { success } from '../../../src/domain/result';
import { FirstStartScreen } from '../../../src/ui/screens/first-start/first-start-screen';
import { expectAccessible, renderScreen, testAppInfo } from '../../helpers/render-screen';
import { buildImport, buildReview } from '../build-views';

const added = {
  ...buildReview().counts,
  calendarId: buildReview().candidates[0]?.id ?? ('' as never),
  calendarName: 'Sample',
  problems: [],
};

const takenBack = buildImport({
  id: 'import-0' as ImportId,
  isFirst: true,
  takenBackAt: testAppInfo.now,
  action: 'put-back',
});

it('[E4] explains itself in one sentence and offers a file, a drop and a sample', async () => {
  const { screen } = await renderScreen(<FirstStartScreen />);
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent(/^Before you meet, know why you go: .*\.$/);
  await expect.element(screen.getByRole('button', { name: 'Open a calendar file…' })).toBeVisible();
  await expect.element(screen.getByText('or drop it here')).toBeVisible();
  expect(
    screen
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).toEqual(['Open a calendar file…', 'subscribe to its address', 'Look around with a sample']);
  await expectAccessible(document.body);
});

it('[I9] brings the sample in with one click and shows today', async () => {
  const { screen, client } = await renderScreen(
    <FirstStartScreen />,
    { 'sample.add': async () => success(added) },
    '/start',
  );
  await screen.getByRole('button', { name: 'Look around with a sample' }).click();
  await expect.poll(() => window.location.hash).toBe('#/today');
  expect(client.inputsOf('sample.add')).toEqual([{}]);
});

it('[I9] leaves whoever has gone elsewhere meanwhile where they are', async () => {
  let answer = () => {};
  const { screen } = await renderScreen(
    <FirstStartScreen />,
    {
      'sample.add': () =>
        new Promise((resolve) => {
          answer = () => resolve(success(added));
        }),
    },
    '/start',
  );
  await screen.getByRole('button', { name: 'Look around with a sample' }).click();
  await expect.element(screen.getByRole('button', { name: 'Look around with a sample' })).toBeDisabled();
  window.location.hash = '/events';
  answer();
  await expect.element(screen.getByRole('button', { name: 'Look around with a sample' })).toBeEnabled();
  expect(window.location.hash).toBe('#/events');
});

it('[I8] takes an address instead of a file', async () => {
  const { screen } = await renderScreen(<FirstStartScreen />, {}, '/start');
  await screen.getByRole('button', { name: 'subscribe to its address' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Subscribe to an address' })).toBeVisible();
});

it('[I4] offers to put back the only calendar, and shows it again', async () => {
  const { screen, client } = await renderScreen(
    <FirstStartScreen />,
    {
      'imports.list': async () => success([buildImport({ action: null }), takenBack]),
      'import.put-back': async () => success(takenBack),
    },
    '/start',
  );
  await expect.element(screen.getByText('You took back “Work”.')).toBeVisible();
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(() => window.location.hash).toBe('#/calendars');
  expect(client.inputsOf('import.put-back')).toEqual([{ id: takenBack.id }]);
});

it('[I1] reviews the files one chooses, several at once, and goes to the reviews', async () => {
  const texts: [string, string][] = [];
  const { screen } = await renderScreen(
    <FirstStartScreen />,
    {
      'calendar.review': async ({ fileName, content }) => {
        texts.push([fileName, new TextDecoder().decode(content)]);
        return success(buildReview({ fileName }));
      },
    },
    '/start',
  );
  await expect.element(screen.getByText('or drop it here')).toBeVisible();
  const files = ['work.ics', 'home.ics'].map((name) => new File([`file ${name}`], name));
  await page.getByLabelText('Calendar files').upload(files);
  await expect.poll(() => window.location.hash).toBe('#/import');
  expect(texts).toEqual([
    ['work.ics', 'file work.ics'],
    ['home.ics', 'file home.ics'],
  ]);
});

it('says in words that a file is no calendar, and stays where it is', async () => {
  const { screen } = await renderScreen(
    <FirstStartScreen />,
    { 'calendar.review': async () => ({ ok: false, error: { code: 'not-a-calendar', message: '' } }) },
    '/start',
  );
  await expect.element(screen.getByText('or drop it here')).toBeVisible();
  await page.getByLabelText('Calendar files').upload(new File(['<html>'], 'page.html'));
  await expect.element(page.getByText('page.html: This file is not a calendar.')).toBeVisible();
  expect(window.location.hash).toBe('#/start');
});
