import { expect, it, onTestFinished } from 'vitest';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const meeting = (uid: string, guest: string) =>
  buildEvent(uid, [
    `SUMMARY:Meeting ${uid}`,
    'DTSTART:20260303T090000Z',
    `ORGANIZER:mailto:${guest}@kompass.example`,
    `ATTENDEE:mailto:${guest}@kompass.example`,
    'ATTENDEE;CN=Mara Lindqvist:mailto:mara@kompass.example',
  ]);
const calendar = buildIcs([meeting('a', 'bo'), meeting('b', 'kim'), meeting('c', 'lou')]);

async function openAfterImport() {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  const { client } = planner;
  const { id } = await reviewFile(client, calendar);
  await expectValue(client.call('calendar.apply', { reviewId: id }));
  return { client, asked: () => expectValue(client.call('own-addresses.get', {})) };
}

const nothing = { offered: [], events: 0 };

it('[I13] asks after the first import, with what is likeliest', async () => {
  const { asked } = await openAfterImport();
  expect(await asked()).toEqual({
    offered: [{ email: 'mara@kompass.example', name: 'Mara Lindqvist', events: 3, isLikeliest: true }],
    events: 3,
  });
});

it.each([[['mara@kompass.example']], [[]]])(
  '[I13] asks once, also where the answer is %j',
  async (myEmails) => {
    const { client, asked } = await openAfterImport();
    await expectValue(client.call('settings.save', { myEmails, isOwnerAsked: true }));
    expect(await asked()).toEqual(nothing);
    await expectValue(client.call('history.undo', {}));
    expect((await asked()).offered).toHaveLength(1);
  },
);

it('[I13] does not ask whoever has named an address under Settings', async () => {
  const { client, asked } = await openAfterImport();
  await expectValue(client.call('settings.save', { myEmails: ['other@kompass.example'] }));
  expect(await asked()).toEqual(nothing);
});

it('[I13] asks nothing about the people of the sample', async () => {
  const planner = await openTestPlanner();
  onTestFinished(() => planner.close());
  await expectValue(planner.client.call('sample.add', {}));
  expect(await expectValue(planner.client.call('own-addresses.get', {}))).toEqual(nothing);
});
