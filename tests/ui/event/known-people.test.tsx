import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ana, buildNetworkingView, buildSocialView, renderPanel, sam } from './panel-host';

const field = (name: string) => page.getByRole('combobox', { name, exact: true });

it('[P11] offers people of other events to meet, and takes the address of the one that has the name', async () => {
  const { view } = await renderPanel(buildNetworkingView());
  await field('Person to meet 1').click();
  await userEvent.keyboard('leila');
  await page.getByRole('option', { name: 'Leila Haddad' }).click();
  await expect
    .poll(() => view().networking.mustMeets.map(({ name, email }) => ({ name, email })))
    .toEqual([{ name: 'Leila Haddad', email: 'leila.haddad@example.com' }]);
  await page.getByRole('link', { name: 'Open the page of Leila Haddad' }).click();
  expect(window.location.hash).toBe('#/people/mailto%3Aleila.haddad%40example.com');
});

it('[P11] offers them as guests, too, and takes any other name', async () => {
  const { view } = await renderPanel(buildSocialView());
  await field('Add a guest').click();
  await userEvent.keyboard('haddad{ArrowDown}{Enter}');
  await userEvent.keyboard('{Enter}Theo');
  await expect.poll(() => view().social.guests.map(({ name }) => name)).toEqual(['Leila Haddad', 'Theo']);
});

it('[P11] leads from an invited guest to their page', async () => {
  await renderPanel(buildNetworkingView({}, { guests: [ana, sam] }));
  await page.getByRole('link', { name: 'Ana Ruiz' }).first().click();
  expect(window.location.hash).toBe('#/people/mailto%3Aana%40example.com');
});
