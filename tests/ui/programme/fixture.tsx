import { page } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type {
  MyProgrammeView,
  PickView,
  ProgrammeView,
  SessionView,
} from '../../../src/contract/views/programme';
import type { EventKey } from '../../../src/domain/event/key';
import { success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { ProgrammeScreen } from '../../../src/ui/screens/programme/programme-screen';
import { type RenderOptions, renderScreen } from '../../helpers/render-screen';

export const key = 'summit@example.com' as EventKey;
export const at = '/events/summit%40example.com/programme';
export const first = '2026-12-08' as Day;
export const second = '2026-12-09' as Day;

export const buildSession = (id: string, clock: string, changes: Partial<SessionView> = {}): SessionView => ({
  id,
  guid: `guid-${id}`,
  title: `Talk ${id}`,
  subtitle: '',
  day: first,
  start: Date.parse(`${changes.day ?? first}T${clock}:00Z`),
  end: Date.parse(`${changes.day ?? first}T${clock}:00Z`) + 45 * 60_000,
  room: 'Hall',
  track: 'Maps',
  type: 'talk',
  language: 'en',
  speakers: [{ name: `Speaker ${id}`, ref: null }],
  url: '',
  hasAbstract: false,
  ...changes,
});

export const sessions = [
  buildSession('a', '09:00'),
  buildSession('b', '09:30', { room: 'Attic' }),
  buildSession('c', '13:00', { hasAbstract: true }),
  buildSession('d', '10:00', { day: second }),
];

export const buildProgramme = (changes: Partial<ProgrammeView> = {}): ProgrammeView => ({
  key,
  event: { summary: 'Open Maps Summit', span: { kind: 'all-day', start: first, end: '2026-12-10' as Day } },
  name: 'Open Maps Summit',
  source: { fileName: 'schedule.xml', loadedAt: Date.parse('2026-11-25T08:00:00Z'), feed: null },
  zone: 'UTC' as ZoneId,
  isZoneKnown: true,
  isDamaged: false,
  days: [first, second],
  rooms: ['Hall', 'Attic'],
  tracks: ['Maps'],
  sessions,
  problems: [],
  ...changes,
});

export const buildPick = (session: SessionView, changes: Partial<PickView> = {}): PickView => ({
  id: session.id,
  level: 'going',
  note: '',
  attendance: null,
  status: { kind: 'same' },
  session: {
    ...session,
    start: { kind: 'instant', at: session.start },
    end: session.end === null ? null : { kind: 'instant', at: session.end },
  },
  hasFollowUp: false,
  ...changes,
});

export const nothing: MyProgrammeView = {
  key,
  picks: [],
  friends: [],
  news: null,
  meets: [],
  appointments: [],
};

export const [a, b, c] = sessions as [SessionView, SessionView, SessionView, SessionView];

/** A host that keeps what is picked, as the planner would. */
export async function show(
  programme: ProgrammeView | null = buildProgramme(),
  mine: Partial<MyProgrammeView> = {},
  more: Partial<Handlers> = {},
  options: RenderOptions = {},
) {
  let kept: MyProgrammeView = { ...nothing, ...mine };
  const shown = await renderScreen(
    <ProgrammeScreen />,
    {
      'programme.get': async () => success(programme),
      'programme.mine': async () => success(programme && kept),
      'programme.find': async () => success(['c']),
      'programme.session': async ({ id }) => success({ id, abstract: 'About the river.' }),
      'pick.set': async ({ ids, as }) => {
        const others = kept.picks.filter(({ id }) => !ids.includes(id));
        const picked = sessions.filter(({ id }) => ids.includes(id));
        const level = as === 'none' ? null : as;
        kept = {
          ...kept,
          picks: [...others, ...(level ? picked.map((one) => buildPick(one, { level })) : [])],
        };
        shown.client.changed('picks');
        return success({ edit: 1 });
      },
      'pick.attend': async () => success({ edit: 2 }),
      'pick.note': async () => success({ edit: 3 }),
      'session.meet': async () => success({ edit: 4 }),
      'programme.seen': async () => success({ edit: 5 }),
      ...more,
    },
    at,
    options,
  );
  return shown;
}

export const title = (name: string) => page.getByRole('button', { name, exact: true, expanded: false });
