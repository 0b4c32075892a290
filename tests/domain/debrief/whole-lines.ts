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
  ['nobody new tonight', [], 'nobody new tonight'],
  ['', [], ''],
];

/** Lines with the note that is left of them. */
export const joiningCases: readonly (readonly [string, string])[] = [
  ['dinner with Abi, Bruno and Chris yesterday', 'dinner with; yesterday'],
  ['Ana Ruiz, ana@acme.example, Acme', 'ana@acme.example'],
  ['Good talk with Bogdan about heat pumps', 'Good talk with; about heat pumps'],
  ['Ana Ruiz, Acme, 😀', '😀'],
];
