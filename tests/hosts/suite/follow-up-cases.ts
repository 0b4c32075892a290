import { expect } from 'vitest';
import type { InputOf } from '../../../src/contract/client';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import { emptyOutcome } from '../../../src/domain/outcomes/outcome';
import type { Case, Cases } from './case';
import { day, key, namesIn, refusalOf, talk } from './case';

const addFollowUp = ({ ask }: Case) =>
  ask('follow-up.save', {
    id: null,
    eventKey: talk,
    person: 'Ana Ruiz',
    text: 'Send the slides',
    due: day('2026-03-04'),
    state: 'to-do',
  });

const addLead = ({ ask }: Case) =>
  ask('lead.save', { id: null, eventKey: talk, kind: 'internship', text: 'A thesis at Acme' });

const boWrites: Pick<InputOf<'debrief.keep'>, 'day' | 'lines'> = {
  day: day('2026-03-02'),
  lines: [
    {
      line: 'Bo Lind, Acme, send the slides',
      entries: [
        {
          person: 'Bo Lind',
          who: { kind: 'new' },
          organisation: 'Acme',
          role: null,
          howMet: null,
          followUps: [{ text: 'send the slides', due: null }],
          lead: null,
          facts: [],
        },
      ],
    },
  ],
};

export const followUpCases = {
  'follow-ups.list': async (host) => {
    expect(await host.ask('follow-ups.list', {})).toEqual([]);
    const { id } = await addFollowUp(host);
    const all = await host.ask('follow-ups.list', {});
    expect(all).toMatchObject([
      { person: 'Ana Ruiz', due: '2026-03-04', dueness: 'this-week', event: { summary: 'Meetup talk' } },
    ]);
    const gone = 'gone' as FollowUpId;
    expect(await host.ask('follow-ups.list', { ids: [gone, id, id] })).toEqual(all);
    expect(await host.ask('follow-ups.list', { ids: [gone] })).toEqual([]);
  },
  'follow-up.save': async (host) => {
    const { id } = await addFollowUp(host);
    const [saved] = await host.ask('follow-ups.list', {});
    expect({ id: saved?.id, text: saved?.text }).toEqual({ id, text: 'Send the slides' });
  },
  'follow-ups.edit': async (host) => {
    const { id } = await addFollowUp(host);
    const edited = await host.ask('follow-ups.edit', { ids: [id, 'gone' as FollowUpId], state: 'sent' });
    expect(edited).toEqual({ edit: expect.any(Number) });
    expect(await host.ask('follow-ups.list', {})).toMatchObject([{ state: 'sent', dueness: 'waiting' }]);
    await host.ask('follow-ups.edit', { ids: [id], remove: true });
    expect(await host.ask('follow-ups.list', {})).toEqual([]);
  },
  'follow-up.remove': async (host) => {
    const { id }: { readonly id: FollowUpId } = await addFollowUp(host);
    expect(await host.ask('follow-up.remove', { id })).toBeNull();
    expect(await host.ask('follow-ups.list', {})).toEqual([]);
  },
  'templates.list': async ({ ask }) => {
    expect((await ask('templates.list', {})).map(({ id, from }) => [id, from])).toContainEqual([
      'thanks',
      'mingle',
    ]);
  },
  'template.save': async ({ ask }) => {
    const words = { name: 'Mine', subject: '{event}', body: 'Hello {name}' };
    const { id } = await ask('template.save', { id: null, ...words });
    expect((await ask('templates.list', {})).at(-1)).toEqual({ id, ...words, from: 'own' });
  },
  'template.remove': async ({ ask }) => {
    const before = await ask('templates.list', {});
    const { id } = await ask('template.save', { id: null, name: 'Mine', subject: '', body: '' });
    await ask('template.remove', { id });
    expect(await ask('templates.list', {})).toEqual(before);
  },
  'follow-up.draft': async (host) => {
    const { id } = await addFollowUp(host);
    const { template, to } = await host.ask('follow-up.draft', { id });
    expect([template, to]).toEqual(['promised', 'ana@example.com']);
  },
  'event.carried': async ({ ask }) => {
    await ask('follow-up.save', {
      id: null,
      eventKey: null,
      person: 'Ana Ruiz',
      text: 'Lend the book',
      due: null,
      state: 'to-do',
    });
    expect((await ask('event.carried', { key: talk })).map(({ text, event }) => [text, event])).toEqual([
      ['Lend the book', null],
    ]);
  },
  'event.company': async ({ ask }) => {
    await ask('event.mark', { keys: [talk], scope: 'series', kind: 'both', form: null });
    const { cards, evenings } = await ask('event.company', { key: talk });
    expect([cards.map(({ name }) => name), evenings]).toEqual([[], []]);
  },
  'carried.settle': async ({ ask }) => {
    const social = { topics: [{ id: 't', text: 'The move', about: 'mine' as const, talkedAbout: false }] };
    await ask('prep.save', { key: talk, scope: 'series', social });
    await ask('carried.settle', { plan: talk, item: 't', as: 'done' });
    expect(
      (await ask('event.get', { key: talk })).social.topics.map(({ talkedAbout }) => talkedAbout),
    ).toEqual([true]);
  },
  'outcome.save': async ({ ask }) => {
    const { outcome } = await ask('outcome.save', { key: talk, outcome: { worthIt: 'yes' } });
    expect(outcome).toEqual({ ...emptyOutcome, worthIt: 'yes' });
    expect((await ask('event.get', { key: talk })).outcome).toEqual(outcome);
  },
  'leads.list': async (host) => {
    const { id } = await addLead(host);
    expect((await host.ask('leads.list', {})).map((lead) => [lead.id, lead.text])).toEqual([
      [id, 'A thesis at Acme'],
    ]);
  },
  'lead.save': async (host) => {
    const { id } = await addLead(host);
    await host.ask('lead.save', { id, state: 'in-talks' });
    expect((await host.ask('event.get', { key: talk })).leads.map(({ state }) => state)).toEqual([
      'in-talks',
    ]);
  },
  'lead.remove': async (host) => {
    const { id } = await addLead(host);
    await host.ask('lead.remove', { id });
    expect(await host.ask('leads.list', {})).toEqual([]);
  },
  'debrief.read': async (host) => {
    const lines = ['Ana hosts theses, send the thesis by Friday', 'nothing else'];
    const { lines: read, log } = await host.ask('debrief.read', { eventKey: talk, lines });
    expect(log).toBeNull();
    expect(read[0]?.entries.map(({ person, meaning }) => [person, meaning?.meant])).toEqual([
      ['Ana', 'mailto:ana@example.com'],
    ]);
    const logged = await host.ask('debrief.read', { eventKey: null, lines: ['dinner with Ana yesterday'] });
    expect([logged.log?.title, logged.log?.form]).toEqual(['Dinner with Ana', 'meal']);
    expect(await refusalOf(host, 'debrief.read', { eventKey: key('gone'), lines: [] })).toBe('not-found');
  },
  'debrief.keep': async (host) => {
    const kept = await host.ask('debrief.keep', { eventKey: talk, log: null, ...boWrites });
    expect(kept.edit).not.toBeNull();
    const { followUps, debrief } = await host.ask('event.get', { key: talk });
    expect([debrief, followUps.map(({ person, text }) => [person, text])]).toEqual([
      ['Bo Lind, Acme, send the slides'],
      [['Bo Lind', 'send the slides']],
    ]);
    expect(await namesIn(host)).toContain('Bo Lind');
    const gone = { eventKey: key('gone'), log: null, ...boWrites };
    expect(await refusalOf(host, 'debrief.keep', gone)).toBe('not-found');
  },
} satisfies Partial<Cases>;
