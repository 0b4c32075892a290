import type { Figure, PresetName } from '../../domain/week/presets';

/** What a preset is called, and for whom it is. */
export const presetWords: Readonly<Record<PresetName, { readonly name: string; readonly about: string }>> = {
  balanced: { name: 'Balanced', about: 'Some of each, and a few different people.' },
  quiet: { name: 'Quiet', about: 'A week with room to rest: little networking, a few people.' },
  season: { name: 'Job search', about: 'More networking for a while: a job search, a conference season.' },
  'new-in-town': { name: 'New in town', about: 'More time with people, to make friends.' },
};

/** A published figure with its source and what to be careful about; null where no limit is known. */
export interface FigureWords {
  readonly says: string;
  readonly source: string;
  readonly caution: string | null;
}

export const figureWords: Readonly<Record<Figure, FigureWords>> = {
  'five-people': {
    says: 'The 5-3-1 guideline: five different people or groups a week, three close ones or deep talks a month, one hour of connection a day.',
    source: 'Killam, The Art and Science of Connection, 2024',
    caution: 'A guideline; press versions differ on the 3.',
  },
  variety: {
    says: 'A variety of relations predicts well-being: more than 50,000 people in 8 countries.',
    source: 'Collins et al., PNAS 2022, e2120668119',
    caution: 'Correlational: it does not show what causes what.',
  },
  flattening: {
    says: 'The benefit of contact flattens at monthly to weekly contact: about 350,000 and about 50,000 people.',
    source: 'Stavrova & Ren, SPPS 2021',
    caution: 'Self-report.',
  },
  'one-good-talk': {
    says: 'One quality conversation a day lifts the same day: more than 900 people.',
    source: 'Hall et al., Communication Research 2023',
    caution: 'Mostly students.',
  },
  'hours-together': {
    says: 'About 50 hours together for a casual friend, 90 for a friend, more than 200 for a close one.',
    source: 'Hall, JSPR 2019, n = 355',
    caution: 'Estimates.',
  },
  'reaching-out': {
    says: 'Reaching out is more welcome than people think: 13 experiments, more than 5,900 people.',
    source: 'Liu et al., JPSP 2022',
    caution: null,
  },
  'weak-ties': {
    says: 'Moderately weak ties help most with jobs: more than 20 million people.',
    source: 'Rajkumar et al., Science 2022',
    caution: 'LinkedIn’s measure; less so in less digital trades.',
  },
};

export const ownHours = 'The hours are Mingle’s own, to have something to start from. Make them yours.';
