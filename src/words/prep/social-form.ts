import type { Form } from '../../domain/marking/kind';
import type { SocialDetail } from '../../domain/prep/social';
import type { SocialSection } from '../../domain/prep/social-sections';

/** The name of a detail, and an example of what may be written there. */
export const detailWords: Readonly<Record<SocialDetail, { readonly label: string; readonly hint: string }>> =
  {
    doing: { label: 'What we do', hint: 'Two slow games, then the puzzle Theo brings' },
    turn: { label: 'Whose turn', hint: 'Ben hosts, Ana chooses the opening' },
    reach: { label: 'How to reach them', hint: 'A number, or the link of the call' },
    cook: { label: 'Who cooks, and where', hint: 'Ana, at her place; I help from six' },
    driver: { label: 'Who drives', hint: 'Ben, with room for three' },
    route: { label: 'The way', hint: 'By train to the lake, then the ferry at noon' },
    costs: { label: 'Costs we share', hint: 'The hut, in five parts; Ana keeps the list' },
    gift: { label: 'Gift', hint: 'A book about birds, from all of us' },
  };

const sectionNames: Readonly<Record<Exclude<SocialSection, SocialDetail>, string>> = {
  guests: 'Who’s coming',
  brings: 'What to bring',
  topics: 'Catch up on',
};

const isDetail = (section: SocialSection): section is SocialDetail => section in detailWords;

/** How a section is called in an event of this form: on a trip things are packed. */
export function sectionTitle(section: SocialSection, form: Form | null): string {
  if (isDetail(section)) return detailWords[section].label;
  if (section === 'brings' && form === 'trip') return 'What to pack';
  if (section === 'topics' && isCall(form)) return 'To tell and to ask';
  return sectionNames[section];
}

const isCall = (form: Form | null): boolean => form === 'call' || form === 'online';

/** Examples of things to bring. */
export const bringHint = (form: Form | null): string =>
  form === 'trip' ? 'Boots, the map, a pack of cards' : 'Bread, a game, the guitar';

export interface TopicGroupWords {
  readonly about: 'mine' | 'theirs' | 'open-thread';
  readonly title: string;
  readonly hint: string;
}

const usualGroups: readonly TopicGroupWords[] = [
  { about: 'theirs', title: 'Theirs', hint: 'The new job, the exam, the garden' },
  { about: 'mine', title: 'Mine', hint: 'What happened since last time' },
  { about: 'open-thread', title: 'Open threads', hint: 'What we said we would come back to' },
];

const groupsOfCall: readonly TopicGroupWords[] = [
  { about: 'mine', title: 'One thing to tell', hint: 'What happened since last time' },
  { about: 'theirs', title: 'One thing to ask', hint: 'The new job, the exam, the garden' },
];

/** The groups of topics; on the phone one thing each way is enough, and threads that are open. */
export const topicGroups = (form: Form | null, hasOpenThreads: boolean): readonly TopicGroupWords[] =>
  isCall(form)
    ? [...groupsOfCall, ...usualGroups.filter(({ about }) => hasOpenThreads && about === 'open-thread')]
    : usualGroups;
