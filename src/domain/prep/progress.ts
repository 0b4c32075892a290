import type { Kind } from '../marking/kind';
import { isNetworking, isSocial } from '../marking/kind';
import type { Guest } from '../people/guest';
import type { NetworkingPrep } from './networking';
import { emptyNetworkingPrep, purposeSentence } from './networking';
import type { Prep } from './prep';
import type { SocialPrep } from './social';
import { emptySocialPrep, socialPurposeSentence } from './social';

/** One thing that makes an event prepared, in words, and whether it is done. */
export interface ProgressItem {
  readonly id: string;
  readonly label: string;
  readonly done: boolean;
}

const filled = (text: string): boolean => text.trim() !== '';

function networkingProgress(prep: NetworkingPrep): readonly ProgressItem[] {
  return [
    { id: 'purpose', label: 'Why I go', done: filled(prep.purpose.goTo) && filled(prep.purpose.soThat) },
    { id: 'decision', label: 'The decision it serves', done: filled(prep.purpose.decision) },
    {
      id: 'goals',
      label: 'A goal with its if-then',
      done: prep.goals.some((goal) => filled(goal.text) && filled(goal.when) && filled(goal.action)),
    },
    {
      id: 'must-meets',
      label: 'Someone to meet, and why',
      done: prep.mustMeets.some((person) => filled(person.name) && filled(person.why)),
    },
    ...prep.materials.map((material) => ({
      id: `material:${material.id}`,
      label: material.text || 'Material',
      done: material.ready,
    })),
  ];
}

function socialProgress(prep: SocialPrep, guests: readonly Guest[]): readonly ProgressItem[] {
  return [
    { id: 'go-for', label: 'What I go for', done: socialPurposeSentence(prep.purpose) !== '' },
    {
      id: 'guests',
      label: "Who's coming",
      done: guests.some((guest) => guest.answer === 'coming' || guest.answer === 'maybe'),
    },
    {
      id: 'topics',
      label: 'Something to catch up on',
      done: prep.topics.some((topic) => filled(topic.text)),
    },
    ...prep.brings.map((bring) => ({
      id: `bring:${bring.id}`,
      label: bring.what || 'Something to bring',
      done: filled(bring.who),
    })),
  ];
}

/**
 * What is prepared and what is not, for an event of this kind; empty for `other` and unmarked events.
 * It describes the preparation, it grades nobody.
 */
export function progressOf(kind: Kind | null, prep: Prep, guests: readonly Guest[]): readonly ProgressItem[] {
  return [
    ...(isNetworking(kind) ? networkingProgress(prep.networking ?? emptyNetworkingPrep) : []),
    ...(isSocial(kind) ? socialProgress(prep.social ?? emptySocialPrep, guests) : []),
  ];
}

/** The one line that says why: by kind; for `both`, the networking purpose first. Empty while unwritten. */
export function purposeLine(kind: Kind | null, prep: Prep): string {
  const networking = isNetworking(kind) && prep.networking ? purposeSentence(prep.networking.purpose) : '';
  const social = isSocial(kind) && prep.social ? socialPurposeSentence(prep.social.purpose) : '';
  return [networking, social].filter(filled).join(' · ');
}
