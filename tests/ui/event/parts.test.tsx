import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventKey } from '../../../src/domain/event/key';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { buildNetworkingView, buildSummit, renderPanel } from './panel-host';

const dinner = 'dinner' as EventKey;
const summit = 'summit' as EventKey;
const part = {
  of: summit,
  title: 'Open Maps Summit',
  kind: 'networking',
  why: 'place',
  isSaid: false,
  givesPurpose: true,
} as const;
const priya = {
  ...{ id: 'p', name: 'Priya Nair', email: '', why: '', questions: '', give: '', met: false },
};

it('[N7] says what an event is part of, shows its plan quietly, and takes it out with one press', async () => {
  const row = buildSummit({ key: dinner, seriesKey: dinner, summary: 'Dinner', part });
  const networking = {
    ...emptyNetworkingPrep,
    purpose: { goTo: 'the talks', soThat: 'I can decide', decision: 'to migrate' },
    mustMeets: [priya],
  };
  const whole = {
    key: summit,
    title: 'Open Maps Summit',
    kind: 'networking' as const,
    networking,
    social: null,
  };
  const { client, view } = await renderPanel(buildNetworkingView({}, { row, whole }));
  const inherited = page.getByRole('complementary', { name: 'From Open Maps Summit' });
  await expect.element(inherited).toHaveTextContent('I go to the talks so that I can decide');
  await inherited.getByRole('button', { name: 'Meet Priya Nair here' }).click();
  await expect.poll(() => view().networking.mustMeets.map(({ name }) => name)).toEqual(['Priya Nair']);
  await page.getByRole('button', { name: 'not part of it' }).click();
  await expect.poll(() => client.inputsOf('part.set')).toEqual([{ keys: [dinner], of: null }]);
});

it('[F1] asks of whom one wanted to meet after the event, and answers with one key', async () => {
  const row = buildSummit({
    span: {
      kind: 'timed',
      start: Date.parse('2026-11-23T18:00:00Z'),
      end: Date.parse('2026-11-23T20:00:00Z'),
    },
  });
  const { view } = await renderPanel(buildNetworkingView({ mustMeets: [priya] }, { row }));
  const met = page.getByRole('button', { name: 'Met Priya Nair' });
  await expect.element(met).toBeVisible();
  (met.element() as HTMLElement).focus();
  await userEvent.keyboard('m');
  await expect.poll(() => view().networking.mustMeets.map((one) => one.met)).toEqual([true]);
  await expect.element(met).not.toBeInTheDocument();
});
