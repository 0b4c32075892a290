import type { Handlers } from '../../../src/contract/client';
import type { Failure } from '../../../src/contract/failure';
import type { CompanyView } from '../../../src/contract/social/company';
import type { AppInfo } from '../../../src/contract/views/app';
import type { CarriedView } from '../../../src/contract/views/carried';
import type { EventRow, EventView } from '../../../src/contract/views/event';
import type { CircleView } from '../../../src/contract/views/person';
import type { PrepOffers } from '../../../src/contract/views/prep-offers';
import type { EventKey, Uid } from '../../../src/domain/event/key';
import type { FollowUpId } from '../../../src/domain/follow-ups/follow-up';
import type { Lead } from '../../../src/domain/outcomes/lead';
import { emptyOutcome, type Outcome } from '../../../src/domain/outcomes/outcome';
import type { Guest } from '../../../src/domain/people/guest';
import { isSamePart } from '../../../src/domain/prep/merge';
import { emptyNetworkingPrep, type NetworkingPrep } from '../../../src/domain/prep/networking';
import { progressOf } from '../../../src/domain/prep/progress';
import { emptySocialPrep, type SocialPrep } from '../../../src/domain/prep/social';
import { givenFields } from '../../../src/domain/record';
import { failure, success } from '../../../src/domain/result';
import { usePanel } from '../../../src/ui/app/shell/panel';
import { SidePanel } from '../../../src/ui/app/shell/side-panel';
import {
  type RenderedScreen,
  type RenderOptions,
  renderScreen,
  testAppInfo,
} from '../../helpers/render-screen';
import { buildRow } from '../build-row';
import { buildLead, buildPerson } from '../build-views';

export const summit = 'summit@example.com' as EventKey;
export const chess = 'chess@example.com@2026-11-26T18:00:00Z' as EventKey;

/** Thursday 26 November 2026, 19:00 to 21:00 in Berlin: tomorrow. */
const tomorrowEvening = {
  kind: 'timed',
  start: Date.parse('2026-11-26T18:00:00Z'),
  end: Date.parse('2026-11-26T20:00:00Z'),
} as const;

export const ana: Guest = {
  id: 'ana@example.com',
  name: 'Ana Ruiz',
  email: 'ana@example.com',
  answer: 'coming',
  from: 'calendar',
};
export const sam: Guest = {
  id: 'sam@example.com',
  name: 'Sam Becker',
  email: 'sam@example.com',
  answer: 'no-answer',
  from: 'calendar',
};

/** The summit tomorrow evening, marked as a conference, with the changes of the test. */
export const buildSummit = (changes: Partial<EventRow> = {}): EventRow =>
  buildRow({
    key: summit,
    seriesKey: summit,
    uid: 'summit@example.com' as Uid,
    span: tomorrowEvening,
    summary: 'Open Maps Summit',
    location: 'Prague',
    mark: { kind: 'networking', form: 'conference', by: 'hand', at: 0 },
    progress: { done: 0, total: 0 },
    people: 0,
    ...changes,
  });

export function buildView(said: Partial<EventView> = {}): EventView {
  return {
    row: buildSummit(),
    calendarName: 'Work',
    own: null,
    debrief: [],
    writtenOf: [],
    jottings: [],
    description: '',
    url: '',
    conference: '',
    organizer: null,
    archived: false,
    prepScope: 'series',
    networking: emptyNetworkingPrep,
    social: emptySocialPrep,
    guests: [],
    progress: [],
    followUps: [],
    outcome: emptyOutcome,
    leads: [],
    whole: null,
    parts: [],
    lastTime: null,
    runSheet: null,
    ...said,
  };
}

export const buildSocialView = (social: Partial<SocialPrep> = {}, said: Partial<EventView> = {}): EventView =>
  buildView({
    row: buildSummit({ mark: { kind: 'social', form: 'meal', by: 'hand', at: 0 } }),
    social: { ...emptySocialPrep, ...social },
    ...said,
  });

export const buildNetworkingView = (
  networking: Partial<NetworkingPrep> = {},
  said: Partial<EventView> = {},
): EventView => buildView({ networking: { ...emptyNetworkingPrep, ...networking }, ...said });

/** A fake host with one event, which it changes as the planner would. */
export interface PanelHost extends RenderedScreen {
  /** The host's current event. */
  view(): EventView;
  /** Changes the event on the host and pushes that, as an edit in another window would. */
  change(view: Partial<EventView>): void;
  /** Removes the event on the host and pushes that, as an undo does. */
  remove(): void;
  /** Makes every write fail with this failure, until called with null. */
  refuse(failure: Failure | null): void;
  /** Makes writes wait until the returned function is called. */
  hold(): () => void;
}

const withProgress = (view: EventView): EventView => ({
  ...view,
  progress: progressOf(view.row.mark?.kind ?? null, view, view.guests, view.row.mark?.form ?? null),
});

interface PanelOptions extends RenderOptions {
  readonly opened?: boolean;
  /** The part of the sheet that is asked for. */
  readonly part?: string;
  readonly info?: AppInfo;
  readonly circles?: readonly CircleView[];
  readonly carried?: readonly CarriedView[];
  readonly company?: CompanyView;
  readonly offers?: PrepOffers;
}

