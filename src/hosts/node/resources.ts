import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTemplates } from '../../domain/follow-ups/draft-template';
import { parseQuestions } from '../../domain/prep/interview';
import type { Result } from '../../domain/result';
import { parseRunSheetTemplates } from '../../domain/run-sheets/template';
import { parseSamplePlan } from '../../domain/sample/plan';
import { parseWeights } from '../../domain/suggestion/weights';
import { parseWordLists } from '../../domain/suggestion/words';
import type { BroughtStepTemplates, Resources } from '../../planner/ports';

/** Reads the data that ships with Mingle. Throws when it is not there or not in order: then Mingle itself is broken. */
export async function readResources(): Promise<Resources> {
  const folder = findResources(dirname(fileURLToPath(import.meta.url)));
  const words = join(folder, 'words');
  const languages = (await readdir(words)).filter((name) => name.endsWith('.json')).sort();
  const samples = join(folder, 'samples');
  return {
    templates: expectGood(parseTemplates(await readJson(join(folder, 'templates', 'drafts.json')))),
    stepTemplates: await readStepTemplates(join(folder, 'templates', 'run-sheets.json')),
    questions: expectGood(
      parseQuestions(await readJson(join(folder, 'templates', 'interview-questions.json'))),
    ),
    sampleIcs: await readFile(join(samples, 'sample.ics'), 'utf8'),
    samplePlan: expectGood(parseSamplePlan(await readJson(join(samples, 'sample-plan.json')))),
    knowledge: {
      words: expectGood(
        parseWordLists(await Promise.all(languages.map((name) => readJson(join(words, name))))),
      ),
      weights: expectGood(parseWeights(await readJson(join(folder, 'suggestion', 'weights.json')))),
    },
  };
}

/** A file that was changed by hand and is not in order costs its templates alone. */
export async function readStepTemplates(path: string): Promise<BroughtStepTemplates> {
  const without = (fault: string): BroughtStepTemplates => ({
    templates: [],
    problem: `The file resources/templates/${basename(path)} is not in order: ${fault}.`,
  });
  try {
    const parsed = parseRunSheetTemplates(await readJson(path));
    return parsed.ok ? { templates: parsed.value, problem: null } : without(parsed.error);
  } catch (error) {
    return without(error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read');
  }
}

/** The `resources` folder beside the sources, beside the built bundle, or in the installed app: the nearest one above. */
export function findResources(from: string): string {
  const folder = join(from, 'resources');
  if (existsSync(join(folder, 'samples', 'sample.ics'))) return folder;
  const above = dirname(from);
  if (above === from) throw new Error('The folder `resources` is missing: install Mingle again.');
  return findResources(above);
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

function expectGood<Value>(parsed: Result<Value, string>): Value {
  if (parsed.ok) return parsed.value;
  throw new Error(`A file in \`resources\` is not in order: ${parsed.error}`);
}
