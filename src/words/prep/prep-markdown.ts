import type { Span } from '../../domain/event/occurrence';
import type { FollowUp } from '../../domain/follow-ups/follow-up';
import type { Kind } from '../../domain/marking/kind';
import { isNetworking, isSocial } from '../../domain/marking/kind';
import type { Lead } from '../../domain/outcomes/lead';
import { isOpenLead } from '../../domain/outcomes/lead';
import type { Outcome } from '../../domain/outcomes/outcome';
import type { Guest } from '../../domain/people/guest';
import type { NetworkingPrep } from '../../domain/prep/networking';
import type { Purpose } from '../../domain/prep/purpose';
import { networkingPurpose, socialPurpose } from '../../domain/prep/purpose';
import type { CatchUpTopic, SocialPrep } from '../../domain/prep/social';
import { writtenDetails } from '../../domain/prep/social-sections';
import type { StepState } from '../../domain/run-sheets/run-sheet';
import type { Day } from '../../domain/time/day';
import { answerWords } from '../answer';
import type { Format } from '../format';
import { headingMarkdown, inlineMarkdown, lineMarkdown } from '../markdown';
import { againSentences, feltSentences, leadKindWords, worthSentences } from '../outcome';
import { purposeSentence } from '../purpose';
import { detailWords } from './social-form';

export interface PrepToWrite {
  readonly title: string;
  readonly span: Span;
  readonly place: string;
  readonly kind: Kind | null;
  readonly networking: NetworkingPrep;
  readonly social: SocialPrep;
  readonly guests: readonly Guest[];
  readonly steps: readonly BriefStep[];
  readonly followUps: readonly FollowUp[];
  readonly outcome: Outcome;
  readonly leads: readonly Lead[];
  /** What came of the edition before. */
  readonly lastTime: EditionBefore | null;
}

interface BriefStep {
  readonly text: string;
  readonly day: Day;
  readonly state: StepState;
}

/** What came of an edition, with its title and day. */
type EditionBefore = Outcome & {
  readonly summary: string;
  readonly day: Day;
  readonly leads: readonly Lead[];
};

const bullet = (text: string): string => `- ${lineMarkdown(text)}`;
const tick = (done: boolean, text: string): string => `- [${done ? 'x' : ' '}] ${inlineMarkdown(text)}`;
const subBullet = (text: string): string => `  - ${lineMarkdown(text)}`;

/** A heading and its lines; empty if there are no lines. */
const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`## ${heading}`, '', ...lines, ''] : [];

const indented = (label: string, text: string): readonly string[] =>
  text.trim() ? [subBullet(`${label}: ${text.trim().replace(/\s*\n\s*/g, '; ')}`)] : [];

const purposeLines = (purpose: Purpose | null): readonly string[] =>
  purpose ? [lineMarkdown(purposeSentence(purpose))] : [];

function networkingLines(prep: NetworkingPrep): readonly string[] {
  const { purpose, goals, mustMeets, materials, introduction = '', questions = [] } = prep;
  return [
    ...section('Why I go', purposeLines(networkingPurpose(purpose))),
    ...section('The decision it serves', [lineMarkdown(purpose.decision)].filter(Boolean)),
    ...section(
      'Goals',
      goals.flatMap((goal) => [
        tick(goal.reached, goal.text),
        ...(goal.when || goal.action ? [subBullet(`If ${goal.when || '…'}, I ${goal.action || '…'}`)] : []),
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
      'Questions',
      questions.map(({ text, asked }) => tick(asked, text)),
    ),
    ...section('How I introduce myself', [lineMarkdown(introduction)].filter(Boolean)),
    ...section(
      'Materials',
      materials.map((material) => tick(material.ready, material.text)),
    ),
  ];
}

const topicWords: Readonly<Record<CatchUpTopic['about'], string>> = {
  mine: 'from me',
  theirs: 'from them',
  'open-thread': 'open thread',
};

function socialLines(prep: SocialPrep, guests: readonly Guest[]): readonly string[] {
  return [
    ...section('What I go for', purposeLines(socialPurpose(prep.purpose))),
    ...section(
      'Agreed on',
      writtenDetails(prep).map(({ detail, text }) => bullet(`${detailWords[detail].label}: ${text}`)),
    ),
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

/** By day, without those that are left out. */
const stepLines = (steps: readonly BriefStep[], format: Pick<Format, 'day'>): readonly string[] =>
  section(
    'Steps',
    steps
      .filter(({ state }) => state !== 'dropped')
      .map(({ text, day, state }) => tick(state === 'done', `${text}, ${format.day(day, 'full')}`)),
  );

/** The verdict, what was learned, what it cost, and the leads. */
const outcomeLines = (
  { worthIt, again, learning, cost, felt }: Outcome,
  leads: readonly Lead[],
): readonly string[] => [
  ...(worthIt ? [bullet(worthSentences[worthIt])] : []),
  ...(again ? [bullet(againSentences[again])] : []),
  ...(felt ? [bullet(feltSentences[felt])] : []),
  ...(learning.trim() ? [bullet(learning.trim())] : []),
  ...(cost.trim() ? [bullet(`Cost: ${cost.trim()}`)] : []),
  ...leads.map(({ kind, text, person, state }) =>
    tick(
      !isOpenLead({ state }),
      `${[leadKindWords[kind], text].filter(Boolean).join(': ')}${person ? ` (${person})` : ''}`,
    ),
  ),
];

const lastTimeLines = (last: EditionBefore | null, format: Pick<Format, 'day'>): readonly string[] =>
  last
    ? section('Last time', [
        bullet(`${last.summary}, ${format.day(last.day, 'full')}`),
        ...outcomeLines(last, last.leads),
      ])
    : [];

/**
 * All that is planned for an event as Markdown: the preps of its kind, then the follow-ups. Its outline is the only markup, whatever
 * the texts hold. Ends with a line end.
 */
export function prepMarkdown(input: PrepToWrite, format: Pick<Format, 'dated' | 'day'>): string {
  const followUps = input.followUps.map((followUp) => {
    const due = followUp.due ? `, by ${format.day(followUp.due, 'full')}` : '';
    return tick(
      followUp.state === 'closed',
      `${[followUp.person, followUp.text].filter(Boolean).join(': ')}${due}`,
    );
  });
  const lines = [
    `# ${headingMarkdown(input.title)}`,
    '',
    lineMarkdown([format.dated(input.span), input.place].filter(Boolean).join(' · ')),
    '',
    ...lastTimeLines(input.lastTime, format),
    ...(isNetworking(input.kind) ? networkingLines(input.networking) : []),
    ...(isSocial(input.kind) ? socialLines(input.social, input.guests) : []),
    ...stepLines(input.steps, format),
    ...section('What came of it', outcomeLines(input.outcome, input.leads)),
    ...section('Follow-ups', followUps),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
