import { jobScript } from './bundle';
import { runJob } from './child';
import type { Part } from './part';
import { eventsText } from './part';
import type { PeopleAnswer, PeopleInput } from './people-job';
import type { Row } from './table';
import { median, milliseconds, times } from './table';

const events = 50_000;
const people = 5_000;

/** Measures the list of people, the page of one and what Ctrl+K finds, in a calendar with many of both. */
export const measurePeople: Part = async ({ folder, say }) => {
  const outcome = await runJob<PeopleAnswer>(jobScript('people-job'), {
    folder: folder.dataFolder(),
    events,
    people,
  } satisfies PeopleInput);
  if (outcome.kind !== 'done')
    throw new Error(
      `the people job is ${outcome.kind}${outcome.kind === 'failed' ? `: ${outcome.why}` : ''}`,
    );
  const { first, list, page, edited, search, found, firstPalette, palette, paletteEdited, peak } =
    outcome.value;
  say(`people: ${found} in the list`);
  const peer = median(search);
  const size = `${eventsText(events)}, 5,000 people`;
  const row = (what: string, ms: number, most: number | null): Row => ({
    what,
    size,
    measured: milliseconds(ms),
    ratio: `${times(ms / peer)} a search`,
    target: most === null ? '' : `≤ ${most} ×`,
    met: most === null ? null : ms / peer <= most,
    peak: null,
  });
  return {
    rows: [
      { ...row('A search through all events of twenty years', peer, null), ratio: '', peak },
      row('The first list: all events are gone through once', first, null),
      row('The list', median(list), 0.5),
      row('The page of one', median(page), 0.05),
      row('The page of one after an edit of it', median(edited), 0.5),
      row('Ctrl+K for the first time after a start', firstPalette, null),
      row('A word in Ctrl+K', median(palette), 0.25),
      row('The slowest word in Ctrl+K', Math.max(...palette), null),
      row('A word in Ctrl+K after an edit of a person', median(paletteEdited), 0.5),
    ],
    notes: [`${list.length} rounds each; ${found} people were found.`],
  };
};
