import { useState } from 'react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Handlers } from '../../../../src/contract/client';
import type { EventRow } from '../../../../src/contract/views/event';
import { failure, success } from '../../../../src/domain/result';
import { useOperation } from '../../../../src/ui/app/client/operation';
import { useMarks } from '../../../../src/ui/parts/marking/use-marks';
import { renderScreen, testAppInfo } from '../../../helpers/render-screen';
import { rowOf } from '../../build-row';
import { buildView } from '../../event/panel-host';
import { buildWeek, timed } from '../../week/build-week';

const chess = rowOf('Chess', timed('2026-11-26T17:30:00Z', '2026-11-26T20:00:00Z'), { kind: 'social' });
const { today } = testAppInfo;

const markWord = (row: EventRow | undefined): string => row?.mark?.kind ?? 'unmarked';

/** Shows the mark of one event as the queries of table, week and panel have it, and a button that marks it. */
function ThreeScreens() {
  const { mark } = useMarks();
  const [done, setDone] = useState('');
  const list = useOperation('events.list', { from: today, to: today });
  const week = useOperation('week.get', { of: today });
  const event = useOperation('event.get', { key: chess.key });
  if (list.kind !== 'loaded' || week.kind !== 'loaded' || event.kind !== 'loaded') return null;
  const rows = [list.value.events[0], week.value.events[0], event.value.row];
  const run = async () => {
    const answer = await mark({ keys: [chess.key], scope: 'series', kind: 'networking' });
    setDone(answer.ok ? 'kept' : answer.error.code);
  };
  return (
    <>
      <p>{`${rows.map(markWord).join(', ')} ${done}`.trim()}</p>
      <button type="button" onClick={() => void run()}>
        Mark
      </button>
    </>
  );
}

/** Renders them over a host that keeps `event.mark` pending until the test lets it answer. */
async function show(answer: Awaited<ReturnType<Handlers['event.mark']>>) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reads = 0;
  const read = <Value,>(value: Value) => {
    reads += 1;
    return success(value);
  };
  await renderScreen(<ThreeScreens />, {
    'events.list': async () => read({ events: [chess], truncated: false }),
    'week.get': async () => read(buildWeek('2026-11-23', [chess])),
    'event.get': async () => read(buildView({ row: chess })),
    'event.mark': async () => {
      await held;
      return answer;
    },
  });
  await expect.element(page.getByText('social, social, social')).toBeVisible();
  return { answerMark: () => release(), reads: () => reads };
}

it('[M2] shows a mark at once wherever the event is shown', async () => {
  const { answerMark, reads } = await show(success({ marked: 1, edit: 1 }));
  await page.getByRole('button', { name: 'Mark' }).click();
  await expect.element(page.getByText('networking, networking, networking')).toBeVisible();
  answerMark();
  await expect.element(page.getByText('networking, networking, networking kept')).toBeVisible();
  expect(reads()).toBe(3);
});

it('[M2] takes a mark that cannot be kept away again wherever the event is shown', async () => {
  const { answerMark } = await show(failure({ code: 'disk-full', message: 'no space left' }));
  await page.getByRole('button', { name: 'Mark' }).click();
  await expect.element(page.getByText('networking, networking, networking')).toBeVisible();
  answerMark();
  await expect.element(page.getByText('social, social, social disk-full')).toBeVisible();
});

it('[M2] asks again when the host had nothing to change, for no push says so', async () => {
  const { answerMark, reads } = await show(success({ marked: 1, edit: null }));
  await page.getByRole('button', { name: 'Mark' }).click();
  answerMark();
  await expect.element(page.getByText('social, social, social kept')).toBeVisible();
  expect(reads()).toBe(6);
});
