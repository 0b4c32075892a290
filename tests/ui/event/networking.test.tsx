import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emptyNetworkingPrep } from '../../../src/domain/prep/networking';
import { expectAccessible } from '../../helpers/render-screen';
import { ana, buildNetworkingView, renderPanel, sam, summit } from './panel-host';

const goal = (number: number) => ({
  id: `g${number}`,
  text: `Goal text ${number}`,
  when: '',
  action: '',
  reached: false,
});
const mustMeet = (name: string) => ({
  id: name,
  name,
  email: '',
  why: '',
  questions: '',
  give: '',
  met: false,
});

const textbox = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true });

it('[N1] writes the purpose as a sentence and the decision it serves', async () => {
  const { client, view } = await renderPanel(buildNetworkingView());
  await textbox('I go to').fill('the summit');
  await textbox('so that').fill('I find a team');
  await textbox('The decision it serves').fill('whether I move');
  await expect
    .poll(() => view().networking.purpose)
    .toEqual({
      goTo: 'the summit',
      soThat: 'I find a team',
      decision: 'whether I move',
    });
  const saves = client.inputsOf('prep.save');
  expect(saves.map(({ key, scope }) => [key, scope])).toEqual(saves.map(() => [summit, 'series']));
  expect(saves.map(({ networking }) => Object.keys(networking ?? {}))).toEqual(saves.map(() => ['purpose']));
  await expect.element(page.getByText('2 of 4 prepared')).toBeVisible();
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
});

it('[N1] leads from what is still open to where it is written', async () => {
  await renderPanel(buildNetworkingView());
  await page.getByRole('button', { name: '0 of 4 prepared' }).click();
  await page.getByRole('menuitem', { name: 'Someone to meet, and why' }).click();
  await expect.element(page.getByRole('combobox', { name: 'Person to meet 1' })).toHaveFocus();
  await page.getByRole('button', { name: '0 of 4 prepared' }).click();
  await page.getByRole('menuitem', { name: 'The decision it serves' }).click();
  await expect.element(textbox('The decision it serves')).toHaveFocus();
});

