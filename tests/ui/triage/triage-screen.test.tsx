import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../src/contract/client';
import type { EditId, EditLabel } from '../../../src/contract/views/edit';
import type { TriageGroup } from '../../../src/contract/views/triage';
import type { EventKey } from '../../../src/domain/event/key';
import { failure, success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import { useHistory } from '../../../src/ui/app/client/history';
import { useKeys } from '../../../src/ui/app/keys/use-keys';
import { TriageScreen } from '../../../src/ui/screens/triage/triage-screen';
import { expectAccessible, renderScreen, testAppInfo } from '../../helpers/render-screen';

const key = (text: string) => text as EventKey;

const buildGroup = (title: string, parts: Partial<TriageGroup> = {}): TriageGroup => ({
  id: `series ${title}`,
  bond: 'series',
  title,
  location: '',
  organizer: '',
  calendarIds: [],
  keys: [key(title)],
  occurrences: 1,
  past: 0,
  examples: [
    {
      key: key(title),
      title,
      span: { kind: 'all-day', start: '2026-03-04' as Day, end: '2026-03-05' as Day },
    },
  ],
  people: 0,
  suggestion: null,
  ...parts,
});

/** A host that keeps marks as edits; `triage.get` leaves out the marked groups. */
function createHost(groups: readonly TriageGroup[]) {
  let edits: readonly {
    readonly id: EditId;
    readonly keys: readonly EventKey[];
    readonly label: EditLabel;
  }[] = [];
  let latest = 0;
  const make = (keys: readonly EventKey[], label: EditLabel): EditId => {
    latest += 1;
    edits = [...edits, { id: latest, keys, label }];
    return latest;
  };
  const isMarked = (key: EventKey) => edits.some(({ keys }) => keys.includes(key));
  const handlers: Partial<Handlers> = {
    'triage.get': async () => {
      const left = groups.filter(({ keys }) => !keys.every(isMarked));
      return success({ groups: left, occurrences: left.length });
    },
    'event.mark': async ({ keys, kind }) =>
      success({
        marked: keys.length,
        edit: make(keys, { code: 'mark', kind, subject: { title: keys.join() } }),
      }),
    'rule.try': async () => success({ events: 9, fits: 3, byHand: 2, byEarlierRule: 0, examples: [] }),
    'rule.save': async () => success({ id: 'rule' as never, edit: make([], { code: 'add-rule' }) }),
    'history.get': async () =>
      success({ edits: edits.map(({ id }) => id), latest, undo: edits.at(-1)?.label ?? null, redo: null }),
    'history.undo': async () => {
      const last = edits.at(-1);
      if (!last) return failure({ code: 'nothing-to-undo', message: '' });
      edits = edits.slice(0, -1);
      return success({ edit: last.id, label: last.label });
    },
  };
  return { handlers, make, marked: () => edits.flatMap(({ keys }) => keys) };
}

/** Registers the global keys, as the shell does before any screen renders. */
function Screen() {
  const { undo } = useHistory();
  const ignore = () => false;
  const ignored = { add: ignore, palette: ignore, openFiles: ignore, settings: ignore, help: ignore };
  useKeys('everywhere', { ...ignored, undo, redo: ignore });
  return <TriageScreen />;
}

const groups = ['Chess', 'Lunch', 'Sprint', 'Choir', 'Dentist', 'Retro'].map((title) => buildGroup(title));

async function show(shown: readonly TriageGroup[] = groups, info = testAppInfo, at = '/decide') {
  const host = createHost(shown);
  const rendered = await renderScreen(
    <Screen />,
    { ...host.handlers, 'app.info': async () => success(info) },
    at,
  );
  const refresh = () => rendered.client.changed('events', 'history');
  return { ...rendered, ...host, refresh };
}

const heading = () => page.getByRole('heading', { level: 2 });

it('[M3] counts back with Ctrl+Z as with Z', async () => {
  const { marked, refresh } = await show();
  await expect.element(heading()).toHaveTextContent('Chess');
  await userEvent.keyboard('n');
  await expect.element(heading()).toHaveTextContent('Lunch');
  await userEvent.keyboard('s');
  await expect.element(page.getByText('2 of 6')).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  refresh();
  await expect.element(heading()).toHaveTextContent('Lunch');
  await expect.element(page.getByText('“Chess”: networking.')).toBeVisible();
  expect(marked()).toEqual(['Chess']);
  await userEvent.keyboard('z');
  refresh();
  await expect.element(heading()).toHaveTextContent('Chess');
  expect(marked()).toEqual([]);
});

it('[M3] takes everything back, in its order, however fast Z is pressed', async () => {
  const { marked, refresh, client } = await show();
  await expect.element(heading()).toHaveTextContent('Chess');
  for (const keys of ['n', 's', ' ', 'o', 'b']) {
    await userEvent.keyboard(keys);
    refresh();
  }
  await expect.element(page.getByText('5 of 6')).toBeVisible();
  // All four keys arrive before the next render.
  for (let times = 0; times < 4; times += 1)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true }));
  await expect.poll(() => client.inputsOf('history.undo').length).toBe(3);
  refresh();
  await expect.element(heading()).toHaveTextContent('Lunch');
  expect(marked()).toEqual(['Chess']);
});

