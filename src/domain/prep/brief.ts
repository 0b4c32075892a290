import type { FollowUp } from '../follow-ups/follow-up';
import type { Kind } from '../marking/kind';
import { isNetworking, isSocial } from '../marking/kind';
import type { Answer, Guest } from '../people/guest';
import type { NetworkingPrep } from './networking';
import { purposeSentence } from './networking';
import type { CatchUpTopic, SocialPrep } from './social';
import { socialPurposeSentence } from './social';

/** What a brief is made from; `when` is already in words. */
export interface BriefInput {
  readonly title: string;
  readonly when: string;
  readonly place: string;
  readonly kind: Kind | null;
  readonly networking: NetworkingPrep;
  readonly social: SocialPrep;
  readonly guests: readonly Guest[];
  readonly followUps: readonly FollowUp[];
}

const bullet = (text: string): string => `- ${text}`;
const tick = (done: boolean, text: string): string => `- [${done ? 'x' : ' '}] ${text}`;

/** A heading with its lines, or nothing where there are none. */
const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`## ${heading}`, '', ...lines, ''] : [];

const indented = (label: string, text: string): readonly string[] =>
  text.trim() ? [`  - ${label}: ${text.trim().replaceAll('\n', '; ')}`] : [];

function networkingLines(prep: NetworkingPrep): readonly string[] {
  const { purpose, goals, mustMeets, materials } = prep;
  return [
    ...section('Why I go', [purposeSentence(purpose)].filter(Boolean)),
    ...section('The decision it serves', [purpose.decision].filter(Boolean)),
    ...section(
      'Goals',
      goals.flatMap((goal) => [
        tick(goal.reached, goal.text),
        ...(goal.when || goal.action ? [`  - If ${goal.when || '…'}, I ${goal.action || '…'}`] : []),
      ]),
    ),
    ...section(
      'People to meet',
      mustMeets.flatMap((person) => [
        tick(person.met, person.name),
        ...indented('Why', person.why),
        ...indented('Questions', person.questions),
        ...indented('What I can give', person.give),
      ]),
    ),
    ...section(
      'Materials',
      materials.map((material) => tick(material.ready, material.text)),
    ),
  ];
}

const answerWords: Readonly<Record<Answer, string>> = {
  coming: 'coming',
  maybe: 'maybe',
  'not-coming': 'not coming',
  'no-answer': 'no answer yet',
};
const topicWords: Readonly<Record<CatchUpTopic['about'], string>> = {
  mine: 'from me',
  theirs: 'from them',
  'open-thread': 'open thread',
};

function socialLines(prep: SocialPrep, guests: readonly Guest[]): readonly string[] {
  return [
    ...section('What I go for', [socialPurposeSentence(prep.purpose)].filter(Boolean)),
    ...section(
      "Who's coming",
      guests.map((guest) => bullet(`${guest.name}: ${answerWords[guest.answer]}`)),
    ),
    ...section(
      'What to bring',
      prep.brings.map((bring) => tick(bring.packed, `${bring.what}${bring.who ? ` (${bring.who})` : ''}`)),
    ),
    ...section(
      'Catch up on',
      prep.topics.map((topic) => tick(topic.talkedAbout, `${topic.text} (${topicWords[topic.about]})`)),
    ),
  ];
}

/** The plan for an event as Markdown: the forms of its kind, then the follow-ups. Ends with a line end. */
export function briefMarkdown(input: BriefInput): string {
  const followUps = input.followUps.map((followUp) => {
    const due = followUp.due ? `, by ${followUp.due}` : '';
    return tick(
      followUp.state === 'closed',
      `${[followUp.person, followUp.text].filter(Boolean).join(': ')}${due}`,
    );
  });
  const lines = [
    `# ${input.title}`,
    '',
    [input.when, input.place].filter(Boolean).join(' · '),
    '',
    ...(isNetworking(input.kind) ? networkingLines(input.networking) : []),
    ...(isSocial(input.kind) ? socialLines(input.social, input.guests) : []),
    ...section('Follow-ups', followUps),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
