import { describe, expect, it, onTestFinished } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { TemplateId } from '../../../src/domain/follow-ups/draft-template';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner, reviewFile } from '../../helpers/open-test-planner';

const calendar = buildIcs([
  buildEvent('meetup@example.com', [
    'SUMMARY:Maps meetup',
    'DTSTART:20260227T170000Z',
    'DTEND:20260227T190000Z',
    'LOCATION:Library',
    'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@acme.example',
    'ATTENDEE;CN=Robin Weber;PARTSTAT=ACCEPTED:mailto:robin@example.com',
  ]),
]);

const ana = { id: 'ana', name: 'Ana Ruiz', email: '', why: '', questions: '', give: '' };

async function open() {
  const planner = await openTestPlanner();
  onTestFinished(planner.close);
  const { client } = planner;
  const { id: reviewId } = await reviewFile(client, calendar);
  await expectValue(client.call('calendar.apply', { reviewId, leaveOut: [] }));
  const add = async (changes: Partial<InputOf<'follow-up.save'>> = {}) => {
    const { id } = await expectValue(
      client.call('follow-up.save', {
        id: null,
        eventKey: 'meetup@example.com' as EventKey,
        person: 'Ana Ruiz',
        text: 'send the routing paper',
        due: null,
        state: 'to-do',
        ...changes,
      }),
    );
    return id;
  };
  const id = 'mine' as TemplateId;
  const own = {
    id: null,
    name: 'All',
    subject: '{event}, {day}',
    body: '{name} {place} {promise} {my name}',
  };
  return { client, add, own, id };
}

describe('[F3] a draft', () => {
  it('is in the words that suit the follow-up, with what is known filled in', async () => {
    const { client, add } = await open();
    const draft = await expectValue(client.call('follow-up.draft', { id: await add() }));
    expect([draft.template, draft.to, draft.subject]).toEqual([
      'promised',
      'ana@acme.example',
      'As promised, from Maps meetup',
    ]);
    expect(draft.body).toContain('Hello Ana,');
    expect(draft.body).toContain('I would: send the routing paper.');
    expect(draft.body).toContain('{my name}');
    const reminder = await expectValue(client.call('follow-up.draft', { id: await add({ state: 'sent' }) }));
    expect(reminder.template).toBe('reminder');
  });

  it('after an event where the two did not meet asks for a call instead', async () => {
    const { client, add } = await open();
    const key = 'meetup@example.com' as EventKey;
    const save = (met: boolean) =>
      expectValue(
        client.call('prep.save', {
          ...{ key, scope: 'series' },
          networking: { mustMeets: [{ ...ana, met }] },
        }),
      );
    await save(false);
    const id = await add();
    const draft = () => expectValue(client.call('follow-up.draft', { id }));
    expect((await draft()).template).toBe('not-met');
    await save(true);
    expect((await draft()).template).toBe('promised');
  });

  it('is in the user’s own words, with day, place and the user’s name', async () => {
    const { client, add, own } = await open();
    await expectValue(client.call('settings.save', { myEmails: ['robin@example.com'] }));
    const { id: template } = await expectValue(client.call('template.save', own));
    const draft = await expectValue(client.call('follow-up.draft', { id: await add(), template }));
    expect(draft).toEqual({
      template,
      to: 'ana@acme.example',
      subject: 'Maps meetup, Friday 27 February',
      body: 'Ana Ruiz Library send the routing paper Robin Weber',
    });
  });

  it('of no event has the name that most invitations give the user, or the one in the settings', async () => {
    const { client, add, own } = await open();
    await expectValue(client.call('settings.save', { myEmails: ['robin@example.com'] }));
    const { id: template } = await expectValue(client.call('template.save', { ...own, body: '{my name}' }));
    const id = await add({ eventKey: null });
    const body = async () => (await expectValue(client.call('follow-up.draft', { id, template }))).body;
    expect(await body()).toBe('Robin Weber');
    await expectValue(client.call('settings.save', { myName: ' Robin ' }));
    expect(await body()).toBe('Robin');
    await expectValue(client.call('settings.save', { myName: '', myEmails: ['ana@acme.example'] }));
    expect(await body()).toBe('Ana Ruiz');
    await expectValue(client.call('settings.save', { myEmails: [] }));
    expect(await body()).toBe('{my name}');
  });

  it('to an unknown address or nobody has no name in place of it', async () => {
    const { client, add, own } = await open();
    const { id: template } = await expectValue(
      client.call('template.save', { ...own, body: 'Hello {first name}' }),
    );
    const bodyFor = async (person: string) =>
      (await expectValue(client.call('follow-up.draft', { id: await add({ person }), template }))).body;
    expect([await bodyFor('kim@example.com'), await bodyFor(''), await bodyFor('Kim Lee')]).toEqual([
      'Hello {first name}',
      'Hello {first name}',
      'Hello Kim',
    ]);
  });
});

describe('[F3] templates', () => {
  it('are changed, and Mingle’s words come back', async () => {
    const { client } = await open();
    const listed = async () =>
      (await expectValue(client.call('templates.list', {}))).map(({ name, from }) => [name, from]);
    const thanks = 'thanks' as TemplateId;
    await expectValue(client.call('template.save', { id: thanks, name: 'Danke', subject: 's', body: 'b' }));
    expect((await listed())[0]).toEqual(['Danke', 'changed']);
    await expectValue(client.call('template.remove', { id: thanks }));
    expect((await listed())[0]).toEqual(['Thank you', 'mingle']);
    await expectValue(client.call('history.undo', {}));
    expect((await listed())[0]).toEqual(['Danke', 'changed']);
  });

  it('that are gone, and Mingle’s own as they are, cannot be removed', async () => {
    const { client, id } = await open();
    for (const gone of [id, 'thanks' as TemplateId]) {
      const answer = await client.call('template.remove', { id: gone });
      expect(answer.ok ? null : answer.error.code).toBe('not-found');
    }
  });
});