it('[M3] shows what is taken back while the host has not done so yet', async () => {
  const host = createHost(groups);
  let goOn = () => {};
  const isHeldUp = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { client } = await renderScreen(
    <Screen />,
    {
      ...host.handlers,
      'history.undo': async (input) => {
        await isHeldUp;
        return host.handlers['history.undo']?.(input) ?? failure({ code: 'nothing-to-undo', message: '' });
      },
    },
    '/decide',
  );
  await expect.element(heading()).toHaveTextContent('Chess');
  await userEvent.keyboard('n');
  await expect.element(heading()).toHaveTextContent('Lunch');
  // The list from after the mark has no group for it.
  client.changed('events', 'history');
  await expect.poll(() => client.inputsOf('triage.get').length).toBe(2);
  await userEvent.keyboard('z');
  await expect.element(heading()).toHaveTextContent('Chess');
  await userEvent.keyboard('s');
  await expect.element(heading()).toHaveTextContent('Lunch');
  goOn();
  await expect
    .poll(() => client.inputsOf('event.mark').map(({ keys, kind }) => [...keys, kind]))
    .toEqual([
      ['Chess', 'networking'],
      ['Chess', 'social'],
    ]);
  await expect.poll(host.marked).toEqual(['Chess']);
  await expect.element(heading()).toHaveTextContent('Lunch');
});

it('[M3] takes back first what was changed elsewhere since, and says so', async () => {
  const { make, marked, refresh } = await show();
  await expect.element(heading()).toHaveTextContent('Chess');
  await userEvent.keyboard('n');
  await expect.element(heading()).toHaveTextContent('Lunch');
  make([], { code: 'edit-plan', title: 'Chess' });
  await userEvent.keyboard('z');
  await expect.element(page.getByText('Undone: Edit the plan for “Chess”')).toBeVisible();
  expect(marked()).toEqual(['Chess']);
  await expect.element(page.getByText('“Chess”: networking.')).toBeVisible();
  await userEvent.keyboard('z');
  refresh();
  await expect.element(heading()).toHaveTextContent('Chess');
});

it('[M3] names what one organiser invites to, and marks each event in its own form', async () => {
  const titles = ['Retro', 'Sprint planning', 'Supplier'];
  const byJonas = buildGroup('Retro', {
    id: 'organizer Retro',
    bond: 'organizer',
    organizer: 'Jonas Weber',
    keys: titles.map(key),
    occurrences: 40,
    examples: titles.flatMap((title) => buildGroup(title).examples),
    suggestion: {
      kind: 'networking',
      form: null,
      confidence: 0.9,
      reasons: [{ code: 'colleagues', guests: 3, domain: 'acme.com' }],
    },
  });
  const { screen, client } = await show([byJonas, buildGroup('Lunch')]);
  await expect.element(heading()).toHaveTextContent('Retro and 2 more');
  await expect.element(screen.getByRole('button', { name: /Sprint planning/ })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /Supplier/ })).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('“Retro” and 2 more: networking.')).toBeVisible();
  expect(client.inputsOf('event.mark')).toEqual([{ keys: titles, scope: 'series', kind: 'networking' }]);
  await userEvent.keyboard('a');
  await expect
    .element(
      screen.getByText(
        'If the organiser is “Jonas Weber”, later ones will be networking, too: 1 more already is.',
      ),
    )
    .toBeVisible();
});

it('[M4] says nothing of suggestions where they are switched off', async () => {
  const info = { ...testAppInfo, settings: { ...testAppInfo.settings, suggestions: false } };
  await show([buildGroup('Chess')], info);
  await expect.element(heading()).toHaveTextContent('Chess');
  await expect.element(page.getByText('not sure')).not.toBeInTheDocument();
});

it('[M3] ends with a way back', async () => {
  const { screen, marked, refresh } = await show([buildGroup('Chess', { occurrences: 3 })]);
  await expect.element(heading()).toHaveTextContent('Chess');
  await userEvent.keyboard(' ');
  await expect.element(screen.getByText('1 group, 3 events')).toBeVisible();
  await screen.getByRole('button', { name: 'Look at what you left' }).click();
  await userEvent.keyboard('s');
  refresh();
  await expect.element(screen.getByRole('heading', { name: 'That was all of them.' })).toBeVisible();
  await screen.getByRole('button', { name: 'Undo the last' }).click();
  refresh();
  await expect.element(heading()).toHaveTextContent('Chess');
  expect(marked()).toEqual([]);
});

it('[M3] does not say that nothing is left where only some days were asked about', async () => {
  const { screen, refresh } = await show(
    [buildGroup('Chess')],
    testAppInfo,
    '/decide?from=2026-11-23&to=2026-11-30',
  );
  await expect.element(heading()).toHaveTextContent('Chess');
  await userEvent.keyboard('s');
  refresh();
  await expect.element(screen.getByRole('heading', { name: 'That was all of these days.' })).toBeVisible();
  await screen.getByRole('button', { name: 'Decide the other days' }).click();
  expect(window.location.hash).toBe('#/decide');
});

it('[M3] shows a page of a title by its beginning in what it says of it', async () => {
  const { screen } = await show([buildGroup('word '.repeat(2000)), buildGroup('Lunch')]);
  await expect.element(heading()).toHaveTextContent('word word');
  await userEvent.keyboard('o');
  const said = screen.getByText(/^“word word .*…”: other\.$/);
  await expect.element(said).toBeVisible();
  expect(said.element().textContent?.length).toBeLessThan(80);
});

it('[M7] explains the four words until the first decision, and folds them away from then on', async () => {
  localStorage.removeItem('mingle-kinds-seen');
  const { screen } = await show();
  const social = page.getByText('For friends, fun and belonging. Nothing to achieve.');
  await expect.element(social).toBeVisible();
  await expectAccessible(screen.container);
  await userEvent.keyboard('s');
  await expect.element(social).not.toBeVisible();
  await page.getByText('What the words mean').click();
  await expect.element(social).toBeVisible();
  await screen.unmount();
  await show();
  await expect.element(social).not.toBeVisible();
});