/** Whom other events name. */
const knownPeople = [
  buildPerson('Leila Haddad'),
  buildPerson('Ana Ruiz', { id: 'mailto:ana@example.com', emails: ['ana@example.com'] }),
];

/** Renders the side panel with one event, beside a page with a button that opens it. */
export async function renderPanel(
  start: EventView,
  {
    opened = true,
    part,
    info = testAppInfo,
    keepUnsaved = false,
    circles = [],
    carried = [],
    company = { cards: [], evenings: [] },
    offers = { introduction: null, questions: [] },
  }: PanelOptions = {},
): Promise<PanelHost> {
  let view = withProgress(start);
  let isGone = false;
  let refusal: Failure | null = null;
  let held = Promise.resolve();
  const set = (said: Partial<EventView>) => {
    view = withProgress({ ...view, ...said });
  };
  const written = async <Value,>(value: () => Value) => {
    await held;
    if (refusal) return failure(refusal);
    const answer = value();
    rendered.client.changed('events', 'follow-ups');
    return success(answer);
  };

  const handlers: Partial<Handlers> = {
    'app.info': async () => success(info),
    'event.get': async () => (isGone ? failure({ code: 'not-found', message: 'gone' }) : success(view)),
    'people.list': async () => success(knownPeople),
    'circles.list': async () => success(circles),
    'event.carried': async () => success(carried),
    'prep.offers': async () => success(offers),
    'event.company': async () => success(company),
    'carried.settle': async () => success({ edit: 1 }),
    'step-templates.list': async () => success({ templates: [], problem: null }),
    'run-sheet.take': async () => success({ edit: 1 }),
    'step.settle': async () => success({ edit: 1 }),
    'part.set': async () => success({ edit: 1 }),
    'event.mark': ({ kind, form, scope }) =>
      written(() => {
        const mark = kind && ({ kind, form: form ?? null, by: 'hand', at: 0 } as const);
        set({ row: { ...view.row, mark, markScope: mark && scope } });
        return { marked: 1, edit: 1 };
      }),
    'prep.save': async ({ networking, social, scope, base }) => {
      await held;
      const isStale = (form: object, sections: object = {}) =>
        Object.entries(sections).some(([name, part]) => !isSamePart(form[name as keyof typeof form], part));
      if (isStale(view.networking, base?.networking) || isStale(view.social, base?.social)) {
        return failure({ code: 'changed-elsewhere', message: 'changed' });
      }
      return written(() => {
        set({
          prepScope: scope,
          networking: { ...view.networking, ...networking } as NetworkingPrep,
          social: { ...view.social, ...social } as SocialPrep,
        });
        return view;
      });
    },
    'outcome.save': ({ outcome, base }) => {
      const isStale = Object.entries(base ?? {}).some(
        ([name, value]) => view.outcome[name as keyof Outcome] !== value,
      );
      if (isStale) return Promise.resolve(failure({ code: 'changed-elsewhere', message: 'changed' }));
      return written(() => {
        set({ outcome: { ...view.outcome, ...givenFields<Outcome>(outcome) } });
        return view;
      });
    },
    'lead.save': ({ id, ...said }) =>
      written(() => {
        const known = view.leads.find((lead) => lead.id === id) ?? buildLead(`lead-${view.leads.length + 1}`);
        const lead = { ...known, ...givenFields<Lead>(said) };
        set({ leads: [...view.leads.filter((other) => other.id !== lead.id), lead] });
        return { id: lead.id, edit: 1 };
      }),
    'lead.remove': ({ id }) =>
      written(() => {
        set({ leads: view.leads.filter((lead) => lead.id !== id) });
        return { edit: 1 };
      }),
    'follow-up.save': ({ id, ...said }) =>
      written(() => {
        const known = view.followUps.find((followUp) => followUp.id === id);
        const { base: _, personId = known?.personId ?? null, step = known?.step ?? null, ...written } = said;
        const saved = {
          ...written,
          id: id ?? (`saved-${view.followUps.length + 1}` as FollowUpId),
          personId,
          stateSince: 0,
          step,
          createdAt: 0,
        };
        const others = view.followUps.filter((followUp) => followUp.id !== saved.id);
        set({ followUps: [...others, saved] });
        return { id: saved.id };
      }),
    'follow-up.remove': ({ id }) =>
      written(() => {
        set({ followUps: view.followUps.filter((followUp) => followUp.id !== id) });
        return null;
      }),
  };

  const asked = new URLSearchParams({ event: start.row.key, ...(part !== undefined && { part }) });
  const address = opened ? `/events?${asked}` : '/events';
  const rendered = await renderScreen(<Page eventKey={start.row.key} />, handlers, address, { keepUnsaved });
  return {
    ...rendered,
    view: () => view,
    change: (said) => {
      set(said);
      rendered.client.changed('events');
    },
    remove: () => {
      isGone = true;
      rendered.client.changed('events');
    },
    refuse: (failed) => {
      refusal = failed;
    },
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

function Page({ eventKey }: { readonly eventKey: EventKey }) {
  const panel = usePanel();
  return (
    <>
      <button type="button" onClick={() => panel.open(eventKey)}>
        Open the event
      </button>
      <SidePanel />
    </>
  );
}
