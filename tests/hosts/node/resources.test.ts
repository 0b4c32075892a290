import { expect, it } from 'vitest';
import { readResources } from '../../../src/hosts/node/resources';

it('[I9] [M4] finds the sample calendar, its plan and the words of each language with their weights', async () => {
  const { sampleIcs, samplePlan, knowledge, templates } = await readResources();
  expect(sampleIcs.startsWith('BEGIN:VCALENDAR')).toBe(true);
  expect(Object.keys(samplePlan.marks).every((uid) => sampleIcs.includes(uid))).toBe(true);
  expect(knowledge.words.map(({ language }) => language)).toEqual(['de', 'en', 'es', 'fr']);
  expect(templates.map(({ id }) => id)).toEqual([
    'thanks',
    'promised',
    'second-touch',
    'not-met',
    'reminder',
    'introduction',
  ]);
  expect(knowledge.weights.byFact.get('always')).toBeDefined();
});
