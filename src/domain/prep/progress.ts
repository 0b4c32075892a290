import type { Form, Kind } from '../marking/kind';
import { isNetworking, isSocial } from '../marking/kind';
import type { Guest } from '../people/guest';
import type { NetworkingPrep } from './networking';
import { emptyNetworkingPrep } from './networking';
import type { Prep } from './prep';
import { isJustEnjoyed } from './prep';
import { socialPurpose } from './purpose';
import type { SocialPrep } from './social';
import { emptySocialPrep } from './social';
import { sectionsShown } from './social-sections';

/** One part of the preparation for an event, and whether it is done. */
export type ProgressItem = ProgressStep & {
  /** Unique within the event. */
  readonly id: string;
  readonly done: boolean;
};

export type ProgressStep =
  | {
      readonly code: 'purpose' | 'decision' | 'goals' | 'must-meets' | 'go-for' | 'guests' | 'topics';
    }
  /** `text` is what the user calls it; empty until they write it. */
  | { readonly code: 'material' | 'bring'; readonly text: string };

const filled = (text: string): boolean => text.trim() !== '';

const item = (code: Exclude<ProgressStep, { text: string }>['code'], done: boolean): ProgressItem => ({
  id: code,
  code,
  done,
});

const networkingProgress = ({
  purpose,
  goals,
  mustMeets,
  materials,
}: NetworkingPrep): readonly ProgressItem[] => [
  item('purpose', filled(purpose.goTo) && filled(purpose.soThat)),
  item('decision', filled(purpose.decision)),
  item(
    'goals',
    goals.some((goal) => filled(goal.text) && filled(goal.when) && filled(goal.action)),
  ),
  item(
    'must-meets',
    mustMeets.some((person) => filled(person.name) && filled(person.why)),
  ),
  ...materials.map(({ id, text, ready }) => ({
    id: `material:${id}`,
    code: 'material' as const,
    text,
    done: ready,
  })),
];

const socialProgress = (
  prep: SocialPrep,
  guests: readonly Guest[],
  form: Form | null,
): readonly ProgressItem[] => [
  item('go-for', socialPurpose(prep.purpose) !== null),
  item(
    'guests',
    guests.some((guest) => guest.answer === 'coming' || guest.answer === 'maybe'),
  ),
  ...(sectionsShown(form, prep).shown.includes('topics')
    ? [
        item(
          'topics',
          prep.topics.some((topic) => filled(topic.text)),
        ),
      ]
    : []),
  ...prep.brings.map(({ id, what, who }) => ({
    id: `bring:${id}`,
    code: 'bring' as const,
    text: what,
    done: filled(who),
  })),
];

/**
 * What is prepared and what is not, for an event of this kind and form; empty for `other` and unmarked events. It describes
 * the preparation and is not a grade.
 */
export function progressOf(
  kind: Kind | null,
  prep: Prep,
  guests: readonly Guest[],
  form: Form | null = null,
): readonly ProgressItem[] {
  if (isJustEnjoyed(kind, prep)) return [];
  return [
    ...(isNetworking(kind) ? networkingProgress(prep.networking ?? emptyNetworkingPrep) : []),
    ...(isSocial(kind) ? socialProgress(prep.social ?? emptySocialPrep, guests, form) : []),
  ];
}
