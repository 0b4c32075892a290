import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DifferencesPage, ImportView } from '../../../src/contract/views/import';
import type { ReviewItem } from '../../../src/domain/calendars/review';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';
import type { ImportDesk } from '../importing/open-import-planner';
import { chess, createImportDesk, dentist, talk } from '../importing/open-import-planner';

let planner: TestPlanner;
let desk: ImportDesk;
beforeEach(async () => {
  planner = await openTestPlanner();
  desk = createImportDesk(planner);
});
afterEach(() => planner.close());

const pageOf = ({ id }: ImportView, from = 0): Promise<DifferencesPage> =>
  expectValue(planner.client.call('import.differences', { id, from }));
const short = ({ group, title, changes }: ReviewItem) => [group, title, ...changes.map(({ field }) => field)];
const brought = async (view: ImportView) => (await pageOf(view)).items.map(short);
const party = buildEvent('party@example.com', ['SUMMARY:Party', 'DTSTART:20260306T190000Z']);
const bigTalk = talk.replace('Meetup talk', 'Big talk');
const numbered = (number: number) => buildIcs([talk.replace('Meetup talk', `Talk ${number}`), dentist]);

describe('the differences that an import brought', () => {
  it('[I14] are for the first import everything, and for later ones what was new, changed and gone', async () => {
    const first = await desk.importFile(buildIcs([talk, dentist]));
    const second = await desk.importFile(buildIcs([bigTalk, party]));
    const third = await desk.importFile(buildIcs([bigTalk, party, chess]));
    expect(await brought(first)).toEqual([
      ['new', 'Meetup talk'],
      ['new', 'Dentist'],
    ]);
    expect(await pageOf(second)).toEqual({
      isKept: true,
      items: [
        {
          key: 'party@example.com',
          group: 'new',
          title: 'Party',
          start: { kind: 'utc', at: Date.parse('2026-03-06T19:00:00Z') },
          recurring: false,
          cancelled: false,
          changes: [],
          older: false,
          over: 'nothing',
          leftOut: false,
          renumberedFrom: null,
          hasMark: false,
          hasPrep: false,
          outline: { end: { kind: 'none' }, rules: [], place: '', names: [], people: 0 },
        },
        expect.objectContaining({
          key: 'talk@example.com',
          group: 'changed',
          changes: [{ field: 'title', before: 'Meetup talk', after: 'Big talk' }],
        }),
        expect.objectContaining({ key: 'dentist@example.com', group: 'gone', title: 'Dentist' }),
      ],
      problems: [],
      total: 3,
    });
    expect(await brought(third)).toEqual([['new', 'Chess club']]);
  });

  it('[I14] have nothing of what was left out, of what stayed because it was over, or of what is the same', async () => {
    const past = buildEvent('past@example.com', ['SUMMARY:Past', 'DTSTART:20260205T190000Z']);
    await desk.importFile(buildIcs([talk, dentist, past]));
    const second = await desk.importFile(buildIcs([bigTalk, party, chess]), {
      leaveOut: ['talk@example.com', 'party@example.com'],
    });
    expect(await brought(second)).toEqual([
      ['new', 'Chess club'],
      ['gone', 'Dentist'],
    ]);
    expect([second.added, second.changed, second.gone]).toEqual([1, 0, 1]);
  });

  it('[I14] name an event that came back as new, and one that was renumbered as neither new nor gone', async () => {
    await desk.importFile(buildIcs([talk, dentist]));
    await desk.importFile(buildIcs([dentist]));
    const back = await desk.importFile(buildIcs([talk, dentist]));
    const renumbered = await desk.importFile(buildIcs([talk, dentist.replace('dentist@', 'new@'), party]));
    expect([await brought(back), await brought(renumbered)]).toEqual([
      [['new', 'Meetup talk']],
      [['new', 'Party']],
    ]);
  });

  it('[I10] [I14] are those of a message for a message', async () => {
    await desk.importFile(buildIcs([talk, dentist], ['METHOD:PUBLISH']));
    const cancelled = buildEvent('talk@example.com', [
      'SUMMARY:Meetup talk',
      'DTSTART:20260303T180000Z',
      'DTEND:20260303T200000Z',
      'LOCATION:Library',
      'SEQUENCE:1',
      'STATUS:CANCELLED',
    ]);
    const message = await desk.importFile(buildIcs([cancelled], ['METHOD:CANCEL']));
    expect(await brought(message)).toEqual([['changed', 'Meetup talk', 'status']]);
  });

  it('[I14] have what could not be read in the file of that import', async () => {
    const lost = buildEvent('lost@example.com', ['SUMMARY:When was that?']);
    const first = await desk.importFile(buildIcs([talk, lost]));
    const second = await desk.importFile(buildIcs([bigTalk]));
    expect((await pageOf(first)).problems).toMatchObject([{ code: 'no-start', uid: 'lost@example.com' }]);
    expect((await pageOf(second)).problems).toEqual([]);
  });

  it('[I14] stay the same after the import was taken back, and put back, and after the calendar was removed', async () => {
    const first = await desk.importFile(buildIcs([talk, dentist]));
    const second = await desk.importFile(buildIcs([bigTalk, dentist]));
    const third = await desk.importFile(buildIcs([bigTalk, party]));
    const all = async () => [await brought(first), await brought(second), await brought(third)];
    const before = await all();
    expect(before).toEqual([
      [
        ['new', 'Meetup talk'],
        ['new', 'Dentist'],
      ],
      [['changed', 'Big talk', 'title']],
      [
        ['new', 'Party'],
        ['gone', 'Dentist'],
      ],
    ]);
    for (const view of [third, second, first]) {
      await desk.takeBack(view);
      expect(await all()).toEqual(before);
    }
    await desk.putBack(first);
    await desk.putBack(second);
    expect(await all()).toEqual(before);
    const [calendar] = await expectValue(planner.client.call('calendars.list', {}));
    await expectValue(planner.client.call('calendar.remove', { id: calendar?.id as never }));
    expect(await all()).toEqual(before);
  });

  it('[I14] say that they are no longer kept, beyond the last ten imports', async () => {
    for (let number = 1; number <= 12; number += 1) await desk.importFile(numbered(number));
    const unchanged = await desk.importFile(numbered(12));
    const history = await desk.history();
    const kept = await Promise.all(history.map(async (view) => (await pageOf(view)).isKept));
    expect(kept).toEqual([...Array(11).fill(true), false, false]);
    expect(await pageOf(unchanged)).toEqual({
      isKept: true,
      items: [],
      problems: [],
      total: 0,
    });
    const oldest = history.at(-1);
    expect(oldest && (await pageOf(oldest)).items).toEqual([]);
  });

  it('[I7] [I14] come in pages', async () => {
    const events = Array.from({ length: 2100 }, (_, at) =>
      buildEvent(`${at}@example.com`, [`SUMMARY:Event ${at}`, 'DTSTART:20260306T190000Z']),
    );
    const first = await desk.importFile(buildIcs(events));
    const [one, two, three] = await Promise.all([0, 2000, 2100].map((from) => pageOf(first, from)));
    expect([one?.total, one?.items.length, two?.items.length, three?.items.length]).toEqual([
      2100, 2000, 100, 0,
    ]);
    const titles = [...(one?.items ?? []), ...(two?.items ?? [])].map(({ title }) => title);
    expect(titles).toEqual(Array.from({ length: 2100 }, (_, at) => `Event ${at}`));
  });

  it('[I14] are no longer kept when the kept file is missing, and a failure when it is damaged', async () => {
    await desk.importFile(numbered(1));
    const second = await desk.importFile(numbered(2));
    const earlier = join(planner.folder, 'calendars', 'earlier');
    const name = readdirSync(earlier).find((file) => file.endsWith('.ics')) ?? '';
    writeFileSync(join(earlier, name), 'rubbish');
    const damaged = await planner.client.call('import.differences', { id: second.id, from: 0 });
    expect(damaged).toMatchObject({ ok: false, error: { code: 'damaged' } });
    rmSync(earlier, { recursive: true });
    expect(await pageOf(second)).toEqual({ isKept: false, items: [], problems: [], total: 0 });
  });

  it('refuses an import that is not in the history', async () => {
    expect(await planner.client.call('import.differences', { id: 'nothing' as never, from: 0 })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'This import is no longer in the history.' },
    });
  });
});
