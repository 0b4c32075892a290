import { readFileSync } from 'node:fs';
import { kinds, type Kind } from '../../src/domain/marking/kind';
import { factsOf, type Fact } from '../../src/domain/suggestion/facts';
import { createReadTitle } from '../../src/domain/suggestion/title-reading';
import { createReadWording, bucketsOf, buckets } from '../../src/domain/suggestion/wording';
import { companyIn } from '../../src/domain/suggestion/people-evidence';
import { createMatcher } from '../../src/domain/suggestion/matcher';
import { titleEvidence } from '../../src/domain/suggestion/title-evidence';
import { isCallPlace, ownWords, withoutLinks } from '../../src/domain/suggestion/own-words';
import { routineReason } from '../../src/domain/suggestion/routine';
import { toTokens } from '../../src/domain/suggestion/tokens';
import { buildShippedWords } from '../domain/suggestion/build';
import { readOwnEvents, readOwnTitles, readTitles } from './suggestions/labels';
import { readPeople } from './suggestions/people';
const words = buildShippedWords();
const readText = createMatcher(words.flatMap((l) => l.titles));
const readPlace = createMatcher(words.flatMap((l) => l.places));
const readCal = createMatcher(words.flatMap((l) => l.calendars));
const readTitle = createReadTitle(words);
const ph = (read: any, t: string, f: number, place: any) => read(t.slice(0, 300)).map(({ kind, form, weight, found }: any) => ({ kind, form, weight: weight * f, reason: { code: 'phrase', found, place } }));
export interface Ex { x: Fact[]; y: number; w: number; fold: number; title: string; routine: boolean; words: readonly (readonly number[])[]; ev: any; isR: any }
let wordingTable: Float64Array = new Float64Array(buckets * 4);
function text(event: any) {
  const title = withoutLinks(event.summary);
  const e = [...ph(readText, title, 1, 'title'), ...titleEvidence(title.slice(0, 300)), ...event.categories.slice(0, 20).flatMap((c: string) => ph(readText, c, 0.8, 'categories'))];
  if (e.length) return e;
  return ph(readText, ownWords(event.description), 0.4, 'description').filter((x: any) => x.form !== 'meeting');
}
export function facts(event: any, myEmails: string[], table: any): Fact[] {
  const mine = new Set(myEmails);
  const company = companyIn(event, mine);
  return factsOf({ event, title: readTitle(withoutLinks(event.summary)), company, text: text(event), place: isCallPlace(event.location) ? [] : ph(readPlace, withoutLinks(event.location), 1, 'location'), calendar: ph(readCal, event.calendarName, 1, 'calendar-name'), wording: table ? createReadWording(table)(withoutLinks(event.summary)) : [] }) as Fact[];
}
const K = 4;
// wording model
type T = { words: (readonly number[])[]; y: number; w: number; fold: number };
const toWords = (t: string) => toTokens(withoutLinks(t)).slice(0, 12).map((k) => bucketsOf(k.folded));
export function trainWording(data: T[], l2: number, epochs = 30) {
  const W = new Float64Array(buckets * K), G = new Float64Array(buckets * K).fill(1e-8), bias = new Float64Array(K);
  let seed = 1; const rnd = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const order = data.map((_, i) => i);
  for (let ep = 0; ep < epochs; ep++) {
    for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(rnd() * (i + 1)); [order[i], order[j]] = [order[j]!, order[i]!]; }
    for (const i of order) {
      const { words, y, w } = data[i]!;
      const z = [...bias];
      for (const p of words) { const s = 1 / Math.sqrt(p.length); for (const b of p) for (let k = 0; k < K; k++) z[k]! += W[b * K + k]! * s; }
      const m = Math.max(...z); const e = z.map((v) => Math.exp(v - m)); const S = e.reduce((a, b) => a + b);
      for (let k = 0; k < K; k++) {
        const g = (e[k]! / S - (k === y ? 1 : 0)) * w;
        bias[k]! -= 0.02 * g;
        for (const p of words) { const s = 1 / Math.sqrt(p.length); for (const b of p) { const at = b * K + k; const gg = g * s + l2 * W[at]!; G[at]! += gg * gg; W[at]! -= 0.1 * gg / Math.sqrt(G[at]!); } }
      }
    }
  }
  return W;
}
// LR
export function trainLR(ex: Ex[], l2: number, iters = 400) {
  const names = new Map<string, number>();
  for (const e of ex) for (const f of e.x) if (!names.has(f.name)) names.set(f.name, names.size);
  const D = names.size; const W = new Float64Array(D * K); const M = new Float64Array(D * K), V = new Float64Array(D * K);
  const rows = ex.map((e) => e.x.map((f) => [names.get(f.name)!, f.value] as const));
  const tot = ex.reduce((s, e) => s + e.w, 0);
  for (let t = 1; t <= iters; t++) {
    const g = new Float64Array(D * K);
    rows.forEach((r, i) => {
      const z = [0, 0, 0, 0]; for (const [d, v] of r) for (let k = 0; k < K; k++) z[k]! += W[d * K + k]! * v;
      const m = Math.max(...z); const e = z.map((v) => Math.exp(v - m)); const S = e.reduce((a, b) => a + b);
      for (let k = 0; k < K; k++) { const gg = (e[k]! / S - (k === ex[i]!.y ? 1 : 0)) * ex[i]!.w; for (const [d, v] of r) g[d * K + k]! += gg * v; }
    });
    for (let a = 0; a < D * K; a++) { const gg = (g[a]! + l2 * W[a]!) / tot; M[a] = 0.9 * M[a]! + 0.1 * gg; V[a] = 0.999 * V[a]! + 0.001 * gg * gg; W[a]! -= 0.05 * (M[a]! / (1 - 0.9 ** t)) / (Math.sqrt(V[a]! / (1 - 0.999 ** t)) + 1e-8); }
  }
  return { names, W };
}
export function predict({ names, W }: { names: Map<string, number>; W: Float64Array }, x: Fact[]) {
  const z = [0, 0, 0, 0]; for (const f of x) { const d = names.get(f.name); if (d !== undefined) for (let k = 0; k < K; k++) z[k]! += W[d * K + k]! * f.value; }
  const m = Math.max(...z); const e = z.map((v) => Math.exp(v - m)); const S = e.reduce((a, b) => a + b); return e.map((v) => v / S);
}
const yOf = (k: Kind) => kinds.indexOf(k);
const folds = 17;
const neutral = [{ kind: 'timed', weekday: 3, startMinute: 420, minutes: 60 }, { kind: 'timed', weekday: 1, startMinute: 540, minutes: 60 }, { kind: 'timed', weekday: 3, startMinute: 600, minutes: 60 }, { kind: 'timed', weekday: 4, startMinute: 720, minutes: 60 }];
export const people = readPeople('fit').events as any[];
export const oldFit = readOwnEvents('fit').events as any[];
export const titlesFit = readOwnTitles('fit').events as any[];
const personFold = new Map<string, number>();
export interface Item { event: any; myEmails: string[]; kind: Kind; routine: boolean; fold: number; w: number; set: string }
export const items: Item[] = [
  ...people.map((e) => { if (!personFold.has(e.person)) personFold.set(e.person, personFold.size % folds); return { event: e.event, myEmails: e.myEmails, kind: e.kind, routine: e.isRoutine, fold: personFold.get(e.person)!, w: 1, set: 'people' }; }),
  ...oldFit.map((e, i) => ({ event: e.event, myEmails: e.myEmails, kind: e.kind, routine: false, fold: Math.floor(i / 18) % folds, w: 1, set: 'old' })),
  ...titlesFit.flatMap((e, i) => neutral.map((time, j) => ({ event: { ...e.event, time }, myEmails: [], kind: e.kind, routine: false, fold: i % folds, w: 0.4, set: j < 2 ? `titles${j}` : 'aug' }))),
];
const phraseData: T[] = words.flatMap((l) => l.titles.filter((g) => g.weight > 1).flatMap((g) => g.phrases.map((p) => ({ words: toWords(p.replaceAll('*', '')), y: yOf(g.kind), w: 0.5, fold: -1 }))));
export function run(opts: { l2w: number; l2: number; iters?: number; useWording?: boolean }) {
  const out: { item: Item; p: number[] }[] = [];
  const preds: { item: Item; p: number[] }[] = [];
  for (let f = 0; f < folds; f++) {
    const train = items.filter((i) => i.fold !== f), test = items.filter((i) => i.fold === f);
    // wording tables: two halves for out-of-fold on train
    const tdata = (its: Item[]): T[] => [...phraseData, ...its.filter((i) => i.set !== 'aug' && i.set !== 'titles1').map((i) => ({ words: toWords(i.event.summary), y: yOf(i.routine ? 'networking' : i.kind), w: 1, fold: 0 }))];
    const full = trainWording(tdata(train), opts.l2w, 8);
    const a = train.filter((i) => i.fold % 2 === 0), b = train.filter((i) => i.fold % 2 === 1);
    const ta = trainWording(tdata(b), opts.l2w, 8), tb = trainWording(tdata(a), opts.l2w, 8);
    const ex = train.map((i) => ({ x: facts(i.event, i.myEmails, opts.useWording === false ? null : i.fold % 2 === 0 ? ta : tb), y: yOf(i.routine ? 'networking' : i.kind), w: i.w })) as Ex[];
    const m = trainLR(ex, opts.l2, opts.iters);
    for (const i of test) {
      const p = predict(m, facts(i.event, i.myEmails, opts.useWording === false ? null : full));
      const r = routineReason(i.event, new Set(i.myEmails));
      if (r) { p[3]! += p[0]!; p[0] = 0; }
      preds.push({ item: i, p });
    }
  }
  return preds;
}
export function report(name: string, preds: { item: { kind: Kind; routine?: boolean }; p: number[] }[], th = 0.6) {
  let pr = 0, ri = 0; const by: Record<string, number[]> = {};
  for (const { item, p } of preds) { const k = p.indexOf(Math.max(...p)); const b = (by[item.routine ? 'routine' : item.kind] ??= [0, 0, 0]); b[0]!++; if (p[k]! >= th) { pr++; b[1]!++; if (kinds[k] === item.kind) { ri++; b[2]!++; } } }
  const sorted = preds.map(({ item, p }) => ({ c: Math.max(...p), ok: kinds[p.indexOf(Math.max(...p))] === item.kind })).sort((x, y) => y.c - x.c);
  const at = (cov: number) => { const n = Math.round(cov * sorted.length); return (100 * sorted.slice(0, n).filter((s) => s.ok).length / n).toFixed(1); };
  console.log(name, 'th', th, 'right', (100 * ri / pr).toFixed(1), 'cov', (100 * pr / preds.length).toFixed(1), '| precision at 75/80/85/100 % coverage', at(.75), at(.8), at(.85), at(1), Object.entries(by).map(([k, [n, q, r]]: any) => `${k} ${r}/${q}/${n}`).join(' '));
}
if (process.argv[1]!.endsWith('scratch2.ts')) {
  for (const o of [{ l2w: 0.002, l2: 1, useWording: false }, { l2w: 0.002, l2: 1 }, { l2w: 0.002, l2: 3 }]) {
    const t = Date.now(); const preds = run(o); console.log(JSON.stringify(o), Date.now() - t, 'ms');
    for (const s of ['people', 'old', 'titles0', 'titles1']) report(s, preds.filter((p) => p.item.set === s));
  }
}
