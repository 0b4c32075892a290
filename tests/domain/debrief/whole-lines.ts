import type { DayDoubt } from '../../../src/domain/debrief/day-doubt';
import type { DebriefEntry } from '../../../src/domain/debrief/draft';
import type { Day } from '../../../src/domain/time/day';

const entry = (fields: Partial<DebriefEntry>): DebriefEntry => ({
  person: null,
  organisation: null,
  role: null,
  howMet: null,
  followUps: [],
  lead: null,
  facts: [],
  ...fields,
});

const due = (text: string, day: string | null) => ({ text, due: day as Day | null });

/** Lines on Tuesday, 13 October 2026, with their entries and note. */
export const wholeLines: readonly (readonly [string, readonly DebriefEntry[], string])[] = [
  [
    'Mira Hollis, Tallow & Finch, product manager, met in the coffee queue, send her the slides by Thursday, hiring',
    [
      entry({
        person: 'Mira Hollis',
        organisation: 'Tallow & Finch',
        role: 'product manager',
        howMet: 'met in the coffee queue',
        followUps: [due('send her the slides', '2026-10-15')],
        lead: { kind: 'job', text: 'hiring' },
      }),
    ],
    '',
  ],
  [
    'Habe Timo bei der Postersession getroffen, arbeitet jetzt bei Windkraft Nord, Bilder hochladen bis Sonntag',
    [
      entry({
        person: 'Timo',
        organisation: 'Windkraft Nord',
        howMet: 'bei der Postersession getroffen',
        followUps: [due('Bilder hochladen', '2026-10-18')],
      }),
    ],
    '',
  ],
  [
    'Sylvain et Karine, tous deux chez Optima, leur envoyer le plan lundi',
    [
      entry({
        person: 'Sylvain',
        organisation: 'Optima',
        followUps: [due('leur envoyer le plan', '2026-10-19')],
      }),
      entry({
        person: 'Karine',
        organisation: 'Optima',
        followUps: [due('leur envoyer le plan', '2026-10-19')],
      }),
    ],
    '',
  ],
  [
    'Julia es vegetariana, llamarla mañana',
    [entry({ person: 'Julia', followUps: [due('llamarla', '2026-10-14')], facts: ['es vegetariana'] })],
    '',
  ],
  [
    'renew the library card by the end of the month',
    [entry({ followUps: [due('renew the library card', '2026-10-31')] })],
    '',
  ],
  [
    'Nora introduced me to Ivo Petkov (Rila Press, call by Fri), bring him the book tomorrow',
    [
      entry({ person: 'Nora' }),
      entry({
        person: 'Ivo Petkov',
        organisation: 'Rila Press',
        followUps: [due('call', '2026-10-16'), due('bring him the book', '2026-10-14')],
      }),
    ],
    'introduced me to',
  ],
  ['😀Ana Ruiz, Acme', [entry({ person: 'Ana Ruiz', organisation: 'Acme' })], '😀'],
  ['R2 Dupont, Acme', [entry({ person: 'R2 Dupont', organisation: 'Acme' })], ''],
  ['ana2, acme', [entry({ person: 'ana2', organisation: 'acme' })], ''],
  ['Q3 report by Fri', [entry({ followUps: [due('Q3 report', '2026-10-16')] })], ''],
  [
    'Ida, Acme, send thesis by 30 Feb',
    [
      entry({
        person: 'Ida',
        organisation: 'Acme',
        followUps: [{ text: 'send thesis by 30 Feb', due: null }],
      }),
    ],
    '',
  ],
  ['nobody new tonight', [], 'nobody new tonight'],
  ['', [], ''],
];

/** Lines with the note that is left of them. */
export const joiningCases: readonly (readonly [string, string])[] = [
  ['dinner with Abi, Bruno and Chris yesterday', 'dinner with; yesterday'],
  ['Ana Ruiz, ana@acme.example, Acme', 'ana@acme.example'],
  ['Good talk with Bogdan about heat pumps', 'Good talk with; about heat pumps'],
  ['Ana Ruiz, Acme, 😀', '😀'],
  ['Ana Ruiz, 99.99.2026', '99.99.2026'],
];

/** Lines with what is said of their days, written on Tuesday 13 October 2026. */
export const doubtfulLines: readonly (readonly [string, readonly DayDoubt[]])[] = [
  ['Ida, Acme, send thesis by 30 Feb', [{ code: 'no-such-day', text: '30 Feb' }]],
  ['Max, 99.99.2026', [{ code: 'no-such-day', text: '99.99.2026' }]],
  ['Uwe, Rechnung schicken bis 31.2., bezahlt', [{ code: 'no-such-day', text: '31.2' }]],
  ['Lea, envoyer le devis avant le 31 novembre', [{ code: 'no-such-day', text: '31 novembre' }]],
  [
    'Lea, offer by Fri 14 Oct',
    [{ code: 'other-weekday', text: 'Fri 14 Oct', day: '2026-10-14' as Day, said: 5 }],
  ],
  [
    'Tom, Volta, call on 12 October',
    [{ code: 'next-year', text: 'on 12 October', day: '2027-10-12' as Day }],
  ],
  ['Tom, Volta, call on 14 October', []],
  ['Tom, Volta, call on 12 October 2027', []],
  ['Tom, Volta, call in 8 months', []],
  ['Tom, paid 50/50, 24/7 hotline 06.11.22.33.44', []],
];
