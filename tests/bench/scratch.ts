import { readPeople } from '/work/wt/suggest/tests/bench/suggestions/people';
import { readOwnEvents, readOwnTitles, readTitles } from '/work/wt/suggest/tests/bench/suggestions/labels';
import { createSuggester } from '/work/wt/suggest/src/domain/suggestion/suggest';
import { buildShippedWords } from '/work/wt/suggest/tests/domain/suggestion/build';
const words = buildShippedWords();
const show = process.argv[2];
for (const set of [readPeople('fit'), readPeople('test'), readOwnEvents('check'), readOwnTitles('check'), readTitles('/work/shared/corpus/labelled-titles.tsv')]) {
  const by: Record<string, number[]> = {};
  let right = 0, proposed = 0, r=0, rr=0;
  const sug = new Map();
  for (const e of set.events as any[]) {
    const k = e.myEmails.join();
    if (!sug.has(k)) sug.set(k, createSuggester(words, { myEmails: e.myEmails }));
    const p = sug.get(k)(e.event);
    const b = (by[e.isRoutine ? 'routine' : e.kind] ??= [0, 0, 0]);
    b[0]!++;
    if (p.kind) { proposed++; b[1]!++; if (p.kind === e.kind) { right++; b[2]!++; } }
    if (show && set.name.includes(show) && p.kind !== e.kind) console.log(e.kind, p.kind, p.confidence, e.event.summary, JSON.stringify(p.reasons.map((x:any)=>x.code==='speaks-for'?[x.kind,x.reason.code,x.reason.found]:[x.code,x.found])));
  }
  console.log(set.name, 'right', (100*right/proposed).toFixed(1), 'coverage', (100*proposed/set.events.length).toFixed(1));
  for (const [k,[n,p,rt]] of Object.entries(by) as any) console.log('   ', k, n, 'proposed', p, 'right', rt, (100*rt/p).toFixed(0)+'%', 'found', (100*rt/n).toFixed(0)+'%');
}
