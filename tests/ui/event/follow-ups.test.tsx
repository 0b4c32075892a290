import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FollowUp, FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { PersonId } from '../../../src/domain/people/person';
import type { Day } from '../../../src/domain/time/day';
import { ana, buildNetworkingView, buildSocialView, renderPanel, sam, summit } from './panel-host';

const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });

const followUp = (id: string, text: string): FollowUp => ({
  id: id as FollowUpId,
  eventKey: summit,
  person: 'Ana Ruiz',
  text,
  due: '2026-11-27' as Day,
  state: 'to-do',
  personId: null,
  stateSince: 0,
  step: null,
  createdAt: 0,
});

const told = ({ text, person, due, state }: FollowUp) => [text, person, due, state];

const offered = () =>
  page
    .getByRole('button', { name: /, by (Fri|Thu) \d/ })
    .elements()
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);

it('[F2] offers the usual follow-ups for whom one meets there, and the others still after one was added', async () => {
  const { view } = await renderPanel(buildNetworkingView({}, { guests: [ana, sam] }));
  await expect.element(page.getByText('within 24 hours is the common advice')).toBeVisible();
  expect(offered()).toEqual([
    'Say thank you: Ana Ruiz, by Fri 27 Nov',
    'Get in touch again: Ana Ruiz, by Thu 3 Dec',
    'Look back: what came of it, by Thu 10 Dec',
  ]);
  await page.getByRole('button', { name: 'Say thank you: Ana Ruiz, by Fri 27 Nov' }).click();
  await expect.element(textbox('Follow-up 1')).toHaveFocus();
  await expect
    .poll(() => view().followUps.map((one) => [...told(one), one.step]))
    .toEqual([['Say thank you', 'Ana Ruiz', '2026-11-27', 'to-do', 'thanks']]);
  expect(offered()).toEqual([
    'Get in touch again: Ana Ruiz, by Thu 3 Dec',
    'Look back: what came of it, by Thu 10 Dec',
  ]);
});

it('[F1] [F2] offers them for whom only the lines of a debrief name', async () => {
  const writtenOf = [{ person: 'Bo Lind', personId: 'p-bo' as PersonId }];
  const { view } = await renderPanel(buildNetworkingView({}, { writtenOf }));
  await page.getByRole('button', { name: 'Say thank you: Bo Lind, by Fri 27 Nov' }).click();
  await expect
    .poll(() => view().followUps.map(({ person, personId, step }) => [person, personId, step]))
    .toEqual([['Bo Lind', 'p-bo', 'thanks']]);
});

it('[F2] offers them for three people, and for the others when asked', async () => {
  const names = ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil'];
  const guests = names.map((name) => ({
    ...ana,
    id: name,
    name,
    email: `${name}@example.com`.toLowerCase(),
  }));
  await renderPanel(buildNetworkingView({}, { guests }));
  const thanked = () => offered().filter((label) => label.startsWith('Say thank you')).length;
  await expect.poll(thanked).toBe(3);
  await page.getByRole('button', { name: 'For others: 2 people' }).click();
  expect(thanked()).toBe(5);
  await expect
    .element(page.getByRole('button', { name: 'Say thank you: Dora, by Fri 27 Nov' }))
    .toHaveFocus();
});

it('[F2] saves a new follow-up once, however often one stops while typing', async () => {
  const { client, view } = await renderPanel(buildNetworkingView());
  await page.getByRole('button', { name: 'Something else' }).click();
  await userEvent.keyboard('Send the ');
  await expect.poll(() => view().followUps.length).toBe(1);
  await expect.element(textbox('Follow-up 1')).toHaveFocus();
  await userEvent.keyboard('thesis');
  await expect.poll(() => view().followUps.map(told)).toEqual([['Send the thesis', '', null, 'to-do']]);
  await expect.element(textbox('Follow-up 1')).toHaveFocus();
  expect(client.inputsOf('follow-up.save').map(({ id, eventKey }) => [id, eventKey])).toEqual([
    [null, summit],
    ['saved-1', summit],
  ]);
});

