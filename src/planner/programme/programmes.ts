import type { Handlers } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { EventKey } from '../../domain/event/key';
import type { ZoneId } from '../../domain/time/zone';
import { noSuchEvent } from '../agenda/find';
import { answered } from '../answer';
import type { PlannerContext } from '../context';
import type { Roster } from '../people/roster';
import { findConference, hasProgramme, noProgramme } from './conference';
import { exportPicks } from './export-picks';
import { createProgrammeFetching } from './fetching';
import { findSessions } from './find-sessions';
import { createFriendHandlers } from './friends';
import { createLoadingHandlers } from './loading';
import { myProgramme } from './my-programme';
import { createPickHandlers, onPicks } from './picks';
import { programmeView, summariesOf } from './programme-view';
import { meetSpeaker } from './session-meet';
import { noSuchSession, sessionNamed } from './session-named';
import type { ProgrammeVersion } from './versions';
import { createVersions } from './versions';

type ProgrammeHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `programme.${string}` | 'programmes.list' | `pick.${string}` | 'session.meet'>
>;

export interface Programmes {
  readonly handlers: ProgrammeHandlers;
  /** The zone of the programme of an event; null if it has none, or names none. */
  zoneOf(key: EventKey): Promise<ZoneId | null>;
  /** Fetches the programmes that are due. */
  refreshDue(): Promise<void>;
}

/** Programmes of conferences, and what the user picks of them (product N7). */
export function createProgrammes(context: PlannerContext, rosterNow: () => Promise<Roster>): Programmes {
  const versions = createVersions(context.ports.programmes);
  const fetching = createProgrammeFetching(context, versions);
  const withProgramme = onPicks(context, versions);
  /** Reads the sessions of an event; an edit or import under way does not delay it. */
  const reading = async <Value>(
    key: EventKey,
    read: (version: ProgrammeVersion | null) => Promise<Answer<Value>>,
  ): Promise<Answer<Value>> => {
    const conference = await findConference(context, key);
    if (!conference) return noSuchEvent(key);
    if (!hasProgramme(conference)) return noProgramme(conference);
    return read(await versions.of(conference.source));
  };
  return {
    zoneOf: async (key) => {
      const source = context.edits.plan().programmes.get(key);
      return (source && (await versions.of(source))?.programme.zone) ?? null;
    },
    refreshDue: fetching.refreshDue,
    handlers: {
      ...createLoadingHandlers(context, versions, fetching),
      ...createPickHandlers(context, versions),
      ...createFriendHandlers(context, versions),

      'programmes.list': async () => answered(summariesOf(context)),

      'programme.get': async ({ key }) => {
        const conference = await findConference(context, key);
        if (!conference) return noSuchEvent(key);
        if (!hasProgramme(conference)) return answered(null);
        const version = await versions.of(conference.source);
        return answered(await programmeView(context, await rosterNow(), conference, version));
      },

      'programme.mine': async ({ key }) => {
        const conference = await findConference(context, key);
        if (!conference) return noSuchEvent(key);
        if (!hasProgramme(conference)) return answered(null);
        const version = await versions.of(conference.source);
        return answered(await myProgramme(context, await rosterNow(), conference, version));
      },

      'programme.session': ({ key, id }) =>
        reading(key, async (version) => {
          const session = sessionNamed(version, id);
          if (!session) return noSuchSession(id);
          return answered({ id: version?.idOf.get(session) ?? id, abstract: session.abstract });
        }),

      'programme.find': ({ key, text }) =>
        reading(key, async (version) => answered(await findSessions(context, version, text))),

      'pick.export': ({ key, ...wanted }) =>
        withProgramme(key, async (editing) => answered(exportPicks(context, editing, wanted))),

      'session.meet': ({ key, id, speaker }) =>
        withProgramme(key, async (editing) =>
          meetSpeaker(context, await rosterNow(), editing, { id, speaker }),
        ),
    },
  };
}
