import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { InputOf } from '../../../../src/contract/client';
import type { DebriefReading, Meaning } from '../../../../src/contract/views/debrief';
import type { EventKey } from '../../../../src/domain/event/key';
import type { PersonRef } from '../../../../src/domain/people/directory';
import { success } from '../../../../src/domain/result';
import type { Day } from '../../../../src/domain/time/day';
import { DebriefForm } from '../../../../src/ui/parts/debrief/debrief-form';
import { expectAccessible, type RenderOptions, renderScreen } from '../../../helpers/render-screen';

const meetup = 'meetup@example.com' as EventKey;
const day = '2026-11-24' as Day;
const people: Readonly<Record<string, readonly string[]>> = {
  jonas: ['Jonas Weber'],
  thomas: ['Thomas Müller, Acme', 'Thomas Müller, Helio'],
};

const meaningOf = (name: string): Meaning => ({
  meant: null,
  candidates: (people[name] ?? []).map((one) => ({
    id: `id-${one}` as PersonRef,
    name: one.split(', ')[0] ?? '',
    organisation: one.split(', ')[1] ?? '',
    isHere: false,
  })),
});

/** A host that takes the first word of a line for a name. */
function read(lines: readonly string[]): DebriefReading {
  return {
    day,
    log: null,
    lines: lines.map((line) => {
      const [person = ''] = line.split(',');
      const entry = { organisation: null, role: null, howMet: null, followUps: [], lead: null };
      const entries = [{ ...entry, person, facts: [line], meaning: meaningOf(person) }];
      return { line, entries: person === '' ? [] : entries, note: '', doubts: [] };
    }),
  };
}

async function show(options: RenderOptions = {}) {
  const kept: InputOf<'debrief.keep'>[] = [];
  await renderScreen(
    <DebriefForm
      eventKey={meetup}
      title="Maps meetup"
      day={day}
      saved={[]}
      goals={[]}
      jottings={[]}
      takesFocus
      onKept={() => undefined}
      onLater={() => undefined}
    />,
    {
      'debrief.read': async ({ lines }) => success(read(lines)),
      'debrief.keep': async (input) => {
        kept.push(input);
        return success({ eventKey: meetup, edit: 1 });
      },
    },
    '/today',
    options,
  );
  await expect.element(page.getByRole('textbox').first()).toHaveFocus();
  return kept;
}

it('[F1] takes a name for the only one whom it fits, and shows who that is', async () => {
  const kept = await show();
  await userEvent.keyboard('jonas, promised the repo');
  await expect.element(page.getByText('Jonas Weber')).toBeVisible();
  await expectAccessible(document.body);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => kept.map(({ lines }) => lines.flatMap(({ entries }) => entries.map(({ who }) => who))))
    .toEqual([[{ kind: 'known', id: 'id-Jonas Weber' }]]);
});

it('[F1] asks who is meant before it keeps a name that fits several', async () => {
  const kept = await show();
  await userEvent.keyboard('thomas, loves Go{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('Say first who is meant: thomas.')).toBeVisible();
  expect(kept).toEqual([]);
  await page.getByRole('button', { name: /which one/ }).click();
  await page.getByRole('button', { name: 'Thomas Müller, Helio' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect
    .poll(() => kept.map(({ lines }) => lines[0]?.entries[0]?.who))
    .toEqual([{ kind: 'known', id: 'id-Thomas Müller, Helio' }]);
});

it('[F1] keeps what was corrected, as it keeps the lines, when the form goes and comes back', async () => {
  await show();
  await userEvent.keyboard('thomas, loves Go');
  await page.getByRole('button', { name: /which one/ }).click();
  await page.getByRole('button', { name: 'Thomas Müller, Helio' }).click();
  await cleanup();
  const kept = await show({ keepUnsaved: true });
  await expect.element(page.getByRole('textbox').first()).toHaveValue('thomas, loves Go');
  await expect.element(page.getByText('Thomas Müller')).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => kept.map(({ lines }) => lines[0]?.entries[0]?.who))
    .toEqual([{ kind: 'known', id: 'id-Thomas Müller, Helio' }]);
  await cleanup();
  await show({ keepUnsaved: true });
  await expect.element(page.getByRole('textbox').first()).toHaveValue('');
});
