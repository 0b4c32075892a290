import { describe, expect, it, onTestFinished } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const event = (uid: string, title: string, start: string, more: readonly string[] = []) =>
  buildEvent(uid, [`SUMMARY:${title}`, `DTSTART:${start}`, 'DURATION:PT1H', ...more]);

const calendar = buildIcs([
  event('old', 'Jazz night', '20240105T190000Z'),
  event('soon', 'Jazz night', '20260310T190000Z'),
  event('inside', 'An evening of jazz', '20260304T190000Z'),
  event('part', 'Bluejazz', '20260303T190000Z'),
  event('weekly', 'Choir', '20250106T190000Z', ['RRULE:FREQ=WEEKLY', 'LOCATION:Café Zürich']),
]);

/** On 2 March 2026, 08:00 UTC. */
async function openPalette() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { client } = planner;
  const { id } = await reviewFile(client, calendar);
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  return {
    client,
    find: (text: string, limit = 9) => expectValue(client.call('palette.find', { text, limit })),
  };
}

describe('the palette', () => {
  it('[E3] puts first what begins with the word, then the nearest in time', async () => {
    const { find } = await openPalette();
    const { events } = await find('jazz');
    expect(events.map(({ key }) => key)).toEqual(['soon', 'old', 'inside', 'part']);
    expect((await find('jazz', 2)).events.map(({ key }) => key)).toEqual(['soon', 'old']);
  });

  it('[E3] finds a repeated event once, by its place without accents, on its next day', async () => {
    const { find } = await openPalette();
    const { events } = await find('zurich CAFE');
    expect(events).toMatchObject([{ title: 'Choir', day: '2026-03-02', repeats: true, isOwn: false }]);
  });

  it('[E3] finds own events at once, also after a change', async () => {
    const { client, find } = await openPalette();
    await find('tea');
    const time = { kind: 'all-day' as const, day: '2026-03-09' as never, days: 1 };
    const { id } = await expectValue(client.call('own-event.save', { id: null, title: 'Tea', time }));
    expect((await find('tea')).events).toMatchObject([{ title: 'Tea', isOwn: true }]);
    await expectValue(client.call('own-event.save', { id, title: 'Cocoa' }));
    expect([(await find('tea')).events, (await find('coc')).events.length]).toEqual([[], 1]);
  });

  it('[E3] finds notes of people and events, with the line that has the words', async () => {
    const { client, find } = await openPalette();
    const facts = { name: 'Ana Ruiz', note: 'Met in Lyon\nPlays the oboe' };
    await expectValue(client.call('person.save', { id: null, facts }));
    expect((await find('OBOE')).notes).toMatchObject([
      { text: 'Plays the oboe', of: { kind: 'person', name: 'Ana Ruiz' } },
    ]);
    expect((await find('oboe lyon')).notes.length).toBe(1);
  });

  it('[E3] puts first whose name is typed, however near and often met the others are', async () => {
    const { client, find } = await openPalette();
    const names = ['Bluejazz', 'Jazz night', 'Jazz', 'The jazz'];
    for (const [at, title] of names.entries()) {
      const time = { kind: 'all-day' as const, day: `2026-0${3 + at}-09` as never, days: 1 };
      await expectValue(client.call('own-event.save', { id: null, title, time }));
      await expectValue(client.call('person.save', { id: null, facts: { name: title } }));
    }
    for (const name of names) {
      const { events, people } = await find(name, 3);
      expect([events[0]?.title, people[0]?.name]).toEqual([name, name]);
    }
    expect((await find('jazz')).people.map((one) => one.name)).toEqual([
      ...['Jazz', 'Jazz night', 'The jazz', 'Bluejazz'],
    ]);
  });
});
