import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { CatchUpCard } from '../../../src/contract/social/company';
import type { EventKey } from '../../../src/domain/event/key';
import type { PersonRef } from '../../../src/domain/people/directory';
import type { Day } from '../../../src/domain/time/day';
import { expectAccessible } from '../../helpers/render-screen';
import { ana, buildSocialView, renderPanel, sam } from './panel-host';

const buildCard = (name: string, said: Partial<CatchUpCard> = {}): CatchUpCard => ({
  person: `mailto:${name.toLowerCase()}@example.com` as PersonRef,
  name,
  answer: 'coming',
  phones: [],
  lastTime: null,
  birthday: null,
  gifts: '',
  food: '',
  children: '',
  questions: [{ code: 'busy' }, { code: 'work', about: 'Acme' }],
  ...said,
});

const anaCard = buildCard('Ana', {
  lastTime: {
    key: 'supper' as EventKey,
    day: '2026-10-21' as Day,
    summary: 'Supper',
    said: [],
    talked: [{ text: 'The move', about: 'theirs' }],
  },
  birthday: '2026-11-28' as Day,
  food: 'vegetarian',
});
const point = (id: string, text: string, people: readonly string[]) => ({
  text,
  of: { kind: 'thread', from: 'topic', plan: 'supper' as EventKey, item: id } as const,
  event: 'supper' as EventKey,
  day: '2026-10-21' as Day,
  summary: 'Supper',
  people: people.map((name) => ({ id: `mailto:${name.toLowerCase()}@example.com` as PersonRef, name })),
});

it('[S3] [S4] has a card for each guest, with what is open with them alone; what several share stands once', async () => {
  const bread = { id: 'b', what: 'Bread', who: '', packed: false };
  const { client, view } = await renderPanel(buildSocialView({ brings: [bread] }, { guests: [ana, sam] }), {
    company: { cards: [anaCard, buildCard('Sam'), buildCard('Theo')], evenings: [] },
    carried: [point('1', 'The lake', ['Ana']), point('2', 'The choir', ['Ana', 'Sam'])],
  });
  await expect
    .element(page.getByText('last met five weeks ago · birthday in three days · 1 thing open'))
    .toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Carried on' })).toHaveTextContent('The choir');
  await expect.element(page.getByRole('region', { name: 'Carried on' })).not.toHaveTextContent('The lake');
  await expect.element(page.getByText('Ana: vegetarian')).toBeVisible();
  await page.getByRole('button', { name: 'What to catch up on with Ana' }).click();
  await expect.element(page.getByText('You have talked about The move (theirs).')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Done: The lake' }).click();
  await expect
    .poll(() => client.inputsOf('carried.settle'))
    .toEqual([{ plan: 'supper', item: '1', as: 'done' }]);
  await page.getByRole('button', { name: 'Put away: How is it going at Acme?' }).click();
  await expect.poll(() => view().social.questionsAway).toEqual(['mailto:ana@example.com work']);
  await expect.element(page.getByText('How is it going at Acme?')).not.toBeInTheDocument();
  await expectAccessible(document.body);
});

it('[S2] writes a text to send round, with the addresses of those who come', async () => {
  const bread = { id: 'b', what: 'Bread', who: 'me', packed: false };
  await renderPanel(
    buildSocialView({ brings: [bread], details: { gift: 'A book' } }, { guests: [ana, sam] }),
  );
  await page.getByRole('button', { name: 'Text to send round' }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect
    .element(message)
    .toHaveValue(
      [
        'Open Maps Summit: Thursday 26 November at 19:00',
        'Where: Prague',
        '',
        'Coming: Ana Ruiz',
        'No answer yet: Sam Becker',
        '',
        'Who brings what:',
        'Me: Bread',
      ].join('\n'),
    );
  const link = page.getByRole('link', { name: 'Open in mail' });
  await expect
    .element(link)
    .toHaveAttribute('href', expect.stringMatching(/^mailto:ana@example\.com,sam@example\.com\?subject=/));
  await expectAccessible(page.getByRole('dialog').element());
});
