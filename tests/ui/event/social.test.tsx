import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CircleView } from '../../../src/contract/views/person';
import type { CircleId } from '../../../src/domain/people/circle';
import type { PersonId } from '../../../src/domain/people/person';
import { expectAccessible } from '../../helpers/render-screen';
import { ana, buildSocialView, buildSummit, renderPanel, sam } from './panel-host';

const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });

it('[S1] says in words who is coming, and corrects the answer of the invited', async () => {
  const { client, view } = await renderPanel(buildSocialView({}, { guests: [ana, sam] }));
  await expect.element(page.getByText('1 coming, 1 no answer')).toBeVisible();
  await page.getByRole('combobox', { name: 'Answer of Sam Becker' }).selectOptions('maybe');
  await expect.element(page.getByText('1 coming, 1 maybe')).toBeVisible();
  await expect.poll(() => view().social.answers).toEqual({ 'sam@example.com': 'maybe' });
  expect(client.inputsOf('prep.save').map(({ social, networking }) => ({ social, networking }))).toEqual([
    { social: { answers: { 'sam@example.com': 'maybe' } }, networking: undefined },
  ]);
});

it('[S1] adds guests by hand, one line after the other', async () => {
  const { view } = await renderPanel(buildSocialView());
  await page.getByRole('combobox', { name: 'Add a guest' }).click();
  await userEvent.keyboard('Theo{Enter}Ruth');
  await page.getByRole('combobox', { name: 'Answer of Ruth' }).selectOptions('not coming');
  await expect
    .poll(() => view().social.guests)
    .toEqual([
      { id: expect.any(String), name: 'Theo', answer: 'coming' },
      { id: expect.any(String), name: 'Ruth', answer: 'not-coming' },
    ]);
  await expect.element(page.getByText('1 coming, 1 not coming')).toBeVisible();
});

it('[S1] writes what I go for, with aims that nobody counts', async () => {
  const { view } = await renderPanel(buildSocialView());
  await textbox('I go for').fill('an evening without screens');
  await page.getByRole('button', { name: 'belong' }).click();
  await page.getByRole('button', { name: 'enjoy' }).click();
  await expect
    .poll(() => view().social.purpose)
    .toEqual({
      goFor: 'an evening without screens',
      aims: ['enjoy', 'belong'],
    });
  await page.getByRole('button', { name: 'enjoy' }).click();
  await expect.poll(() => view().social.purpose.aims).toEqual(['belong']);
});

it('[S2] says who brings what, and what is packed', async () => {
  const { view } = await renderPanel(buildSocialView({}, { guests: [ana] }));
  await textbox('Add something to bring').fill('Bread');
  await expect.element(page.getByText('1 still open')).toBeVisible();
  await page.getByRole('combobox', { name: 'Who brings Bread' }).click();
  await page.getByRole('option', { name: 'Ana Ruiz' }).click();
  await page.getByRole('checkbox', { name: 'Bread is packed' }).click();
  await expect
    .poll(() => view().social.brings)
    .toEqual([
      {
        id: expect.any(String),
        what: 'Bread',
        who: 'Ana Ruiz',
        person: 'mailto:ana@example.com',
        packed: true,
      },
    ]);
});

it('[S2] [P11] keeps which person brings something, and leads there', async () => {
  const { view } = await renderPanel(buildSocialView());
  await textbox('Add something to bring').fill('Bread');
  await page.getByRole('combobox', { name: 'Who brings Bread' }).click();
  await userEvent.keyboard('leila');
  await page.getByRole('option', { name: 'Leila Haddad' }).click();
  await expect
    .poll(() => view().social.brings.map(({ who, person }) => [who, person]))
    .toEqual([['Leila Haddad', 'mailto:leila.haddad@example.com']]);
  await page.getByRole('link', { name: 'Open the page of Leila Haddad' }).click();
  expect(window.location.hash).toBe('#/people/mailto%3Aleila.haddad%40example.com');
});

it('[S3] keeps topics of theirs, of mine, and open threads apart', async () => {
  const topic = { id: 't1', text: 'The lake', about: 'open-thread', talkedAbout: false } as const;
  const { view } = await renderPanel(buildSocialView({ topics: [topic] }));
  await textbox('Theirs: add a topic').click();
  await userEvent.keyboard('New job{Enter}The exam');
  await textbox('Mine: add a topic').fill('The garden');
  await page.getByRole('checkbox', { name: 'Talked about The lake' }).click();
  const theirs = () => view().social.topics.map(({ about, text, talkedAbout }) => [about, text, talkedAbout]);
  await expect.poll(theirs).toEqual([
    ['open-thread', 'The lake', true],
    ['theirs', 'New job', false],
    ['theirs', 'The exam', false],
    ['mine', 'The garden', false],
  ]);
  await expect.element(page.getByText('1 of 4 talked about')).toBeVisible();
});

