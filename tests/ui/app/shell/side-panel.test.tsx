import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '../../../../src/domain/result';
import { buildFollowUp } from '../../build-views';
import { renderApp } from '../render-app';

const followUps = { 'follow-ups.list': async () => success([buildFollowUp()]) };

it('opens for an event from the address, so that a reload comes back to it', async () => {
  const { screen } = await renderApp({}, '/calendars?event=meetup%40example.com');
  await expect.element(screen.getByRole('complementary', { name: 'Event' })).toBeVisible();
});

it('[E1] takes the focus when it opens and gives it back on Escape', async () => {
  const { screen } = await renderApp(followUps, '/follow-ups');
  const link = screen.getByRole('button', { name: 'Geo meetup' });
  await expect.element(link).toBeVisible();
  link.element().focus();
  await userEvent.keyboard('{Enter}');
  const panel = screen.getByRole('complementary', { name: 'Event' });
  await expect.element(panel).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(panel).not.toBeInTheDocument();
  await expect.element(link).toHaveFocus();
  expect(window.location.hash).toBe('#/follow-ups');
});

it('covers the page in a narrow window', async () => {
  await page.viewport(700, 800);
  const { screen } = await renderApp({}, '/calendars?event=meetup%40example.com');
  const panel = screen.getByRole('complementary', { name: 'Event' });
  await expect.element(panel).toBeVisible();
  await expect
    .poll(() => panel.element().getBoundingClientRect().toJSON())
    .toMatchObject({ x: 0, y: 0, width: 700, height: 800 });
  await page.viewport(1280, 800);
});
