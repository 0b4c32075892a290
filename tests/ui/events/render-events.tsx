import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { EventRow } from '../../../src/contract/views/event';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import { overlapping } from '../../../src/domain/event/occurrence';
import { success } from '../../../src/domain/result';
import { EventsScreen } from '../../../src/ui/screens/events/events-screen';
import { type RenderedScreen, renderScreen, testAppInfo } from '../../helpers/render-screen';
import { buildCalendar } from '../build-views';

export const workAndHome = [buildCalendar(), buildCalendar({ id: 'home' as CalendarId, name: 'Home' })];

export interface RenderedEvents extends RenderedScreen {
  /** Replaces the host's events; `client.changed('events')` makes the page refetch them. */
  readonly setRows: (rows: readonly EventRow[]) => void;
}

/** Renders the screen over a host with these events, by start. The host accepts every mark, but does not change its rows. */
export async function renderEvents(
  rows: readonly EventRow[],
  handlers: Partial<Handlers> = {},
  at = '/events',
): Promise<RenderedEvents> {
  let current = rows;
  const rendered = await renderScreen(
    <EventsScreen />,
    {
      'calendars.list': async () => success(workAndHome),
      'events.list': async ({ from, to }) =>
        success({
          events: current.filter(({ span }) => overlapping({ from, to, zone: testAppInfo.zone })(span)),
          truncated: false,
        }),
      'events.find': async () => success({ keys: [] }),
      'event.mark': async ({ keys }) => success({ marked: keys.length, edit: 1 }),
      'suggestions.accept': async ({ proposals }) =>
        success({ marked: proposals.flatMap(({ keys }) => keys).length, edit: 1 }),
      'history.get': async () =>
        success({
          edits: [1],
          latest: 1,
          undo: { code: 'mark', kind: 'social', subject: { title: 'Coffee' } },
          redo: null,
        }),
      ...handlers,
    },
    at,
  );
  await expect.element(page.getByText(/^[\d,]+ (of [\d,]+ )?events?/).first()).toBeVisible();
  return {
    ...rendered,
    setRows: (next) => {
      current = next;
    },
  };
}

/** The table row with this title. */
export const row = (title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: `Select ${title}`, exact: true }) });

const bodyRows = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('tbody tr[data-index]'),
];

const titleOf = (element: Element): string =>
  element.children[2]?.firstElementChild?.firstElementChild?.textContent ?? '';

/** The titles of the rendered rows, from top to bottom. */
export const titles = (): readonly string[] => bodyRows().map(titleOf);

/** The titles of the selected rows. */
export const picked = (): readonly string[] =>
  bodyRows()
    .filter((element) => element.ariaSelected === 'true')
    .map(titleOf);

/** The title of the focused row; null if none has the focus. */
export const focused = (): string | null => {
  const { activeElement } = document;
  return activeElement instanceof HTMLTableRowElement ? titleOf(activeElement) : null;
};

/** The label of the kind's shape in the row. */
export const kindOf = (title: string): string => {
  const cell = bodyRows().find((element) => titleOf(element) === title)?.children[1];
  return cell?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
};
