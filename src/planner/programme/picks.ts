import type { Handlers, InputOf, OutputOf } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import type { EditLabel } from '../../contract/views/edit';
import type { EventKey } from '../../domain/event/key';
import type { FollowUp, FollowUpId } from '../../domain/follow-ups/follow-up';
import { isOpen } from '../../domain/follow-ups/follow-up';
import type { Pick as PickedOne, PickId } from '../../domain/programme/pick';
import { toPickedSession } from '../../domain/programme/picks-after';
import type { Session } from '../../domain/programme/session';
import type { Plan } from '../../plan/plan';
import { noSuchEvent } from '../agenda/find';
import { answered, changedElsewhere } from '../answer';
import type { PlannerContext } from '../context';
import type { LoadedConference } from './conference';
import { findConference, hasProgramme, noProgramme } from './conference';
import { followUpText } from './my-programme';
import type { NamedPicks } from './named-picks';
import { namedPicks } from './named-picks';
import { noSuchSession, sessionNamed } from './session-named';
import { picksOf } from './take-version';
import type { ProgrammeVersion, Versions } from './versions';

type PickHandlers = Pick<
  Handlers,
  'pick.set' | 'pick.note' | 'pick.attend' | 'pick.follow-up' | 'programme.seen'
>;

/** What an edit of picks works on. */
export interface PickEditing {
  readonly conference: LoadedConference;
  readonly version: ProgrammeVersion | null;
  readonly named: NamedPicks;
}

/** Runs an edit of the picks of an event that has a programme. */
export const onPicks =
  (context: PlannerContext, versions: Versions) =>
  <Value>(asked: EventKey, edit: (editing: PickEditing) => Promise<Answer<Value>>): Promise<Answer<Value>> =>
    context.edits.onEvents(async (currentKey) => {
      const conference = await findConference(context, currentKey(asked));
      if (!conference) return noSuchEvent(asked);
      if (!hasProgramme(conference)) return noProgramme(conference);
      const version = await versions.of(conference.source);
      const named = namedPicks(picksOf(context.edits.plan(), conference.key), version);
      return edit({ conference, version, named });
    });

