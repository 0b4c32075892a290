import { expect, it } from 'vitest';
import { z } from 'zod';
import type { EventKey } from '../../../src/domain/event/key';
import type { Plan, SliceName } from '../../../src/plan/plan';
import { slices, toPlan } from '../../../src/plan/plan';
import type { PlannerPorts } from '../../../src/planner/ports';
import { buildEvent, buildIcs } from '../../helpers/build-ics';
import { expectValue, openTestPlanner } from '../../helpers/open-test-planner';

const talk = 'talk@example.com' as EventKey;
const calendar = buildIcs([
  buildEvent('talk@example.com', ['SUMMARY:Talk', 'DTSTART:20260303T180000Z', 'DTEND:20260303T200000Z']),
]);

/** What the user writes about people and after events. */
const written: readonly SliceName[] = [
  ...(['people', 'circles', 'merges', 'contactCards', 'followUps', 'said', 'leads', 'outcomes'] as const),
  ...(['templates', 'preps', 'news'] as const),
  ...(['programmes', 'picks', 'friendPicks', 'runSheets', 'runSheetTemplates', 'jottings'] as const),
];

/** Every text that may be any is a secret; of several forms, the one at `turn`. */
function filled(schema: unknown, turn: number, field = ''): unknown {
  const inner = (one: unknown, name = field) => filled(one, turn, name);
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(Object.entries(schema.shape).map(([name, one]) => [name, inner(one, name)]));
  }
  if (schema instanceof z.ZodArray) return [inner(schema.element)];
  if (schema instanceof z.ZodTuple) return schema.def.items.map((one) => inner(one));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return inner(schema.unwrap());
  if (schema instanceof z.ZodReadonly) return inner(schema.unwrap());
  if (schema instanceof z.ZodPipe) return inner(schema.in);
  if (schema instanceof z.ZodUnion) return inner(schema.options[turn % schema.options.length]);
  if (schema instanceof z.ZodEnum) return schema.options[turn % schema.options.length];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  const texts = [`Secret of ${field}`, 'secret@example.org'];
  const candidates = /key|event/i.test(field) ? [talk, ...texts] : texts;
  const others = ['2026-03-02', '--02-03', '2026-03-02T10:00:00', 'Europe/Berlin', true, 1, 30, {}];
  return [...candidates, ...others].find((value) => (schema as z.ZodType).safeParse(value).success);
}

const withSecrets = (plan: Plan): Plan =>
  toPlan((name) => {
    const slice = slices[name];
    if (!written.includes(name) || slice.shape !== 'map') return plan[name];
    const entries = [0, 1, 2].map((turn) => filled(slice.schema, turn));
    const parsed = entries.filter((entry) => slice.schema.safeParse(entry).success);
    expect(parsed, `entries of ${name} fit their schema`).not.toEqual([]);
    return plan[name as 'people'].with(
      parsed.map((entry, at) => [
        (slice.hangsOn.by === 'key' ? talk : `${name}-${at}`) as never,
        entry as never,
      ]),
    );
  });

it.each(['json', 'ics', 'markdown'] as const)(
  '[X3] holds as %s no person, card, note, follow-up, said line, lead or outcome',
  async (format) => {
    const opened: PlannerPorts[] = [];
    const planner = await openTestPlanner(undefined, undefined, (given) => {
      opened.push(given);
      return given;
    });
    const { call } = planner.client;
    const { id } = await expectValue(call('calendar.review', { fileName: 'talks.ics', content: calendar }));
    await expectValue(call('calendar.apply', { reviewId: id, leaveOut: [] }));
    expect((await opened[0]?.plan.update(withSecrets))?.ok).toBe(true);
    const { text: whole } = await expectValue(call('data.export', { format: 'json', shareSafe: false }));
    const plan = JSON.parse(whole).plan as Record<string, unknown>;
    expect(written.filter((name) => !/secret/i.test(JSON.stringify(plan[name])))).toEqual([]);
    const { text } = await expectValue(call('data.export', { format, shareSafe: true }));
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/secret/i);
    await planner.close();
  },
);
