import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReviewView } from '../../../../src/contract/views/review';
import type { ImportId } from '../../../../src/domain/calendars/import-record';
import { failure, success } from '../../../../src/domain/result';
import { showFailure, showToast } from '../../../../src/ui/app/toasts';
import { expectAccessible, testAppInfo } from '../../../helpers/render-screen';
import { buildFollowUp, buildImport, buildReview, buildSubscribed, reviewHandlers } from '../../build-views';
import { renderApp } from '../render-app';

it('leads to every screen, says where one is, and is usable by everyone', async () => {
  const { screen } = await renderApp();
  const rail = screen.getByRole('navigation', { name: 'Screens' });
  await expect.element(rail.getByRole('link', { name: 'Calendars' })).toHaveAttribute('aria-current', 'page');
  const words = rail
    .getByRole('link')
    .elements()
    .map((link) => link.textContent);
  expect(words).toEqual(['Today', 'Week', 'Events', 'People', 'Follow-ups', 'Calendars', 'Settings']);
  await expectAccessible(document.body);
  await rail.getByRole('link', { name: 'Follow-ups' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Follow-ups', level: 1 })).toBeVisible();
  expect(document.title).toBe('Follow-ups · Mingle');
});

it('says beside the word how many follow-ups are due', async () => {
  const { screen } = await renderApp({
    'follow-ups.list': async () => success([buildFollowUp(), buildFollowUp({ dueness: 'later' })]),
  });
  await expect.element(screen.getByRole('link', { name: 'Follow-ups 1 due' })).toBeVisible();
});

it('[E1] skips to the page from the first Tab', async () => {
  const { screen } = await renderApp();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('button', { name: 'Skip to the page' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('main')).toHaveFocus();
});

it('[T2] undoes and redoes by keyboard and says what', async () => {
  const { screen, client } = await renderApp({
    'history.undo': async () =>
      success({ edit: 1, label: { code: 'mark', kind: 'social', subject: { title: 'Chess' } } }),
    'history.redo': async () =>
      success({ edit: 1, label: { code: 'mark', kind: 'social', subject: { title: 'Chess' } } }),
  });
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Undone: Mark “Chess” as social')).toBeVisible();
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.element(page.getByText('Done again: Mark “Chess” as social')).toBeVisible();
  expect(client.inputsOf('history.undo')).toEqual([{}]);
  expect(client.inputsOf('history.redo')).toEqual([{}]);
});

it('leaves undo to the text field one types in', async () => {
  const { screen, client } = await renderApp();
  await screen.getByRole('button', { name: 'Rename Work' }).click();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(screen.getByRole('textbox', { name: 'Name of the calendar' })).toHaveFocus();
  expect(client.inputsOf('history.undo')).toEqual([]);
});

it('says so when there is nothing to undo', async () => {
  const { screen } = await renderApp({
    'history.undo': async () => failure({ code: 'nothing-to-undo', message: '' }),
  });
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('There is nothing to undo.')).toBeVisible();
});

it('[E1] shows the keys on a question mark, and that letters are off when they are', async () => {
  const letterless = { ...testAppInfo, settings: { ...testAppInfo.settings, letterKeys: false } };
  const { screen } = await renderApp({ 'app.info': async () => success(letterless) });
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await expect.element(page.getByText('Single-letter keys are off.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Mark as networking')).not.toBeInTheDocument();
});

it('follows the native menu', async () => {
  const { screen, client } = await renderApp();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  client.push({ kind: 'command', command: 'settings' });
  await expect.element(screen.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

it('[I1] goes to the review when a file arrives from outside the page, and only then', async () => {
  let reviews: readonly ReviewView[] = [];
  const { screen, client } = await renderApp(reviewHandlers(() => reviews));
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  reviews = [buildReview()];
  client.changed('reviews');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Work' })).toBeVisible();
  window.location.hash = '/settings';
  client.changed('reviews');
  await expect.element(screen.getByRole('heading', { name: 'Settings' })).toBeVisible();
  expect(window.location.hash).toBe('#/settings');
});

it('[E1] goes on at the heading where a page went together with what had the focus', async () => {
  let reviews: readonly ReviewView[] = [];
  const { screen, client } = await renderApp({
    ...reviewHandlers(() => reviews),
    'calendar.discard': async () => {
      reviews = [];
      return success(null);
    },
  });
  const open = screen.getByRole('button', { name: 'Open a calendar file…' });
  await expect.element(open).toBeVisible();
  (open.element() as HTMLElement).focus();
  reviews = [buildReview()];
  client.changed('reviews');
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Work' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toHaveFocus();
});

it('[I8] takes away the word that a calendar waits once it does not', async () => {
  const waiting = buildReview({
    id: 'review-9',
    target: buildSubscribed().id,
    subscription: { host: 'example.org', isEncrypted: true, everyMinutes: 60, isNew: false },
  });
  let reviews: readonly ReviewView[] = [waiting];
  const { screen, client } = await renderApp({
    ...reviewHandlers(() => reviews),
    'calendars.list': async () => success([buildSubscribed()]),
    'subscription.refresh': async () =>
      success({
        ...waiting.counts,
        calendarId: buildSubscribed().id,
        calendarName: 'Team',
        outcome: 'waiting',
      }),
  });
  await screen.getByRole('button', { name: 'Refresh now: Team' }).click();
  const word = page.getByText('Team now looks very different: look through it first.');
  await expect.element(word).toBeVisible();
  reviews = [];
  client.changed('reviews');
  await expect.element(word).not.toBeInTheDocument();
});

it('[T2] shows three messages at most, the latest, and one of what undo would take back', async () => {
  const { screen } = await renderApp();
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  for (const name of ['one', 'two', 'three', 'four']) showToast(name);
  await expect.element(page.getByText('four')).toBeVisible();
  await expect.element(page.getByText('one')).not.toBeInTheDocument();
  await expect.element(page.getByText('two')).toBeVisible();
  showToast('Removed “Work”.', { topic: 'undo' });
  showToast('Removed “Club”.', { topic: 'undo' });
  await expect.element(page.getByText('Removed “Club”.')).toBeVisible();
  await expect.element(page.getByText('Removed “Work”.')).not.toBeInTheDocument();
  await expect.element(page.getByText('four')).toBeVisible();
});

it('scrolls the page and never the window, however long the list', async () => {
  const imports = Array.from({ length: 40 }, (_, at) => buildImport({ id: `import-${at}` as ImportId }));
  const { screen } = await renderApp({ 'imports.list': async () => success(imports) });
  await screen.getByRole('button', { name: 'Show all 40' }).click();
  await expect.element(screen.getByRole('button', { name: 'Show the last 8' })).toBeVisible();
  const { scrollHeight, clientHeight } = document.documentElement;
  expect(scrollHeight).toBe(clientHeight);
});

it('[I1] takes files dropped anywhere in the window', async () => {
  const { screen, client } = await renderApp({
    'calendar.review': async ({ fileName }) => success(buildReview({ fileName })),
  });
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['BEGIN:VCALENDAR'], 'dropped.ics'));
  document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(screen.getByText(/^Let go to look at this calendar/)).toBeVisible();
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect
    .poll(() => client.inputsOf('calendar.review').map(({ fileName }) => fileName))
    .toEqual(['dropped.ics']);
  await expect.element(screen.getByText(/^Let go/)).not.toBeInTheDocument();
  await expect.poll(() => window.location.hash).toBe('#/import');
});

const drag = (type: string, dataTransfer: DataTransfer, target: Element = document.body) =>
  target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));

const withAddress = (address: string) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/uri-list', `# A calendar\r\n${address}\r\n`);
  return dataTransfer;
};

