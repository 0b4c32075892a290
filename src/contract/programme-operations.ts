import { z } from 'zod';
import type { FollowUpId } from '../domain/follow-ups/follow-up';
import { attendances, pickLevels } from '../domain/programme/pick';
import { read, write } from './operation';
import { day, eventKey, friendPicksId, line, text, zone } from './schemas/basic';
import { content, fileName } from './schemas/file';
import type { Edited } from './views/edit';
import type {
  FriendAdded,
  MyProgrammeView,
  PicksExport,
  ProgrammeLoading,
  ProgrammeSummary,
  ProgrammeView,
  SessionDetails,
} from './views/programme';

const address = z.string().min(1).max(4_000);
const everyMinutes = z
  .number()
  .int()
  .min(15)
  .max(60 * 24 * 366)
  .nullable();

/** A session of one version, as `SessionView.id` names it; or what is picked and gone, as `PickView.id` does. */
const sessionId = z.string().min(1).max(40_000);
const sessionIds = z.array(sessionId).min(1).max(5_000);

/** The zone is the user's answer to `needs-zone`; `confirm` that to `doubtful`. */
const answers = { zone: zone.optional(), confirm: z.boolean().optional() };

/**
 * The part of the contract about programmes of conferences (product N7). `key` is the event whose programme it is; where it
 * names a series that repeats, the next occurrence is meant. What needs a programme refuses with `not-found` where the event has
 * none.
 */
export const programmeOperations = {
  /**
   * Reads a programme from a file, and takes it in place of the one that the event has: picks are carried over. Nothing is kept
   * while it answers `needs-zone` or `doubtful`. A programme that was fetched from an address becomes one of a file. A file that
   * is no programme is refused with `not-a-programme`; `details.problem` is the code of its problem, `details.about` its text.
   */
  'programme.load': write(
    z.object({ key: eventKey, fileName, content, ...answers }),
    'file',
  ).returns<ProgrammeLoading>(),
  /**
   * The same from an address (https, http, webcal), which is fetched again every `everyMinutes`; null for by hand only. Without
   * `everyMinutes`, as before for the same address, else once a day. The address is kept secret: no view names it, only its server.
   */
  'programme.subscribe': write(
    z.object({ key: eventKey, address, everyMinutes: everyMinutes.optional(), ...answers }),
  ).returns<ProgrammeLoading>(),
  /**
   * Fetches it now and takes a new version. It is no edit, so undo does not take it back. A failure is noted beside the
   * programme, which stays as it is. `unasked`: no user is there to answer, so what would be a question is such a failure, too.
   */
  'programme.refresh': write(
    z.object({ key: eventKey, unasked: z.boolean().optional(), ...answers }),
  ).returns<ProgrammeLoading>(),
  /** How often it is fetched; null for by hand only. Refused with `bad-input` for the programme of a file. */
  'programme.save': write(z.object({ key: eventKey, everyMinutes })).returns<Edited>(),
  /** Removes it, with all picks of it and those of friends; undo brings them back. */
  'programme.remove': write(z.object({ key: eventKey })).returns<Edited>(),
  /** The programmes of all events, by name; those that are fetched again have a `feed`. */
  'programmes.list': read(z.object({})).returns<readonly ProgrammeSummary[]>(),
  /** The sessions, without what is picked of them; null while the event has no programme. It changes with each version. */
  'programme.get': read(z.object({ key: eventKey })).returns<ProgrammeView | null>(),
  /** What the lists leave out, of one session. */
  'programme.session': read(z.object({ key: eventKey, id: sessionId })).returns<SessionDetails>(),
  /** The ids of the sessions that have all words of `text`, in what the lists show of them or in the abstract. */
  'programme.find': read(z.object({ key: eventKey, text: z.string().max(1_000) })).returns<
    readonly string[]
  >(),
  /** Picks, those of friends, news, and what else is in the calendar; null while the event has no programme. */
  'programme.mine': read(z.object({ key: eventKey })).returns<MyProgrammeView | null>(),
  /** The user has seen what the last versions changed: news and changes are put away. What is gone stays said while it is picked. */
  'programme.seen': write(z.object({ key: eventKey })).returns<Edited>(),

  /**
   * Picks sessions, or with `none` takes picks away, with their notes, as one edit. A pick that is there keeps its note. Ids that
   * are not there refuse the whole call with `not-found`; `details.id` is the first of them.
   */
  'pick.set': write(
    z.object({ key: eventKey, ids: sessionIds, as: z.enum([...pickLevels, 'none']) }),
  ).returns<Edited>(),
  /**
   * The note of a picked session. `base`: what the page had when the user began to write; where the plan has something else by
   * now, nothing is saved: `changed-elsewhere`. A session that is not picked is refused with `not-found`.
   */
  'pick.note': write(
    z.object({ key: eventKey, id: sessionId, note: text, base: text.optional() }),
  ).returns<Edited>(),
  /** What became of picked sessions; null for not said. Ids that are not picked are ignored. */
  'pick.attend': write(
    z.object({ key: eventKey, ids: sessionIds, as: z.enum(attendances).nullable() }),
  ).returns<Edited>(),
  /** A follow-up to look at a picked session afterwards, with its link; `edit` is null where that one is open already. */
  'pick.follow-up': write(z.object({ key: eventKey, id: sessionId, due: day.nullable().optional() })).returns<
    Edited & { readonly id: FollowUpId }
  >(),
  /**
   * Reads what a friend picked, from an .ics file (or any other form of programme), in place of what is there of the same name.
   * Without `name`, that of the file's calendar, else of the file.
   */
  'pick.friend': write(
    z.object({ key: eventKey, fileName, content, name: line.trim().min(1).optional() }),
    'file',
  ).returns<FriendAdded>(),
  'pick.friend-remove': write(z.object({ key: eventKey, id: friendPicksId })).returns<Edited>(),
  /**
   * The picks that are in the programme, or those of one of its days, as an .ics file with the programme's own UIDs; `short` leaves
   * out what one does not need on the spot, and writes times in UTC.
   */
  'pick.export': read(
    z.object({ key: eventKey, day: day.optional(), short: z.boolean().optional() }),
  ).returns<PicksExport>(),
  /**
   * Plans to meet a speaker of this session, whom `speaker` names as the programme does. `edit` is null where the person is
   * among the must-meets already.
   */
  'session.meet': write(
    z.object({ key: eventKey, id: sessionId, speaker: z.string().min(1).max(20_000) }),
  ).returns<Edited>(),
};
