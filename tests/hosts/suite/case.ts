import type { Client, InputOf, OperationName, OutputOf } from '../../../src/contract/client';
import type { Answer, FailureCode } from '../../../src/contract/failure';
import type { ImportView } from '../../../src/contract/views/import';
import type { CalendarId } from '../../../src/domain/calendars/calendar';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { expectValue } from './session';
import { laterTeamCalendar } from './team-calendar';

/**
 * One host's client on a folder that holds the team calendar; it answers with values, a failure fails the
 * test.
 */
export interface Case {
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The same for what is expected to be refused. */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Answer<OutputOf<Name>>>;
  readonly folder: string;
}

export const createCase = (client: Client, folder: string): Case => ({
  ask: (name, input) => expectValue(client.call(name, input)),
  call: (name, input) => client.call(name, input),
  folder,
});

export const key = (text: string) => text as EventKey;

export const day = (text: string) => text as Day;

export const talk = key('talk@example.com');

export const markTalk = ({ ask }: Case) =>
  ask('event.mark', { keys: [talk], scope: 'series', kind: 'networking', form: 'meetup' });

export const namesIn = async ({ ask }: Case) => (await ask('people.list', {})).map(({ name }) => name);

export const reviewLater = ({ ask }: Case) =>
  ask('calendar.review', { fileName: 'team.ics', content: laterTeamCalendar });

/** Imports the later file; answers with the line that the history has of it. */
export const importLater = async (host: Case): Promise<ImportView> => {
  const { id } = await reviewLater(host);
  await host.ask('calendar.apply', { reviewId: id, leaveOut: [] });
  const [latest] = await host.ask('imports.list', {});
  if (!latest) throw new Error('the import is not in the history');
  return latest;
};

export const refusalOf = async <Name extends OperationName>(
  { call }: Case,
  name: Name,
  input: InputOf<Name>,
): Promise<FailureCode | null> => {
  const answer = await call(name, input);
  return answer.ok ? null : answer.error.code;
};

export const teamId = async ({ ask }: Case): Promise<CalendarId> => {
  const [team] = await ask('calendars.list', {});
  if (!team) throw new Error('the team calendar is missing');
  return team.id;
};

/** What each operation does at the least, seen through a host. */
export type Cases = Readonly<Record<OperationName, (host: Case) => Promise<void>>>;