/** What the user wants to see of a programme, and saw (product N7). */
export function createPickHandlers(context: PlannerContext, versions: Versions): PickHandlers {
  const edit = onPicks(context, versions);
  return {
    'pick.set': ({ key, ids, as }) => edit(key, (editing) => setPicks(context, editing, ids, as)),
    'pick.note': ({ key, id, note, base }) =>
      edit(key, async ({ named }) => {
        const pick = named.byId.get(id);
        if (!pick) return noSuchSession(id);
        let isStale = false;
        const made = await context.edits.make({
          label: { code: 'note-session', title: pick.session.title },
          joinName: `pick ${pick.id} note`,
          change: (plan) => {
            const now = plan.picks.get(pick.id);
            // Here, since another window's edit may be under way until now.
            isStale = !now || (base !== undefined && base !== now.note);
            return !now || isStale ? plan : withPicks(plan, [{ ...now, note }]);
          },
        });
        if (isStale) return changedElsewhere();
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
    'pick.attend': ({ key, ids, as }) =>
      edit(key, async ({ named }) => {
        const picks = [...new Set(ids)].flatMap((id) => named.byId.get(id) ?? []);
        const made = await context.edits.make({
          label: labelOf(picks, 'attend-session', 'attend-sessions'),
          change: (plan) =>
            withPicks(
              plan,
              nowOf(plan, picks).map((pick) => ({ ...pick, attendance: as })),
            ),
        });
        return made.ok ? answered({ edit: made.value.edit }) : made;
      }),
    'pick.follow-up': ({ key, id, due = null }) =>
      edit(key, (editing) => followUpOn(context, editing, { id, due })),
    'programme.seen': ({ key }) => edit(key, (editing) => seeAll(context, editing)),
  };
}

async function setPicks(
  context: PlannerContext,
  { conference, version, named }: PickEditing,
  ids: readonly string[],
  as: InputOf<'pick.set'>['as'],
): Promise<Answer<OutputOf<'pick.set'>>> {
  const there: PickedOne[] = [];
  const added: PickedOne[] = [];
  const seen = new Set<string>();
  for (const id of ids) {
    const session = sessionNamed(version, id);
    const name = (session && version?.idOf.get(session)) ?? id;
    const pick = named.byId.get(name);
    if (seen.has(name)) continue;
    seen.add(name);
    if (pick) there.push(pick);
    else if (session) added.push(newPick(context, conference, session));
    else return noSuchSession(id);
  }
  if (as === 'none') {
    const made = await context.edits.make({
      label: labelOf(there, 'unpick-session', 'unpick-sessions'),
      change: (plan) => ({ ...plan, picks: plan.picks.with(there.map(({ id }) => [id, undefined])) }),
    });
    return made.ok ? answered({ edit: made.value.edit }) : made;
  }
  const made = await context.edits.make({
    label: labelOf([...there, ...added], 'pick-session', 'pick-sessions'),
    change: (plan) => {
      const changed = nowOf(plan, there).filter(({ level }) => level !== as);
      return withPicks(
        plan,
        [...changed, ...added].map((pick) => ({ ...pick, level: as })),
      );
    },
  });
  return made.ok ? answered({ edit: made.value.edit }) : made;
}

const newPick = (context: PlannerContext, { key }: LoadedConference, session: Session): PickedOne => ({
  id: context.ports.newId() as PickId,
  eventKey: key,
  session: toPickedSession(session),
  level: 'going',
  note: '',
  attendance: null,
  pickedAt: context.now(),
  fate: null,
});

/** The picks as they are now, without those that another window has taken away. */
const nowOf = (plan: Plan, picks: readonly PickedOne[]): readonly PickedOne[] =>
  picks.flatMap(({ id }) => plan.picks.get(id) ?? []);

const withPicks = (plan: Plan, picks: readonly PickedOne[]): Plan => ({
  ...plan,
  picks: plan.picks.with(picks.map((pick) => [pick.id, pick])),
});

type OneCode = 'pick-session' | 'unpick-session' | 'attend-session';
type ManyCode = 'pick-sessions' | 'unpick-sessions' | 'attend-sessions';

function labelOf(picks: readonly PickedOne[], one: OneCode, many: ManyCode): EditLabel {
  const [only, ...others] = picks;
  return only && others.length === 0
    ? { code: one, title: only.session.title }
    : { code: many, count: picks.length };
}

async function followUpOn(
  context: PlannerContext,
  { conference: { key }, named }: PickEditing,
  { id, due }: Pick<InputOf<'pick.follow-up'>, 'id'> & Pick<FollowUp, 'due'>,
): Promise<Answer<OutputOf<'pick.follow-up'>>> {
  const pick = named.byId.get(id);
  if (!pick) return noSuchSession(id);
  const text = followUpText({ pick });
  const former = [...context.edits.plan().followUps.values()].find(
    (one) => one.eventKey === key && one.text === text && isOpen(one),
  );
  if (former) return answered({ id: former.id, edit: null });
  const followUp: FollowUp = {
    id: context.ports.newId() as FollowUpId,
    eventKey: key,
    person: '',
    personId: null,
    text,
    due,
    state: 'to-do',
    stateSince: context.now(),
    step: null,
    createdAt: context.now(),
  };
  const made = await context.edits.make({
    label: { code: 'add-follow-up' },
    change: (plan) => ({ ...plan, followUps: plan.followUps.with([[followUp.id, followUp]]) }),
  });
  return made.ok ? answered({ id: followUp.id, edit: made.value.edit }) : made;
}

/** What is gone or unclear stays so: it asks for a decision, and is no news alone. */
async function seeAll(
  context: PlannerContext,
  { conference: { key, summary } }: PickEditing,
): Promise<Answer<OutputOf<'programme.seen'>>> {
  const made = await context.edits.make({
    label: { code: 'see-programme', name: summary },
    change: (plan) => {
      const source = plan.programmes.get(key);
      const changed = picksOf(plan, key).filter(({ fate }) => fate?.kind === 'changed');
      const seen = withPicks(
        plan,
        changed.map((pick) => ({ ...pick, fate: null })),
      );
      if (!source?.news) return seen;
      return { ...seen, programmes: seen.programmes.with([[key, { ...source, news: null }]]) };
    },
  });
  return made.ok ? answered({ edit: made.value.edit }) : made;
}
