import sampleIcs from '../../../resources/samples/sample.ics?raw';
import type { Client } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { FollowUpState } from '../../../src/domain/follow-ups/follow-up';
import { sampleMonday, shiftSample } from '../../../src/domain/sample/shift';
import type { Day } from '../../../src/domain/time/day';
import type { Story } from './story-names';

/** Creates the data of the story with the same calls that the page makes. */
export async function fillStory(client: Client, story: Story): Promise<void> {
  if (story === 'empty') return;
  if (story === 'subscriptions') return subscribe(client);
  if (story === 'waiting') return letWait(client);
  if (story === 'taken-back') return takeBackAll(client);
  await client.call('sample.add', {});
  for (const followUp of followUps) await client.call('follow-up.save', followUp);
  if (story === 'review') await openReviews(client);
  if (story === 'programme') await loadProgramme(client);
}

const followUp = (uid: string, person: string, text: string, due: string | null, state: FollowUpState) => ({
  id: null,
  eventKey: `sample-${uid}@mingle` as EventKey,
  person,
  text,
  due: due as Day | null,
  state,
});

const followUps = [
  followUp('lightning-talks', 'Nadia Costa', 'Thank her for the introduction', '2026-11-20', 'to-do'),
  followUp('coffee-priya', 'Priya Nair', 'Send the thesis', '2026-11-23', 'to-do'),
  followUp('hana', 'Hana Sato', 'Send the link to the tile benchmark', '2026-11-25', 'to-do'),
  followUp('meetup', 'Jonas Weber', 'Book the coffee', '2026-12-01', 'to-do'),
  followUp('summit', 'Ana Ruiz', 'Write a note after the interview', '2026-12-11', 'to-do'),
  followUp('coffee-priya', 'Priya Nair', 'Ask about the reading group', null, 'to-do'),
  followUp('interview', 'Career office', 'Thank-you note', '2026-11-18', 'sent'),
];

const thisMonday = '2026-11-23' as Day;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Applies one file, and opens two reviews: a newer version with all sorts of differences, and one with an unknown zone. */
async function openReviews(client: Client): Promise<void> {
  const before = shiftSample(sampleIcs, sampleMonday, thisMonday).replaceAll('UID:sample-', 'UID:work-');
  const first = await client.call('calendar.review', { fileName: 'work.ics', content: encode(before) });
  if (first.ok) await client.call('calendar.apply', { reviewId: first.value.id, leaveOut: [] });
  const after = before
    .replaceAll('LOCATION:Room Linden', 'LOCATION:Room Ahorn')
    .replace('UID:work-dentist@mingle', 'UID:work-check-up@mingle')
    .replace('SUMMARY:Dentist', 'SUMMARY:Yearly check-up')
    .replace('END:VCALENDAR', `${talks('', 128)}${brokenTalk}END:VCALENDAR`);
  await client.call('calendar.review', { fileName: 'work.ics', content: encode(after) });
  const programme = `BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Open Maps Summit\n${talks(';TZID=Summit time', 46)}END:VCALENDAR\n`;
  await client.call('calendar.review', { fileName: 'programme.ics', content: encode(programme) });
}

/** Served by memory-host.ts. */
const feed = 'https://calendar.example.org/secret/team.ics';

/** A calendar with four imports, the last of which is taken back, and a subscription. */
async function subscribe(client: Client): Promise<void> {
  for (const count of [12, 40, 128, 131]) {
    const file = `BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Work\n${talks('', count)}END:VCALENDAR\n`;
    const review = await client.call('calendar.review', { fileName: 'work.ics', content: encode(file) });
    if (review.ok) await client.call('calendar.apply', { reviewId: review.value.id, leaveOut: [] });
  }
  const imports = await client.call('imports.list', {});
  const last = imports.ok ? imports.value[0] : undefined;
  if (last) await client.call('import.take-back', { id: last.id });
  const fetched = await client.call('subscription.review', { address: feed });
  if (fetched.ok) await client.call('calendar.apply', { reviewId: fetched.value.id, leaveOut: [] });
}

/** A subscription whose server suddenly lists almost nothing, so that a review waits. */
async function letWait(client: Client): Promise<void> {
  const fetched = await client.call('subscription.review', {
    address: 'https://calendar.example.org/secret/club.ics',
  });
  if (!fetched.ok) return;
  const applied = await client.call('calendar.apply', { reviewId: fetched.value.id, leaveOut: [] });
  if (applied.ok) await client.call('subscription.refresh', { id: applied.value.calendarId });
}

/** The first import of the only calendar, taken back. */
async function takeBackAll(client: Client): Promise<void> {
  const file = `BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Work\n${talks('', 12)}END:VCALENDAR\n`;
  const review = await client.call('calendar.review', { fileName: 'work.ics', content: encode(file) });
  if (review.ok) await client.call('calendar.apply', { reviewId: review.value.id, leaveOut: [] });
  const imports = await client.call('imports.list', {});
  const last = imports.ok ? imports.value[0] : undefined;
  if (last) await client.call('import.take-back', { id: last.id });
}

/** The summit of the sample with two versions of its programme, of which the second moves a pick. */
async function loadProgramme(client: Client): Promise<void> {
  const key = 'sample-summit@mingle' as EventKey;
  const load = (room: string) =>
    client.call('programme.load', { key, fileName: 'schedule.xml', content: encode(schedule(room)) });
  await load('Room Tejo');
  await client.call('pick.set', { key, ids: ['2', '3', '21'], as: 'going' });
  await client.call('pick.set', { key, ids: ['4'], as: 'maybe' });
  await client.call('session.meet', { key, id: '3', speaker: 'Speaker 3' });
  await load('Room Douro');
}

function schedule(room: string): string {
  const talk = (day: number) => (_: unknown, index: number) => {
    const id = day * 20 + index;
    const start = `${String(9 + Math.floor(index / 3)).padStart(2, '0')}:${index % 3 === 0 ? '00' : '30'}`;
    return `<room name="${index % 2 ? 'Main hall' : room}"><event guid="talk-${id}" id="${id}"><start>${start}</start><duration>00:45</duration><title>${topics[id % topics.length]} ${id}</title><track>Maps</track><abstract>What it is about.</abstract><persons><person>Speaker ${id}</person></persons></event></room>`;
  };
  const days = [0, 1, 2].map(
    (day) =>
      `<day date="2026-12-${String(8 + day).padStart(2, '0')}">${Array.from({ length: 18 }, talk(day)).join('')}</day>`,
  );
  return `<schedule><conference><title>Open Maps Summit</title><time_zone_name>Europe/Lisbon</time_zone_name></conference>${days.join('')}</schedule>`;
}

const topics = [
  'Mapping workshop',
  'Product demo',
  'Choir rehearsal',
  'Neighbourhood dinner',
  'Design review',
];

function talks(zone: string, count: number): string {
  const talk = (_: unknown, index: number) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const hour = String(9 + (index % 9)).padStart(2, '0');
    const title = `${topics[index % topics.length]} ${index + 1}`;
    return `BEGIN:VEVENT\nUID:talk-${index}@mingle\nDTSTART${zone}:202612${day}T${hour}0000\nSUMMARY:${title}\nEND:VEVENT\n`;
  };
  return Array.from({ length: count }, talk).join('');
}

const brokenTalk =
  'BEGIN:VEVENT\nUID:broken@mingle\nDTSTART:20261340T090000\nSUMMARY:Farewell drinks\nEND:VEVENT\n';
