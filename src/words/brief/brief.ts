import type { BriefPerson, BriefSession, BriefView } from '../../contract/views/brief';
import type { Brief, BriefBlock, BriefPart, BriefSection, ItemBlock } from '../../domain/brief/brief';
import { isNetworking, isSocial } from '../../domain/marking/kind';
import { networkingPurpose, socialPurpose } from '../../domain/prep/purpose';
import type { CatchUpTopic } from '../../domain/prep/social';
import { writtenDetails } from '../../domain/prep/social-sections';
import { answerWords } from '../answer';
import type { Format } from '../format';
import { againSentences, worthSentences } from '../outcome';
import { detailWords } from '../prep/social-form';
import { purposeSentence } from '../purpose';
import { titleOf } from '../title';
import { acquaintanceText, workText } from './person-fact';

const partHeadings: Readonly<Record<BriefPart, string>> = {
  why: 'Why I go',
  decision: 'The decision it serves',
  goals: 'Goals',
  people: 'Whom to meet',
  programme: 'What I go to',
  questions: 'Questions, in order',
  introduction: 'How I introduce myself',
  arrangements: 'Agreed on',
  guests: 'Who’s coming',
  brings: 'What to bring',
  topics: 'Catch up on',
  'guest-notes': 'Good to know',
  materials: 'To have with me',
  steps: 'Still to do',
  'last-time': 'Last time',
};

/** Headings that differ for a social event, which has no goals. */
const socialHeadings: Readonly<Partial<Record<BriefPart, string>>> = { why: 'What I go for' };

const toItem = (item: Partial<ItemBlock> & Pick<ItemBlock, 'text'>): ItemBlock => ({
  kind: 'item',
  isDone: null,
  lead: '',
  more: [],
  group: '',
  isMinor: false,
  ...item,
});

const toTexts = (texts: readonly string[], look: 'purpose' | 'plain' = 'plain'): readonly BriefBlock[] =>
  texts.flatMap((text) => (text.trim() === '' ? [] : [{ kind: 'text', text: text.trim(), look }]));

/** The lines that are not empty. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const goalsOf = ({ networking }: BriefView): readonly BriefBlock[] =>
  networking.goals
    .filter(({ text, when, action }) => `${text}${when}${action}`.trim() !== '')
    .map(({ text, when, action, reached }) =>
      toItem({
        isDone: reached,
        text: text.trim(),
        more: when.trim() || action.trim() ? [`If ${when.trim() || '…'}, I ${action.trim() || '…'}`] : [],
      }),
    );

function toPerson(person: BriefPerson, format: Pick<Format, 'day'>): BriefBlock {
  const { name, met, why, questions, give, known } = person;
  const notes = [
    { label: 'Why', text: linesOf(why).join('; ') },
    { label: 'Ask', text: linesOf(questions).join('\n') },
    { label: 'I can give', text: linesOf(give).join('; ') },
  ];
  return {
    kind: 'person',
    id: person.id,
    name: name.trim() || person.email,
    isMet: met,
    facts: [workText(known), acquaintanceText(known, format)].filter(Boolean),
    notes: notes.filter(({ text }) => text !== ''),
  };
}

const isSomebody = ({ name, email, why, questions, give }: BriefPerson): boolean =>
  `${name}${email}${why}${questions}${give}`.trim() !== '';

function toSessionItem(
  { title, day, start, end, room, level, note }: BriefSession,
  format: Format,
): ItemBlock {
  const place = [room.trim(), level === 'maybe' ? 'maybe' : ''].filter(Boolean).join(' · ');
  return toItem({
    lead: end === null ? format.time(start) : format.hours({ kind: 'timed', start, end }),
    text: [titleOf(title), place].filter(Boolean).join(' · '),
    more: linesOf(note),
    group: format.day(day, 'long'),
    isMinor: level === 'maybe',
  });
}

/** The sessions on the clocks of the place, which is said where the user's own are others. */
function programmeBlocks({ sessions, zone }: BriefView, format: Format): readonly BriefBlock[] {
  const there = zone === null ? format : format.inZone(zone);
  const items = sessions.map((session) => toSessionItem(session, there));
  if (zone === null || items.length === 0) return items;
  return [...toTexts([`Times of ${zone.replaceAll('_', ' ')}.`]), ...items];
}