it('[N5] leads to the very material that is not ready yet', async () => {
  const materials = [
    { id: 'm1', text: 'Cards', ready: true },
    { id: 'm2', text: 'Portfolio', ready: false },
  ];
  await renderPanel(buildNetworkingView({ materials }));
  await page.getByRole('button', { name: '1 of 6 prepared' }).click();
  await page.getByRole('menuitem', { name: 'Portfolio' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Portfolio is ready' })).toHaveFocus();
});

it('[N2] writes a goal with its if-then, and ticks it when reached', async () => {
  const { view } = await renderPanel(buildNetworkingView());
  await textbox('Goal 1').fill('Talk with three people');
  await textbox('Goal 1: if').fill('the coffee break starts');
  await textbox('Goal 1: I').fill('ask Ana about internships');
  await page.getByRole('checkbox', { name: 'Goal 1 reached' }).click();
  await expect
    .poll(() => view().networking.goals)
    .toEqual([
      {
        id: expect.any(String),
        text: 'Talk with three people',
        when: 'the coffee break starts',
        action: 'ask Ana about internships',
        reached: true,
      },
    ]);
  await expect.element(page.getByText('1 of 1 reached')).toBeVisible();
});

it('[N2] says that three goals are enough, and offers no fourth', async () => {
  const { view } = await renderPanel(buildNetworkingView({ goals: [goal(1), goal(2)] }));
  await page.getByRole('button', { name: 'Add a goal' }).click();
  await expect.element(textbox('Goal 3')).toHaveFocus();
  await userEvent.keyboard('Third');
  await expect.element(page.getByText('Three are enough.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Add a goal' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.element(textbox('Goal 4')).not.toBeInTheDocument();
  await expect
    .poll(() => view().networking.goals.map(({ text }) => text))
    .toEqual(['Goal text 1', 'Goal text 2', 'Third']);
});

it('[N2] takes a goal away, and brings it back where it was', async () => {
  const { view } = await renderPanel(buildNetworkingView({ goals: [goal(1), goal(2)] }));
  await page.getByRole('button', { name: 'Remove “Goal text 1”' }).click();
  await expect.poll(() => view().networking.goals.map(({ id }) => id)).toEqual(['g2']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => view().networking.goals.map(({ id }) => id)).toEqual(['g1', 'g2']);
});

it('[N3] writes a person to meet: why, what to ask in several lines, what to give', async () => {
  const { view } = await renderPanel(buildNetworkingView({}, { guests: [ana, sam] }));
  const name = page.getByRole('combobox', { name: 'Person to meet 1' });
  await name.click();
  await userEvent.keyboard('An');
  await page.getByRole('option', { name: 'Ana Ruiz' }).click();
  await textbox('Why Ana Ruiz').fill('Leads a team');
  await textbox('Ask Ana Ruiz').click();
  await userEvent.keyboard('How did you start?{Enter}What would you do again?');
  await textbox('Give Ana Ruiz').fill('My notes');
  await expect
    .poll(() => view().networking.mustMeets)
    .toEqual([
      {
        id: expect.any(String),
        name: 'Ana Ruiz',
        email: 'ana@example.com',
        person: 'mailto:ana@example.com',
        why: 'Leads a team',
        questions: 'How did you start?\nWhat would you do again?',
        give: 'My notes',
        met: false,
      },
    ]);
});

it('[N3] changes the rank of a person, and keeps the focus on the button', async () => {
  const { view } = await renderPanel(
    buildNetworkingView({ mustMeets: [mustMeet('Ana'), mustMeet('Sam'), mustMeet('Kim')] }),
  );
  const up = page.getByRole('button', { name: 'Move Kim up' });
  await up.click();
  await expect.element(up).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => view().networking.mustMeets.map(({ name }) => name)).toEqual(['Kim', 'Ana', 'Sam']);
  await expect.element(up).toHaveAttribute('aria-disabled', 'true');
});

it('[N5] keeps materials as a checklist that is written line by line', async () => {
  const { view } = await renderPanel(buildNetworkingView());
  await textbox('Add a material').click();
  await userEvent.keyboard('Cards{Enter}Portfolio{Enter}');
  await expect.element(textbox('Add a material')).toHaveFocus();
  await page.getByRole('checkbox', { name: 'Cards is ready' }).click();
  await expect
    .poll(() => view().networking.materials)
    .toEqual([
      { id: expect.any(String), text: 'Cards', ready: true },
      { id: expect.any(String), text: 'Portfolio', ready: false },
    ]);
  await expect.element(page.getByText('1 of 2 ready')).toBeVisible();
});

it('[N5] puts a line between two with Enter, and takes an empty one away with Backspace', async () => {
  const materials = ['Cards', 'Pen'].map((text) => ({ id: text, text, ready: false }));
  const { view } = await renderPanel(buildNetworkingView({ materials }));
  await textbox('Material 1').click();
  await userEvent.keyboard('{Enter}Posters');
  await expect
    .poll(() => view().networking.materials.map(({ text }) => text))
    .toEqual(['Cards', 'Posters', 'Pen']);
  await userEvent.keyboard('{Enter}{Backspace}');
  await expect.element(textbox('Material 2')).toHaveFocus();
  await expect.element(textbox('Material 2')).toHaveValue('Posters');
  await textbox('Material 3').fill('');
  await userEvent.keyboard('{Backspace}');
  await expect.poll(() => view().networking.materials.map(({ text }) => text)).toEqual(['Cards', 'Posters']);
});

it('[E1] can be used by everyone, empty and full', async () => {
  const empty = await renderPanel(buildNetworkingView());
  await expect.element(textbox('I go to')).toBeVisible();
  await expectAccessible(empty.screen.container);
  empty.change({
    networking: {
      ...emptyNetworkingPrep,
      goals: [goal(1), goal(2), goal(3)],
      mustMeets: [mustMeet('Ana'), mustMeet('Sam')],
      materials: [{ id: 'm', text: 'Cards', ready: true }],
    },
  });
  await expect.element(page.getByText('Three are enough.')).toBeVisible();
  await expectAccessible(empty.screen.container);
});

it('[S1] lists who is invited to a networking event with their answers, and takes corrections', async () => {
  const { view, screen } = await renderPanel(buildNetworkingView({}, { guests: [ana, sam] }));
  const section = page.getByRole('region', { name: 'Who’s invited' });
  await expect.element(section.getByText('1 coming, 1 no answer')).toBeVisible();
  await expect.element(section.getByText('Sam Becker')).toBeVisible();
  await expectAccessible(screen.container);
  await section.getByRole('combobox', { name: 'Answer of Sam Becker' }).selectOptions('maybe');
  await expect.poll(() => view().social.answers).toEqual({ 'sam@example.com': 'maybe' });
});

it('[S1] shows ten of many who are invited, and all when asked', async () => {
  const guests = Array.from({ length: 12 }, (_, at) => ({ ...ana, id: `g${at}`, name: `Guest ${at}` }));
  await renderPanel(buildNetworkingView({}, { guests }));
  const section = page.getByRole('region', { name: 'Who’s invited' });
  await expect.poll(() => section.getByRole('listitem').elements().length).toBe(10);
  await section.getByRole('button', { name: 'Show all 12' }).click();
  await expect.poll(() => section.getByRole('listitem').elements().length).toBe(12);
});
