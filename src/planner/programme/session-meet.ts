import type { OutputOf } from '../../contract/client';
import type { Answer } from '../../contract/failure';
import { nameKey } from '../../domain/people/person';
import type { MustMeet } from '../../domain/prep/networking';
import { emptyNetworkingPrep } from '../../domain/prep/networking';
import { emptyPrep } from '../../domain/prep/prep';
import { prepOf } from '../agenda/rows';
import { answered, refused } from '../answer';
import type { PlannerContext } from '../context';
import { keyForScope } from '../events/events';
import type { Roster } from '../people/roster';
import type { PickEditing } from './picks';
import { createRefs } from './programme-view';
import { noSuchSession, sessionNamed } from './session-named';

const longestName = 500;
/** As many as a plan takes. */
const mostMustMeets = 500;

/** Makes a speaker a must-meet of the event, because of this session (product N2). */
export async function meetSpeaker(
  context: PlannerContext,
  roster: Roster,
  { conference: { planned, summary }, version }: PickEditing,
  { id, speaker: asked }: { readonly id: string; readonly speaker: string },
): Promise<Answer<OutputOf<'session.meet'>>> {
  const session = sessionNamed(version, id);
  if (!session) return noSuchSession(id);
  const speaker = session.speakers.find(({ name }) => nameKey(name) === nameKey(asked));
  if (!speaker) return refused('not-found', `${asked.slice(0, 100)} is no speaker of this session.`);
  const person = createRefs(roster)(speaker.name);
  const meet: MustMeet = {
    id: context.ports.newId(),
    name: speaker.name.slice(0, longestName),
    email: '',
    ...(person !== null && { person }),
    why: session.title,
    questions: '',
    give: '',
    met: false,
  };
  const { scope } = prepOf(context.edits.plan(), planned);
  const target = keyForScope(planned, scope);
  let isFull = false;
  const made = await context.edits.make({
    label: { code: 'edit-plan', title: summary },
    change: (plan) => {
      const prep = plan.preps.get(target) ?? emptyPrep;
      const networking = prep.networking ?? emptyNetworkingPrep;
      const { mustMeets } = networking;
      const isThere = mustMeets.some((one) => isSame(one, meet));
      isFull = !isThere && mustMeets.length >= mostMustMeets;
      if (isThere || isFull) return plan;
      const next = { ...prep, networking: { ...networking, mustMeets: [...mustMeets, meet] } };
      return { ...plan, preps: plan.preps.with([[target, next]]) };
    },
  });
  if (isFull) return refused('bad-input', 'There are as many must-meets as a plan takes.');
  return made.ok ? answered({ edit: made.value.edit }) : made;
}

const isSame = (one: MustMeet, other: MustMeet): boolean =>
  (one.person !== undefined && one.person === other.person) || nameKey(one.name) === nameKey(other.name);