it('[F2] opens an empty new follow-up where the sheet is asked for them, and alters none', async () => {
  const first = { ...followUp('f1', 'Book the coffee'), person: '', due: null };
  const { view } = await renderPanel(buildNetworkingView({}, { followUps: [first] }), {
    part: 'follow-ups',
  });
  await expect.element(textbox('Follow-up 2')).toHaveFocus();
  expect(window.location.hash).toBe('#/events?event=summit%40example.com');
  await userEvent.keyboard('Send the thesis');
  await expect
    .poll(() => view().followUps.map(told))
    .toEqual([
      ['Book the coffee', '', null, 'to-do'],
      ['Send the thesis', '', null, 'to-do'],
    ]);
});

it('[F2] still offers the usual follow-ups below the empty one', async () => {
  const { view } = await renderPanel(buildNetworkingView(), { part: 'follow-ups' });
  await expect.element(textbox('Follow-up 1')).toHaveFocus();
  await page.getByRole('button', { name: 'Say thank you, by Fri 27 Nov' }).click();
  await expect.poll(() => view().followUps.map(told)).toEqual([['Say thank you', '', '2026-11-27', 'to-do']]);
  await expect.element(page.getByRole('button', { name: /^Say thank you, by/ })).not.toBeInTheDocument();
});

it('[F2] sets a day a week after the event, and how it stands', async () => {
  const { view } = await renderPanel(
    buildNetworkingView({}, { followUps: [{ ...followUp('f1', 'Book the coffee'), due: null }] }),
  );
  await page.getByRole('button', { name: 'a week', exact: true }).click();
  await page.getByRole('combobox', { name: 'Follow-up 1: state' }).selectOptions('Sent');
  await expect
    .poll(() => view().followUps.map(told))
    .toEqual([['Book the coffee', 'Ana Ruiz', '2026-12-03', 'sent']]);
});

it('[F2] [T4] saves what was changed with what it was changed from', async () => {
  const saved = followUp('f1', 'Book the coffee');
  const { client } = await renderPanel(buildNetworkingView({}, { followUps: [saved] }));
  await page.getByRole('combobox', { name: 'Follow-up 1: state' }).selectOptions('Sent');
  const { id, eventKey, step, person, personId, text, due } = saved;
  const base = { person, personId, text, due, state: 'to-do' as const };
  await expect
    .poll(() => client.inputsOf('follow-up.save'))
    .toEqual([{ id, eventKey, step, ...base, state: 'sent', base }]);
});

it('[F2] takes a follow-up away, and brings it back', async () => {
  const { view } = await renderPanel(
    buildNetworkingView(
      {},
      { followUps: [followUp('f1', 'Say thank you'), followUp('f2', 'Send the link')] },
    ),
  );
  await page.getByRole('button', { name: 'Remove “Say thank you”' }).click();
  await expect.poll(() => view().followUps.map(({ text }) => text)).toEqual(['Send the link']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => view().followUps.map(({ text }) => text))
    .toEqual(['Send the link', 'Say thank you']);
});

it('[F2] keeps them quiet among friends', async () => {
  await renderPanel(buildSocialView());
  await expect.element(page.getByRole('heading', { name: 'Afterwards' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Add a follow-up' })).toBeVisible();
  await expect.element(page.getByText('Say thank you', { exact: false })).not.toBeInTheDocument();
});

it('[F2] brings a follow-up back by itself when it could not be removed', async () => {
  const { refuse } = await renderPanel(
    buildNetworkingView({}, { followUps: [followUp('f1', 'Say thank you')] }),
  );
  refuse({ code: 'disk-full', message: 'the disk is full' });
  await page.getByRole('button', { name: 'Remove “Say thank you”' }).click();
  await expect.element(page.getByText('This was not saved: the disk is full.')).toBeVisible();
  await expect.element(textbox('Follow-up 1')).toHaveValue('Say thank you');
});

it('[E1] goes on to what adds a follow-up when the only one is taken away', async () => {
  await renderPanel(buildSocialView({}, { followUps: [followUp('f1', 'Say thank you')] }));
  await page.getByRole('button', { name: 'Remove “Say thank you”' }).click();
  await expect.element(page.getByRole('button', { name: 'Add a follow-up' })).toHaveFocus();
});
