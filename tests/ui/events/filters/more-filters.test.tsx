import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '../../../../src/domain/result';
import { expectAccessible } from '../../../helpers/render-screen';
import { buildPerson } from '../../build-views';
import { rowAt } from '../build-rows';
import { renderEvents, titles } from '../render-events';

const people = [
  buildPerson('Ben Cole', { emails: [] }),
  buildPerson('Ana Ruiz', { emails: [] }),
  buildPerson('Mariana Sol', { emails: [] }),
];
const rows = [rowAt('2026-11-25T14:00:00Z', 'Coffee', { kind: 'social', form: 'meal' })];

const renderMore = (at = '/events') => renderEvents(rows, { 'people.list': async () => success(people) }, at);

const more = () => page.getByRole('button', { name: /^More/ });
const field = () => page.getByRole('combobox', { name: 'Person' });
const options = () => page.getByRole('option').elements();
const chip = (words: string) => page.getByRole('button', { name: `Take away: ${words}` });

it('[M1] leaves the list of people closed until one types, points or clicks', async () => {
  await renderMore();
  await more().click();
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
  expect(options()).toEqual([]);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => options().length).toBe(3);
  await userEvent.keyboard('{Tab}');
  await expect.poll(options).toEqual([]);
  await field().click();
  await expect.poll(() => options().length).toBe(3);
});

it('[M1] keeps a name that is written, and its Enter, until the people are there', async () => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await renderEvents(rows, { 'people.list': () => arrived.then(() => success(people)) });
  await more().click();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('ana');
  await expect.element(page.getByText('Looking for people…')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(field()).toHaveValue('ana');
  arrive();
  await expect.poll(() => window.location.hash).toBe('#/events?person=mailto%3Aana.ruiz%40example.com');
  await expect.element(field()).toHaveValue('Ana Ruiz');
  expect(options()).toEqual([]);
});

it.each(['a', 'ana'])('[M1] takes the first person that fits “%s” on Enter', async (typed) => {
  await renderMore();
  await more().click();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard(typed);
  await expect.poll(() => options().length).toBe(2);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => window.location.hash).toBe('#/events?person=mailto%3Aana.ruiz%40example.com');
  await expect.element(field()).toHaveValue('Ana Ruiz');
  expect(options()).toEqual([]);
});

it('[M1] says again whom it filters by where one typed and chose nobody', async () => {
  await renderMore('/events?person=mailto%3Aana.ruiz%40example.com');
  await more().click();
  await field().fill('ben');
  await userEvent.keyboard('{Tab}');
  await expect.element(field()).toHaveValue('Ana Ruiz');
  expect(window.location.hash).toBe('#/events?person=mailto%3Aana.ruiz%40example.com');
});

it('[M1] filters by nobody once the name was wiped out and Enter pressed', async () => {
  await renderMore('/events?person=mailto%3Aana.ruiz%40example.com');
  await more().click();
  await field().fill('');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => window.location.hash).toBe('#/events');
  await expect.element(field()).toHaveValue('');
});

it('[M1] says which of these filters are on and takes them away one by one', async () => {
  const { screen } = await renderMore(
    '/events?person=mailto%3Aana.ruiz%40example.com&form=meal&prep=none&off=without',
  );
  await expect.element(page.getByText('Person: Ana Ruiz')).toBeVisible();
  const list = page.getByRole('list', { name: 'More filters that are on' });
  expect([...list.element().children].map((one) => one.textContent)).toEqual([
    'Person: Ana Ruiz',
    'Form: Meal',
    'Nothing prepared',
    'Without cancelled and declined',
  ]);
  await expectAccessible(screen.container);
  await chip('Person: Ana Ruiz').click();
  await expect.element(chip('Form: Meal')).toHaveFocus();
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.element(chip('Without cancelled and declined')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(more()).toHaveFocus();
  expect(window.location.hash).toBe('#/events');
  expect(titles()).toEqual(['Coffee']);
  await expect.element(list).not.toBeInTheDocument();
});

it('[M1] keeps the whole filter line on one line in a window of the usual size', async () => {
  await renderMore();
  const line = document.querySelector('search') as HTMLElement;
  const placeOf = (name: string) =>
    page.getByRole('button', { name, exact: true }).element().getBoundingClientRect();
  // The width beside the rail in a window of 1280 pixels.
  line.style.width = '1036px';
  expect(line.getBoundingClientRect().height).toBeLessThan(2 * placeOf('More').height);
  line.style.width = '960px';
  expect(placeOf('Layout').top).toBe(placeOf('More').top);
});
