import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Day } from '../../../src/domain/time/day';
import { expectAccessible } from '../../helpers/render-screen';
import { buildNetworkingView, buildSummit, renderPanel } from './panel-host';

const introduction = 'I build small tools that show where open map data is wrong.';
const timer = () => page.getByRole('timer');

it('[N4] says about how long the introduction takes', async () => {
  const { view } = await renderPanel(buildNetworkingView({ introduction }));
  await expect.element(page.getByText('about 5 seconds')).toBeVisible();
  await page.getByRole('textbox', { name: 'Self-introduction' }).fill('word '.repeat(75));
  await expect.element(page.getByText('about 30 seconds')).toBeVisible();
  await expect.poll(() => view().networking.introduction).toBe('word '.repeat(75));
});

it('[N4] practises by the clock with Space alone', async () => {
  await renderPanel(buildNetworkingView({ introduction }));
  await page.getByRole('button', { name: 'Practise' }).click();
  await expect.element(timer()).toHaveTextContent('0:30');
  await expect.element(page.getByRole('button', { name: 'Start' })).toHaveFocus();
  await expectAccessible(document.body);
  await userEvent.keyboard(' ');
  await expect.element(timer()).toHaveTextContent('0:29', { timeout: 3_000 } as never);
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: 'Go on' })).toHaveFocus();
  await page.getByText('15 s').click();
  await expect.element(timer()).toHaveTextContent('0:15');
});

it('[N4] an empty introduction takes over that of the last event', async () => {
  const { view } = await renderPanel(buildNetworkingView(), {
    offers: {
      introduction: { text: introduction, summary: 'Maps meetup', day: '2026-10-13' as Day },
      questions: [],
    },
  });
  await page.getByRole('button', { name: 'Take the one from “Maps meetup”, Tue 13 Oct 2026' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Self-introduction' })).toHaveValue(introduction);
  await expect.poll(() => view().networking.introduction).toBe(introduction);
});

const questions = [
  { text: 'How did you come here?', minutes: 12 },
  { text: 'Who else should I talk to?', minutes: 9 },
];
const interview = buildSummit({ mark: { kind: 'networking', form: 'interview', by: 'hand', at: 0 } });

it('[N8] begins with ready questions, puts them in order, and says when they take too long', async () => {
  const { view } = await renderPanel(buildNetworkingView({}, { row: interview }), {
    offers: { introduction: null, questions },
  });
  await page.getByRole('button', { name: 'Begin with 2 usual questions, 21 minutes' }).click();
  await expect.element(page.getByText('21 of 20 min')).toBeVisible();
  await expect.element(page.getByText(/1 minute over the 20/)).toBeVisible();
  await page.getByRole('button', { name: 'Move “Who else should I talk to?” up' }).click();
  await expect
    .poll(() => view().networking.questions?.map(({ text }) => text))
    .toEqual(['Who else should I talk to?', 'How did you come here?']);
});

it('[N8] asks one question after the other with Space or Enter, and ticks them', async () => {
  const planned = questions.map((one, at) => ({ ...one, id: `q${at}`, asked: false }));
  const { view } = await renderPanel(buildNetworkingView({ questions: planned }, { row: interview }));
  await page.getByRole('button', { name: 'Ask them now' }).click();
  const dialog = page.getByRole('dialog', { name: 'The interview' });
  await expect.element(dialog.getByText('How did you come here?')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.keyboard(' ');
  await expect.element(dialog.getByText('Who else should I talk to?')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog.getByText('That was the last one. Say thank you.')).toBeVisible();
  await expect.poll(() => view().networking.questions?.map(({ asked }) => asked)).toEqual([true, true]);
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
});

it('[N8] is offered, and not there at once, for other forms', async () => {
  await renderPanel(buildNetworkingView());
  await expect.element(page.getByText('Questions, in order')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Plan a short interview, question by question' }).click();
  await expect.element(page.getByText('Questions, in order')).toBeVisible();
});
