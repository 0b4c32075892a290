import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Failure } from '../../../src/contract/failure';
import { createDraft } from '../../../src/ui/screens/event/draft/draft';

interface Sections {
  readonly first: string;
  readonly second: string;
}

const diskFull: Failure = { code: 'disk-full', message: 'the disk is full' };

/** A draft whose saves stay pending until the test accepts or refuses them, one by one. */
function buildDraft() {
  const sent: Partial<Sections>[] = [];
  const waiting: ((answer: Answer<null>) => void)[] = [];
  const unseen: Failure[] = [];
  const draft = createDraft<Sections>({
    save: (sections) => {
      sent.push(sections);
      return new Promise((resolve) => waiting.push(resolve));
    },
    onUnseenFailure: (failure) => unseen.push(failure),
  });
  const answer = async (value: Answer<null>) => {
    waiting.shift()?.(value);
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    draft,
    sent,
    unseen,
    accept: () => answer({ ok: true, value: null }),
    refuse: () => answer({ ok: false, error: diskFull }),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves what was typed once 400 ms went by without a key', async () => {
  const { draft, sent, accept } = buildDraft();
  draft.change('first', 'a');
  await vi.advanceTimersByTimeAsync(399);
  draft.change('first', 'ab');
  await vi.advanceTimersByTimeAsync(399);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([{ first: 'ab' }]);
  expect(draft.state()).toEqual({ unsaved: { first: 'ab' }, failure: null });
  await accept();
  expect(draft.state()).toEqual({ unsaved: {}, failure: null });
});

it('saves within two seconds also while somebody types on without a pause', async () => {
  const { draft, sent, accept } = buildDraft();
  for (let at = 0; at <= 4_000; at += 100) {
    draft.change('first', `typed for ${at} ms`);
    await vi.advanceTimersByTimeAsync(100);
    if (sent.length > 0) await accept();
  }
  expect(sent[0]).toEqual({ first: 'typed for 1900 ms' });
  expect(sent.length).toBe(2);
});

it('sends only the sections that changed', async () => {
  const { draft, sent, accept } = buildDraft();
  draft.change('second', 'x');
  void draft.flush();
  await accept();
  draft.change('first', 'y');
  void draft.flush();
  expect(sent).toEqual([{ second: 'x' }, { first: 'y' }]);
});

it('keeps what is typed while a save is under way, and sends it after', async () => {
  const { draft, sent, accept } = buildDraft();
  draft.change('first', 'a');
  draft.change('second', 'x');
  const flushed = draft.flush();
  draft.change('first', 'ab');
  await accept();
  expect(draft.state().unsaved).toEqual({ first: 'ab' });
  expect(sent).toEqual([{ first: 'a', second: 'x' }, { first: 'ab' }]);
  await accept();
  expect(await flushed).toBe(true);
});

it('loses nothing when a save fails, and sends it again with the next flush', async () => {
  const { draft, sent, accept, refuse } = buildDraft();
  draft.subscribe(() => {});
  draft.change('first', 'a');
  const failed = draft.flush();
  await refuse();
  expect(await failed).toBe(false);
  expect(draft.state()).toEqual({ unsaved: { first: 'a' }, failure: diskFull });
  const again = draft.flush();
  await accept();
  expect(await again).toBe(true);
  expect(sent).toEqual([{ first: 'a' }, { first: 'a' }]);
  expect(draft.state()).toEqual({ unsaved: {}, failure: null });
});

it('tells of a failure elsewhere when nobody looks at the form any more', async () => {
  const { draft, unseen, refuse } = buildDraft();
  const stop = draft.subscribe(() => {});
  draft.change('first', 'a');
  void draft.flush();
  stop();
  await refuse();
  expect(unseen).toEqual([diskFull]);
});

it('forgets a section that was dropped', async () => {
  const { draft, sent } = buildDraft();
  draft.change('first', 'a');
  draft.drop('first');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await draft.flush()).toBe(true);
  expect(sent).toEqual([]);
});
