import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { BugId } from '../../../src/contract/bug-trace';
import { failure, success } from '../../../src/domain/result';
import { useOperation } from '../../../src/ui/app/client/operation';
import { ErrorBoundary } from '../../../src/ui/app/shell/error-boundary';
import { showFailure } from '../../../src/ui/app/toasts';
import { Loaded } from '../../../src/ui/parts/loaded';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';

const bug = { code: 'bug', message: 'Dinner with Ana', bugId: 'a1b2c3d4' as BugId } as const;

/** The lines that the button copies, without the version and the platform at the start. */
async function copied(): Promise<readonly string[]> {
  let text = '';
  const onCopy = ({ clipboardData }: ClipboardEvent) => {
    if (!clipboardData) return;
    // `clipboardData` is readable only during the event, so the test intercepts the write.
    clipboardData.setData = (_format, data) => {
      text = data;
    };
  };
  window.addEventListener('copy', onCopy, { capture: true, once: true });
  await page.getByRole('button', { name: 'Copy details' }).click();
  await expect.poll(() => text).not.toBe('');
  const lines = text.split('\n');
  expect(lines[0]).toMatch(/^Mingle \d+\.\d+\.\d+$/);
  expect(lines[1]).toBe(navigator.userAgent);
  return lines.slice(2);
}

const logLine = 'Log: log/mingle.log in the data folder';

function People() {
  const load = useOperation('people.list', {});
  return <Loaded load={load}>{() => <p>People</p>}</Loaded>;
}

it('copies what failed and where the log tells of it, and nothing of what the failure says', async () => {
  const { screen } = await renderScreen(<People />, { 'people.list': async () => failure(bug) });
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expectAccessible(screen.container);
  expect(await copied()).toEqual(['Failure: bug', 'Operation: people.list', 'Bug: a1b2c3d4', logLine, '']);
  await expect.element(page.getByRole('button', { name: 'Details copied' })).toBeVisible();
});

it('is offered in a message about a bug, and in no other', async () => {
  await renderScreen(<p>Page</p>);
  showFailure({ code: 'disk-full', message: '' }, { operation: 'prep.save' });
  await expect.element(page.getByText('This was not saved: the disk is full.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Copy details' }).elements()).toEqual([]);
  showFailure(bug, { operation: 'prep.save' });
  expect(await copied()).toEqual(['Failure: bug', 'Operation: prep.save', 'Bug: a1b2c3d4', logLine, '']);
});

function Broken(): never {
  throw new RangeError('Dinner with Ana');
}

it('reports a bug of the page, and copies its id and where in the code it happened', async () => {
  const { client } = await renderScreen(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
    { 'bug.report': async () => success({ id: 'e5f6a7b8' as BugId }) },
  );
  await expect.element(page.getByText('Something in Mingle went wrong here.')).toBeVisible();
  await expect.poll(() => client.inputsOf('bug.report').length).toBe(1);
  const [report] = client.inputsOf('bug.report');
  expect(report?.trace[0]).toMatchObject({ name: 'RangeError', code: null });
  expect(report?.trace[0]?.frames[0]).toMatch(
    /^Broken (?:\S+\/)?tests\/ui\/parts\/copy-details\.test\.tsx:\d+:\d+$/,
  );
  expect(JSON.stringify(report)).not.toContain('Ana');
  const lines = await copied();
  expect(lines.slice(0, 3)).toEqual(['Failure: bug', 'Operation: page', 'Bug: e5f6a7b8']);
  expect(lines[3]).toMatch(/^ {2}at Broken \S+copy-details\.test\.tsx:\d+:\d+$/);
  expect(lines.join()).not.toContain('Ana');
});
