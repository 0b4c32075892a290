import { expect, it, onTestFinished } from 'vitest';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const person = (name: string) =>
  `ATTENDEE;CN=${name};PARTSTAT=ACCEPTED:mailto:${name.toLowerCase()}@example.org`;
const met = (title: string, day: string, ...names: readonly string[]) =>
  buildEvent(title, [
    `SUMMARY:${title}`,
    `DTSTART:${day}T180000Z`,
    `DTEND:${day}T200000Z`,
    ...['Me', ...names].map(person),
  ]);

/** It is Monday, 2 March 2026. */
async function openDesk(events: readonly string[], settings = { myEmails: ['me@example.org'] }) {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  const { client } = planner;
  await expectValue(client.call('settings.save', settings));
  const { id } = await reviewFile(client, buildIcs(events), 'life.ics');
  await expectValue(client.call('calendar.apply', { reviewId: id }));
  return {
    client,
    ideas: async () => {
      const { list, note } = await expectValue(client.call('week.ideas', { of: '2026-03-02' as Day }));
      const whom = list.map(({ who, kind, why }) => `${who?.name} ${kind} ${why.map(({ code }) => code)}`);
      return { whom: whom.toSorted(), note };
    },
  };
}

const nobody = { whom: ['undefined other free-time'], note: 'nobody-due' };

it('[W5] proposes whom one has not met for some weeks, in a week that is short of it', async () => {
  const desk = await openDesk([
    met('Dinner with Ana', '20260115', 'Ana'),
    met('Dinner with Bo', '20260225', 'Bo'),
    met('Dinner with Cem', '20240110', 'Cem'),
    met('Birthday party', '20260116', 'Dee', 'Eli', 'Fay', 'Gil', 'Hal', 'Ivy', 'Jo'),
    met('Quarterly planning', '20260112', 'Kim'),
    met('Dinner with Lea', '20260113', 'Lea'),
    met('Lunch with Lea', '20260420', 'Lea'),
  ]);
  expect(await desk.ideas()).toEqual({ whom: ['Ana social last-met,short'], note: null });
  await expectValue(
    desk.client.call('settings.save', {
      targets: {
        networkingHours: { floor: 0, ceiling: 5 },
        socialHours: { floor: 0, ceiling: 10 },
        people: { floor: 0, ceiling: null },
      },
    }),
  );
  expect((await desk.ideas()).whom).toEqual([]);
});

it('[W5] takes what the user says of the last time, and asks again for nobody who was met to work', async () => {
  const desk = await openDesk([met('Dinner with Ana', '20260115', 'Ana')]);
  const mark = (kind: 'networking' | 'social' | 'other') =>
    expectValue(
      desk.client.call('event.mark', {
        keys: ['Dinner with Ana' as EventKey],
        scope: 'series',
        kind,
        form: null,
      }),
    );
  await mark('networking');
  expect((await desk.ideas()).whom).toEqual(['Ana networking last-met,short']);
  await mark('other');
  expect(await desk.ideas()).toEqual(nobody);
});

it('[I13] does not propose to meet oneself while it is not known who one is', async () => {
  const names = ['Ana', 'Bo', 'Cem', 'Dee'];
  const dinners = names.map((name, index) => met(`Dinner with ${name}`, `2026011${index}`, name));
  const desk = await openDesk(dinners, { myEmails: [] });
  const { whom } = await desk.ideas();
  expect(whom).toHaveLength(3);
  expect(whom.some((idea) => idea.startsWith('Me'))).toBe(false);
});