const topicWords: Readonly<Record<CatchUpTopic['about'], string>> = {
  mine: 'from me',
  theirs: 'from them',
  'open-thread': 'still open',
};

type Parts = Partial<Record<BriefPart, readonly BriefBlock[]>>;

function networkingParts(view: BriefView, format: Format): Parts {
  const { purpose, materials, introduction = '', questions = [] } = view.networking;
  const why = networkingPurpose(purpose);
  return {
    why: toTexts(why ? [purposeSentence(why)] : [], 'purpose'),
    decision: toTexts([purpose.decision]),
    goals: goalsOf(view),
    people: view.people.filter(isSomebody).map((person) => toPerson(person, format)),
    questions: questions
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, minutes, asked }) =>
        toItem({ isDone: asked, text: text.trim(), lead: minutes > 0 ? format.length(minutes) : '' }),
      ),
    introduction: toTexts([linesOf(introduction).join('\n')]),
    materials: materials
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, ready }) => toItem({ isDone: ready, text: text.trim() })),
  };
}

/** Those who may come. */
const isExpected = ({ answer }: BriefView['guests'][number]): boolean => answer !== 'not-coming';

function socialParts({ social, guests }: BriefView): Parts {
  const why = socialPurpose(social.purpose);
  return {
    why: toTexts(why ? [purposeSentence(why)] : [], 'purpose'),
    arrangements: writtenDetails(social).map(({ detail, text }) =>
      toItem({ text: `${detailWords[detail].label}: ${text}` }),
    ),
    guests: guests.map(({ name, answer }) =>
      toItem({ text: `${name}: ${answerWords[answer]}`, isMinor: answer === 'not-coming' }),
    ),
    brings: social.brings
      .filter(({ what }) => what.trim() !== '')
      .map(({ what, who, packed }) =>
        toItem({ isDone: packed, text: who.trim() ? `${what.trim()} (${who.trim()})` : what.trim() }),
      ),
    topics: social.topics
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, about, talkedAbout }) =>
        toItem({ isDone: talkedAbout, text: `${linesOf(text).join('; ')} (${topicWords[about]})` }),
      ),
    'guest-notes': guests.filter(isExpected).flatMap(({ name, food, children }) => {
      const notes = [
        food.trim() && `eats: ${food.trim()}`,
        children.trim() && `children: ${children.trim()}`,
      ];
      const said = notes.filter(Boolean).map((note) => linesOf(note).join('; '));
      return said.length > 0 ? [toItem({ text: `${name} · ${said.join(' · ')}` })] : [];
    }),
  };
}

const lastTimeBlocks = ({ lastTime }: BriefView, format: Pick<Format, 'day'>): readonly BriefBlock[] => {
  if (lastTime === null) return [];
  const { summary, day, worthIt, again, learning } = lastTime;
  const verdict = [worthIt && worthSentences[worthIt], again && againSentences[again]].filter(Boolean);
  return [
    toItem({ text: [titleOf(summary), format.day(day, 'full'), ...verdict].join(' · ') }),
    ...linesOf(learning).map((text) => toItem({ text })),
  ];
};

/** Of an event that is both, what is for the one kind comes before what is for the other. */
const joinedParts = (one: Parts, other: Parts): Parts => ({
  ...one,
  ...other,
  why: [...(one.why ?? []), ...(other.why ?? [])],
});

const order: readonly BriefPart[] = Object.keys(partHeadings) as BriefPart[];

/** The brief of an event: what its kind needs, in the order in which it is read. */
export function toBrief(view: BriefView, format: Format): Brief {
  const { kind } = view;
  const parts: Parts = {
    ...joinedParts(
      isNetworking(kind) ? networkingParts(view, format) : {},
      isSocial(kind) ? socialParts(view) : {},
    ),
    programme: programmeBlocks(view, format),
    steps: view.steps.map(({ text, due }) => toItem({ isDone: false, text, lead: format.day(due) })),
    'last-time': lastTimeBlocks(view, format),
  };
  const headingOf = (part: BriefPart): string =>
    (kind === 'social' && socialHeadings[part]) || partHeadings[part];
  return {
    title: titleOf(view.title),
    subtitle: [format.dated(view.span), view.place.trim()].filter(Boolean).join(' · '),
    sections: order
      .map((part): BriefSection => ({ part, heading: headingOf(part), blocks: parts[part] ?? [] }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}
