import { describe, expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Birthday } from '../../../src/domain/people/birthday';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const key = (uid: string) => uid as EventKey;
const guest = (name: string, answer = 'ACCEPTED') =>
  `ATTENDEE;CN=${name};PARTSTAT=${answer}:mailto:${name.toLowerCase()}@example.com`;
const at = (uid: string, day: string, lines: readonly string[]) =>
  buildEvent(uid, [`SUMMARY:${uid}`, `DTSTART:${day}T180000Z`, `DTEND:${day}T200000Z`, ...lines]);

const calendar = buildIcs([
  at('Supper', '20260210', [guest('Ana'), guest('Ben')]),
  at('Dinner', '20260310', [guest('Ana'), guest('Ben'), guest('Cara', 'DECLINED'), guest('Dora')]),
  at('Club', '20260203', [guest('Ana'), 'RRULE:FREQ=WEEKLY']),
]);

/** On 2 March 2026: the supper is over, the dinner is to come, and the club goes on. */
async function open() {
  const { client, close } = await openTestPlanner();
  onTestFinished(close);
  const { id } = await reviewFile(client, calendar);
  await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
  const keys = ['Supper', 'Dinner', 'Club'].map(key);
  await expectValue(client.call('event.mark', { keys, scope: 'series', kind: 'social', form: 'club' }));
  const company = (uid: string) => expectValue(client.call('event.company', { key: key(uid) }));
  return { client, company };
}

describe('[S3] [S4] the cards of those who come', () => {
  it('say what was talked about the last time and what is known, those with something to say first', async () => {
    const { client, company } = await open();
    const topic = { id: 't', text: 'The move', about: 'theirs', talkedAbout: true } as const;
    await expectValue(
      client.call('prep.save', { key: key('Supper'), scope: 'series', social: { topics: [topic] } }),
    );
    const facts = {
      name: 'Dora',
      emails: ['dora@example.com'],
      food: 'vegetarian',
      birthday: '--03-14' as Birthday,
    };
    await expectValue(client.call('person.save', { id: null, facts }));
    const { cards } = await company('Dinner');
    expect(
      cards.map(({ name, lastTime, food, birthday }) => [
        name,
        lastTime?.summary ?? null,
        lastTime?.talked.map(({ text }) => text) ?? [],
        food,
        birthday,
      ]),
    ).toEqual([
      ['Ana', 'Club', ['The move'], '', null],
      ['Ben', 'Supper', ['The move'], '', null],
      ['Dora', null, [], 'vegetarian', '2026-03-14'],
    ]);
  });

  it('are none of an event that is over, and of one that is not among friends', async () => {
    const { client, company } = await open();
    expect(await company('Supper')).toEqual({ cards: [], evenings: [] });
    await expectValue(
      client.call('event.mark', { keys: [key('Dinner')], scope: 'series', kind: 'networking', form: null }),
    );
    expect(await company('Dinner')).toEqual({ cards: [], evenings: [] });
  });
});

describe('[S7] a club', () => {
  it('remembers of its evenings who came, what to know the next time, and how it felt, newest first', async () => {
    const { client, company } = await open();
    const evening = key('Club@2026-02-17T18:00:00Z');
    await expectValue(
      client.call('outcome.save', { key: evening, outcome: { learning: 'Bring the clock', felt: 'good' } }),
    );
    const { evenings } = await company('Club@2026-03-10T18:00:00Z');
    expect(evenings.map(({ day, came, learning, felt }) => [day, came, learning, felt])).toEqual([
      ['2026-02-24', ['Ana'], '', null],
      ['2026-02-17', ['Ana'], 'Bring the clock', 'good'],
      ['2026-02-10', ['Ana'], '', null],
      ['2026-02-03', ['Ana'], '', null],
    ]);
  });
});
