import { drawn } from '../../../../domain/own-events/move';
import { isEntryRef } from '../../../../domain/people/directory';
import type { ZoneId } from '../../../../domain/time/zone';
import { peopleOf } from '../../../../domain/week/ideas/candidate';
import type { Idea } from '../../../../domain/week/ideas/idea';
import { ideaTitle } from '../../../../words/ideas/ideas';
import type { OwnEventDraft } from '../../../parts/own-events/own-event-draft';

/** The event that an idea becomes. What is open with its people comes into its preparation by itself. */
export const toDraft = (idea: Idea, zone: ZoneId): OwnEventDraft => ({
  title: ideaTitle(idea),
  time: drawn(idea.start, idea.end, zone),
  repeat: null,
  kind: idea.kind,
  form: idea.form,
  place: '',
  people: (idea.who ? peopleOf(idea.who) : []).map(({ id, name }) => ({
    name,
    personId: isEntryRef(id) ? id : null,
  })),
});