it('[I8] offers to subscribe to an address dropped on the window', async () => {
  const { screen } = await renderApp({});
  await expect.element(screen.getByRole('heading', { name: 'Calendars' })).toBeVisible();
  const address = withAddress('https://club.example/dates.ics');
  drag('dragover', address);
  await expect.element(screen.getByText(/^Let go to subscribe to this address\./)).toBeVisible();
  drag('drop', address);
  await expect
    .element(page.getByRole('textbox', { name: 'Address' }))
    .toHaveValue('https://club.example/dates.ics');
});

it('[I8] leaves its own links, and addresses of another sort, alone', async () => {
  const { screen } = await renderApp({});
  const link = screen.getByRole('link', { name: 'Week' });
  await expect.element(link).toBeVisible();
  const own = withAddress('http://localhost/#/week');
  drag('dragstart', own, link.element());
  drag('dragover', own);
  await expect.element(screen.getByText(/^Let go/)).not.toBeInTheDocument();
  drag('drop', own);
  drag('dragend', own, link.element());
  drag('drop', withAddress('ftp://club.example/dates.ics'));
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('[I4] stays with the calendars when the only one was taken back, so that it can be put back', async () => {
  const { screen } = await renderApp({
    'app.info': async () => success({ ...testAppInfo, calendars: 0 }),
    'calendars.list': async () => success([]),
    'imports.list': async () =>
      success([buildImport({ isFirst: true, takenBackAt: testAppInfo.now, action: 'put-back' })]),
  });
  await expect.element(screen.getByRole('button', { name: /^Put back work\.ics/ })).toBeVisible();
  window.location.hash = '/today';
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent(/^Before you meet, know why you go/);
});

it('says above every screen that nothing can be saved while the folder is read-only', async () => {
  const { screen } = await renderApp({ 'app.info': async () => success({ ...testAppInfo, readOnly: true }) });
  await expect.element(screen.getByText(/^The data folder cannot be written/)).toBeVisible();
  await expectAccessible(document.body);
});

it('[T4] says above every screen that another program changed the data, until that is put away', async () => {
  const kept = 'from-outside-2026-11-25T09-20-00Z.json';
  const { screen } = await renderApp({
    'app.info': async () =>
      success({ ...testAppInfo, notices: [{ code: 'changed-outside', kept, canRestore: true }] }),
  });
  const notice = screen.getByText(/^Another program changed your data/);
  await expect.element(notice).toHaveTextContent(`mingle restore ${kept} goes on with that instead.`);
  await expectAccessible(document.body);
  await screen.getByRole('button', { name: 'Put away' }).click();
  await expect.element(notice).not.toBeInTheDocument();
});

it('says one thing of a host that was started again, and takes back what it said of the lost one', async () => {
  const { screen, client } = await renderApp();
  await expect.element(screen.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  showFailure({ code: 'unreachable', message: '' });
  client.push({ kind: 'connection', connection: 'lost' });
  await expect.element(screen.getByText(/^Mingle is not answering\. What you see/)).toBeVisible();
  await expect.element(page.getByText('Mingle is not answering.', { exact: true })).toBeVisible();
  client.push({ kind: 'connection', connection: 'other-launch' });
  await expect
    .element(screen.getByText(/^This tab does not belong to the Mingle that is running now/))
    .toBeVisible();
  await expect.element(page.getByText(/Mingle is not answering/)).not.toBeInTheDocument();
});

it.each([
  [
    { code: 'changed-outside', kept: '/data/quarantine/mingle.json', canRestore: false },
    /^Another program wrote something .* kept as \/data\/quarantine\/mingle\.json\./,
  ],
  [
    { code: 'read-anew', kept: 'this-mingle.json' },
    /^Another program changed or replaced your data, .* mingle restore this-mingle\.json goes on with that instead\./,
  ],
  [
    { code: 'put-aside', kept: '/data/quarantine/mingle.json' },
    /^The damaged file of your data is kept as \/data\/quarantine\/mingle\.json, in case someone can mend it\./,
  ],
] as const)('[T6] says where everything is that is not in use: $code', async (notice, sentence) => {
  const { screen } = await renderApp({
    'app.info': async () => success({ ...testAppInfo, notices: [notice] }),
  });
  await expect.element(screen.getByRole('status').filter({ hasText: 'kept as' })).toHaveTextContent(sentence);
  await screen.getByRole('button', { name: 'Put away' }).click();
  await expect.element(screen.getByRole('button', { name: 'Put away' })).not.toBeInTheDocument();
});

it.each([
  ['read-only', 'Mingle may not write to /data/backups, so no backup is made.'],
  ['disk-full', 'The disk is full, so no backup could be made in /data/backups.'],
  ['other', 'No backup could be made in /data/backups.'],
] as const)('[T3] says above every screen while no backup can be made: %s', async (why, sentence) => {
  const { screen } = await renderApp({
    'app.info': async () =>
      success({ ...testAppInfo, notices: [{ code: 'no-backup', folder: '/data/backups', why }] }),
  });
  await expect.element(screen.getByRole('status').filter({ hasText: sentence })).toBeVisible();
});

it('says what to do when the host does not answer at the start', async () => {
  const { screen } = await renderApp({
    'data.status': async () => failure({ code: 'forbidden', message: '' }),
  });
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(
      'This tab does not belong to the Mingle that is running now.Everything you saved before is safe. Open the address that Mingle printed when it started, here in this tab.',
    );
});
