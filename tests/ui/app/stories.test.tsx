import { notifications } from '@mantine/notifications';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { App } from '../../../src/ui/app/app';
import { openMemoryHost } from '../../helpers/ui-harness/memory-host';
import { type Story, stories } from '../../helpers/ui-harness/story-names';

/** A heading that shows only in the state of the story. */
const headings: Readonly<Record<Story, string>> = {
  full: 'Lunch with Leila',
  empty: 'Before you meet, know why you go',
  review: 'Sample calendar',
  subscriptions: 'Mapping workshop 1',
  waiting: 'Wednesday 25 November',
  'taken-back': 'Before you meet, know why you go',
  programme: 'Lunch with Leila',
  damaged: 'Your data could not be read.',
  'newer-version': 'Your data comes from a newer Mingle.',
  'in-use': 'Mingle is already open with this data.',
  unreadable: 'The folder with your data cannot be read.',
  'read-only': 'Lunch with Leila',
};

it.each(stories)('opens the story “%s” of `npm run stories` over the real planner', async (story) => {
  window.location.hash = '';
  notifications.clean();
  const screen = await render(<App client={await openMemoryHost(story)} />);
  await expect.element(screen.getByRole('heading', { name: headings[story] })).toBeVisible();
});
