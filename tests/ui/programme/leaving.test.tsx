import { expect, it } from 'vitest';
import type { Day } from '../../../src/domain/time/day';
import { navigate } from '../../../src/ui/app/shell/hash-location';
import { buildProgramme, show } from './fixture';

it('[N7] a page of another address stays where the user goes, also while the programme is still there', async () => {
  const { screen } = await show();
  await expect.element(screen.getByRole('heading', { name: 'Open Maps Summit' })).toBeVisible();
  navigate('/today');
  await expect.element(screen.getByRole('heading', { name: 'Open Maps Summit' })).not.toBeInTheDocument();
  expect(window.location.hash).toBe('#/today');
});

it('[N7] an address that names no event leads to the events', async () => {
  const { screen } = await show();
  await expect.element(screen.getByRole('heading', { name: 'Open Maps Summit' })).toBeVisible();
  navigate('/events/%E0%A4%A/programme');
  await expect.poll(() => window.location.hash).toBe('#/events');
});

it('[N7] says that the event was moved to other days than its programme', async () => {
  const span = { kind: 'all-day', start: '2026-12-15' as Day, end: '2026-12-17' as Day } as const;
  const { screen } = await show(buildProgramme({ event: { summary: 'Open Maps Summit', span } }));
  await expect
    .element(
      screen.getByText(/this programme is of 8–9 December 2026, and the event is on 15–16 December 2026/),
    )
    .toBeVisible();
});