it('[S3] puts a topic between two of its own group, whatever lies between them', async () => {
  const topics = (['theirs', 'mine', 'theirs'] as const).map((about, index) => ({
    id: `t${index}`,
    text: `Topic ${index}`,
    about,
    talkedAbout: false,
  }));
  const { view } = await renderPanel(buildSocialView({ topics }));
  await textbox('Theirs: topic 1').click();
  await userEvent.keyboard('{Enter}Between');
  const texts = () =>
    view()
      .social.topics.filter(({ about }) => about === 'theirs')
      .map(({ text }) => text);
  await expect.poll(texts).toEqual(['Topic 0', 'Between', 'Topic 2']);
});

it('[E1] can be used by everyone', async () => {
  const { screen } = await renderPanel(
    buildSocialView(
      {
        guests: [{ id: 'h', name: 'Theo', answer: 'maybe' }],
        brings: [{ id: 'b', what: 'Bread', who: '', packed: false }],
      },
      { guests: [ana, sam] },
    ),
  );
  await expect.element(textbox('I go for')).toBeVisible();
  await expectAccessible(screen.container);
});

it.each([
  ['chosen', async () => page.getByRole('option', { name: 'Chess club: 3 people' }).click()],
  ['typed as a whole', async () => userEvent.keyboard(' club{Enter}')],
])(
  '[S1] brings a whole circle as guests when it is %s, without those who are there already',
  async (_, take) => {
    const member = (name: string) => ({ id: name as PersonId, name });
    const circle: CircleView = {
      id: 'chess' as CircleId,
      name: 'Chess club',
      cadenceDays: null,
      members: [member('Ana Ruiz'), member('Felix'), member('Theo')],
    };
    const guests = [{ id: 'g', name: 'theo', answer: 'coming' as const }];
    const { view } = await renderPanel(buildSocialView({ guests }, { guests: [ana] }), { circles: [circle] });
    await page.getByRole('combobox', { name: 'Add a guest' }).click();
    await userEvent.keyboard('chess');
    await take();
    await expect
      .poll(() => view().social.guests.map(({ name, person, answer }) => [name, person, answer]))
      .toEqual([
        ['theo', undefined, 'coming'],
        ['Felix', 'Felix', 'no-answer'],
      ]);
  },
);

it('[S5] hides all that could be prepared when the user just wants to enjoy it, and keeps what is written', async () => {
  const { view } = await renderPanel(buildSocialView({}, { guests: [ana] }));
  await textbox('Add something to bring').fill('Bread');
  await page.getByRole('switch', { name: 'Just enjoy' }).click();
  await expect.element(page.getByText('1 coming')).not.toBeInTheDocument();
  await expect.poll(() => view().social).toMatchObject({ justEnjoy: true, brings: [{ what: 'Bread' }] });
  await expectAccessible(document.body);
  await page.getByRole('switch', { name: 'Just enjoy' }).click();
  await expect.element(page.getByText('1 still open')).toBeVisible();
});

it('[S1] shows what fits the form, keeps what was written for another, and adds the rest with one click', async () => {
  const call = buildSummit({ mark: { kind: 'social', form: 'call', by: 'hand', at: 0 } });
  const { view } = await renderPanel(buildSocialView({ details: { cook: 'Ana' } }, { row: call }));
  await expect.element(textbox('One thing to tell: add a topic')).toBeVisible();
  await expect.element(textbox('Add something to bring')).not.toBeInTheDocument();
  // Erased, it stays in sight while one is there.
  await textbox('Who cooks, and where').fill('');
  await expect.poll(() => view().social.details).toEqual({ cook: '' });
  await expect.element(textbox('Who cooks, and where')).toBeVisible();
  await page.getByRole('button', { name: 'Add …' }).click();
  await page.getByRole('menuitem', { name: 'Gift' }).click();
  await expect.element(textbox('Gift')).toHaveFocus();
  await userEvent.keyboard('A book');
  await expect.poll(() => view().social.details).toEqual({ cook: '', gift: 'A book' });
  await expectAccessible(document.body);
});
