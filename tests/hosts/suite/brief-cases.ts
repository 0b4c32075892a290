import { expect } from 'vitest';
import type { OperationName } from '../../../src/contract/client';
import type { EventKey } from '../../../src/domain/event/key';
import type { JottingId } from '../../../src/domain/jottings/jotting';
import type { Case } from './case';

const talk = 'talk@example.com' as EventKey;
const note = 'note-1' as JottingId;

const addNote = ({ ask }: Case) => ask('jotting.add', { id: note, key: talk, text: 'Bo hosts theses' });

const notesOf = async ({ ask }: Case) =>
  (await ask('event.get', { key: talk })).jottings.map(({ id, text }) => [id, text]);

/** What the operations of briefs and notes do at the least, seen through a host. */
export const briefCases: Readonly<
  Record<
    Extract<OperationName, `brief.${string}` | `jotting.${string}` | 'prep.offers'>,
    (host: Case) => Promise<void>
  >
> = {
  'prep.offers': async ({ ask }) => {
    const { introduction, questions } = await ask('prep.offers', { key: talk });
    expect([introduction, questions.at(-1)?.text]).toEqual([null, 'Who else should I talk to?']);
  },
  'brief.get': async (host) => {
    await host.ask('event.mark', { keys: [talk], scope: 'series', kind: 'networking', form: 'meetup' });
    const { title, kind, people, sessions, steps } = await host.ask('brief.get', { key: talk });
    expect({ title, kind, people, sessions, steps }).toEqual({
      title: 'Meetup talk',
      kind: 'networking',
      people: [],
      sessions: [],
      steps: [],
    });
    const gone = await host.call('brief.get', { key: 'gone' as EventKey });
    expect(gone.ok || gone.error.code).toBe('not-found');
  },
  'jotting.add': async (host) => {
    expect((await addNote(host)).edit).not.toBeNull();
    expect((await addNote(host)).edit).toBeNull();
    expect(await notesOf(host)).toEqual([[note, 'Bo hosts theses']]);
  },
  'jotting.edit': async (host) => {
    await addNote(host);
    await host.ask('jotting.edit', { id: note, text: 'Bo Lind hosts theses' });
    expect(await notesOf(host)).toEqual([[note, 'Bo Lind hosts theses']]);
  },
  'jotting.remove': async (host) => {
    await addNote(host);
    await host.ask('jotting.remove', { id: note });
    expect(await notesOf(host)).toEqual([]);
    await host.ask('history.undo', {});
    expect(await notesOf(host)).toEqual([[note, 'Bo hosts theses']]);
    const gone = await host.call('jotting.remove', { id: 'gone' as JottingId });
    expect(gone.ok || gone.error.code).toBe('not-found');
  },
};
