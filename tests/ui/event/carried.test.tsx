import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { CarriedView } from '../../../src/contract/views/carried';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { expectAccessible } from '../../helpers/render-screen';
import { buildSocialView, buildSummit, renderPanel } from './panel-host';

const dinner = 'dinner@example.com' as EventKey;
const topic: CarriedView = {
  text: 'How did the move go?',
  of: { kind: 'thread', from: 'topic', plan: dinner, item: 't1' },
  event: dinner,
  day: '2026-05-12' as Day,
  summary: 'Dinner at Ana’s',
  people: [
    { id: 'mailto:ana@example.com', name: 'Ana Ruiz' },
    { id: 'mailto:ben@example.com', name: 'Ben Ott' },
  ],
};

it('[F4] shows what is carried from an earlier event, with whom, and settles it there', async () => {
  const { client } = await renderPanel(buildSocialView(), { carried: [topic] });
  const section = page.getByRole('region', { name: 'Carried on' });
  await expect
    .element(section)
    .toHaveTextContent(
      'How did the move go?with Ana Ruiz, Ben Ott · carried from Tue 12 May, Dinner at Ana’s',
    );
  await expectAccessible(document.body);
  await section.getByRole('button', { name: 'Leave it: How did the move go?' }).click();
  await section.getByRole('checkbox', { name: 'Done: How did the move go?' }).click();
  await expect
    .poll(() => client.inputsOf('carried.settle'))
    .toEqual([
      { plan: dinner, item: 't1', as: 'left' },
      { plan: dinner, item: 't1', as: 'done' },
    ]);
});

it('[F4] asks for nothing once the event is over', async () => {
  const over = {
    kind: 'timed',
    start: Date.parse('2026-11-23T18:00:00Z'),
    end: Date.parse('2026-11-23T20:00:00Z'),
  } as const;
  const { client } = await renderPanel(
    buildSocialView(
      {},
      { row: buildSummit({ span: over, mark: { kind: 'social', form: null, by: 'hand', at: 0 } }) },
    ),
    { carried: [topic] },
  );
  await expect.element(page.getByRole('heading', { name: 'Catch up on' })).toBeVisible();
  expect(page.getByRole('heading', { name: 'Carried on' }).elements()).toEqual([]);
  expect(client.inputsOf('event.carried')).toEqual([]);
});
