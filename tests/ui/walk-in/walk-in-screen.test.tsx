import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Failure } from '../../../src/contract/failure';
import type { BriefView } from '../../../src/contract/views/brief';
import type { EventView } from '../../../src/contract/views/event';
import type { Jotting } from '../../../src/domain/jottings/jotting';
import type { NetworkingPrep } from '../../../src/domain/prep/networking';
import { emptySocialPrep } from '../../../src/domain/prep/social';
import { failure, success } from '../../../src/domain/result';
import type { Day } from '../../../src/domain/time/day';
import type { ZoneId } from '../../../src/domain/time/zone';
import { WalkInScreen } from '../../../src/ui/screens/walk-in/walk-in-screen';
import { expectAccessible, renderScreen, testAppInfo } from '../../helpers/render-screen';
import { buildNetworkingView, summit } from '../event/panel-host';

const mustMeet = (id: string, name: string, questions: string) => ({
  ...{ id, name, email: '', why: 'Hosts theses', questions, give: '', met: false },
});

const nothingKnown = { ref: null, role: '', organisation: '', howMet: '', lastTime: null };

interface Host {
  readonly view: () => EventView;
  refuse(refusal: Failure | null): void;
  /** Ends the page, as a reload does. */
  leave(): Promise<void>;
}

async function show({ keepUnsaved = false, zone = null as ZoneId | null } = {}): Promise<Host> {
  let refusal: Failure | null = null;
  let view = buildNetworkingView({
    goals: [{ id: 'g', text: 'Three names', when: 'the break starts', action: 'ask Ana', reached: false }],
    mustMeets: [mustMeet('a', 'Ana Ruiz', 'How was the move?\nWho hosts?'), mustMeet('b', 'Bo Lind', '')],
  });
  const brief = (): BriefView => ({
    ...{
      key: summit,
      planOf: summit,
      title: 'Open Maps Summit',
      span: view.row.span,
      place: 'Prague',
      kind: 'networking',
    },
    networking: view.networking,
    social: emptySocialPrep,
    people: view.networking.mustMeets.map((one) => ({
      ...one,
      known: { ...nothingKnown, organisation: one.id === 'a' ? 'Acme' : '' },
    })),
    guests: [],
    zone,
    sessions: [
      {
        ...{ id: 's', title: 'Maps at work', day: '2026-11-25' as Day, room: 'Hall B', note: '' },
        ...{ start: testAppInfo.now + 600_000, end: testAppInfo.now + 3_600_000 },
        level: 'going',
        eventKey: null,
      },
    ],
    steps: [],
    lastTime: null,
  });
  const { client, screen } = await renderScreen(
    <WalkInScreen />,
    {
      'event.get': async () => success(view),
      'brief.get': async () => success(brief()),
      'prep.save': async ({ networking }) => {
        view = { ...view, networking: { ...view.networking, ...networking } as NetworkingPrep };
        client.changed('events');
        return success(view);
      },
      'jotting.add': async ({ id, text }) => {
        if (refusal) return failure(refusal);
        const jotting: Jotting = { id, eventKey: summit, text, at: testAppInfo.now };
        view = { ...view, jottings: [...view.jottings, jotting] };
        client.changed('events');
        return success({ edit: 1 });
      },
    },
    `/events/${encodeURIComponent(summit)}/walk-in`,
    { keepUnsaved },
  );
  await expect.element(field()).toBeVisible();
  return {
    view: () => view,
    refuse: (next) => {
      refusal = next;
    },
    leave: async () => void (await screen.unmount()),
  };
}

const field = () => page.getByRole('textbox', { name: 'Met someone?' });
const notes = () =>
  page
    .getByRole('textbox', { name: 'Note' })
    .elements()
    .map((one) => (one as HTMLTextAreaElement).value);

it('[N9] shows where to go, whom to look for with one fact and one question, and what to do', async () => {
  await show();
  for (const text of [/Next, 10:30–11:20/, 'Maps at work', 'Hall B', 'Ana Ruiz', 'Acme', 'How was the move?'])
    await expect.element(page.getByText(text)).toBeVisible();
  await expect.element(page.getByText('If the break starts, I ask Ana')).toBeVisible();
  await expect.element(page.getByText('Who hosts?')).not.toBeInTheDocument();
  await expectAccessible(document.body);
});

it('[N9] tells the time of a session on the clocks of the conference, as the brief does', async () => {
  await show({ zone: 'Europe/Lisbon' as ZoneId });
  await expect.element(page.getByText(/Next, 09:30–10:20/)).toBeVisible();
  await expect.element(page.getByText('Times of Europe/Lisbon.')).toBeVisible();
});

it('[N9] no text is smaller than 22 pixels, but for the button to the brief', async () => {
  await show();
  const sizes = [...document.querySelectorAll('section *')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
    .map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(22);
});

it('[N9] goes on to the next person, and ticks who was met', async () => {
  const { view } = await show();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect.element(page.getByText('Bo Lind')).toBeVisible();
  await page.getByRole('button', { name: 'Met', exact: true }).click();
  await expect.element(page.getByText('Ana Ruiz')).toBeVisible();
  await page.getByRole('button', { name: 'Met', exact: true }).click();
  await expect.element(page.getByText('You met all 2 you came for.')).toBeVisible();
  expect(view().networking.mustMeets.map(({ met }) => met)).toEqual([true, true]);
});

it('[N9] keeps a note with Enter at once, the newest first', async () => {
  await show();
  await field().click();
  await userEvent.keyboard('Mara has a room{Enter}Jonas hires{Enter}');
  await expect.poll(notes).toEqual(['Jonas hires', 'Mara has a room']);
  await expect.element(field()).toHaveValue('');
});

it('[N9] what is typed, and what could not be kept, is there again after a reload, once', async () => {
  const first = await show();
  first.refuse({ code: 'unreachable', message: '' });
  await field().click();
  await userEvent.keyboard('Mara has a room{Enter}');
  await expect.element(page.getByText(/Not everything is kept yet/)).toBeVisible();
  await userEvent.keyboard('Jonas hi');
  await first.leave();
  const again = await show({ keepUnsaved: true });
  await expect.element(field()).toHaveValue('Jonas hi');
  await expect.poll(() => again.view().jottings.map(({ text }) => text)).toEqual(['Mara has a room']);
  await expect.poll(notes).toEqual(['Mara has a room']);
});
