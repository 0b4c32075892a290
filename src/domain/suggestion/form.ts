import type { Form, Kind } from '../marking/kind';
import { isFormOf } from '../marking/kind';
import type { Evidence } from './evidence';
import type { EventReading } from './facts';
import type { SuggestionInput } from './input';
import { isRegular } from './input';

/** The form that its words name most strongly, else the likely one by length, place and guests. */
export function formOf(
  kind: Kind,
  evidence: readonly Evidence[],
  { event, title, company }: Pick<EventReading, 'event' | 'title' | 'company'>,
): Form | null {
  const named = strongestForm(kind, evidence);
  const isHanging = named === null || named === 'hanging-out';
  if (kind === 'social' && isHanging && event.time.kind === 'timed') {
    if (title.isCall) return 'call';
    if (title.isAge) return 'party';
    if (title.home !== null && title.feast !== null) return 'meal';
  }
  // ‘hanging-out’ is the least specific form, so the form by length, place and guests replaces it.
  return isHanging ? likelyForm(kind, event, company.count) : named;
}

function strongestForm(kind: Kind, evidence: readonly Evidence[]): Form | null {
  const sums = new Map<Form, number>();
  for (const item of evidence) {
    const { form, weight } = item;
    if (isOf(kind, item) && form !== null && isFormOf(kind, form))
      sums.set(form, (sums.get(form) ?? 0) + weight);
  }
  let best: Form | null = null;
  for (const [form, sum] of sums) {
    if (best === null || sum > (sums.get(best) ?? 0)) best = form;
  }
  return best;
}

/** Of what is both, the social side or the meetup tells more than that one meets. */
const isOf = (kind: Kind, { kind: of, form }: Evidence): boolean =>
  kind === 'both' ? form !== 'meeting' && form !== 'one-on-one' : of === kind;

/** In days. */
const longestCall = 45 / (24 * 60);
const leastWorkshop = 4 / 24;

function likelyForm(kind: Kind, event: SuggestionInput, others: number): Form | null {
  const { time } = event;
  const days = time.kind === 'all-day' ? time.days : time.minutes / (24 * 60);
  switch (kind) {
    case 'networking':
      if (days >= 1) return 'conference';
      if (days >= leastWorkshop) return 'workshop';
      return others === 1 ? 'one-on-one' : 'meeting';
    case 'social':
      if (days > 1) return 'trip';
      if (event.conference !== '') return 'online';
      if (days <= longestCall && event.location === '' && others < 2) return 'call';
      return isRegular(event.repeats) && others !== 1 ? 'club' : 'hanging-out';
    case 'both':
    case 'other':
      return null;
  }
}
