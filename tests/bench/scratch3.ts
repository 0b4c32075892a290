import { kinds } from '../../src/domain/marking/kind';
import { items, facts, trainWording, trainLR, predict, report, type Item } from './scratch2';
import { bucketsOf } from '../../src/domain/suggestion/wording';
import { withoutLinks } from '../../src/domain/suggestion/own-words';
import { toTokens } from '../../src/domain/suggestion/tokens';
import { routineReason } from '../../src/domain/suggestion/routine';
import { buildShippedWords } from '../domain/suggestion/build';
const words = buildShippedWords();
const toWords = (t: string) => toTokens(withoutLinks(t)).slice(0, 12).map((k) => bucketsOf(k.folded));
const yOf = (k: any) => kinds.indexOf(k);
const phraseData = words.flatMap((l) => l.titles.filter((g) => g.weight > 1).flatMap((g) => g.phrases.map((p) => ({ words: toWords(p.replaceAll('*', '')), y: yOf(g.kind), w: 0.5, fold: -1 }))));
export function transfer(train: Item[], test: Item[], o: { l2w: number; l2: number; wording: boolean; drop?: number; ep?: number }) {
  const tdata = (its: Item[]) => [...phraseData, ...its.filter((i) => i.set !== 'aug' && i.set !== 'titles1' && !i.set.startsWith('x')).map((i) => ({ words: toWords(i.event.summary), y: yOf(i.routine ? 'networking' : i.kind), w: 1, fold: 0 }))];
  const ep = o.ep ?? 8;
  const full = trainWording(tdata(train), o.l2w, ep);
  const ta = trainWording(tdata(train.filter((i) => i.fold % 2 === 1)), o.l2w, ep), tb = trainWording(tdata(train.filter((i) => i.fold % 2 === 0)), o.l2w, ep);
  let seed = 7; const rnd = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const ex = train.flatMap((i) => {
    const x = facts(i.event, i.myEmails, o.wording ? (i.fold % 2 === 0 ? ta : tb) : null);
    const y = yOf(i.routine ? 'networking' : i.kind);
    if (!o.drop) return [{ x, y, w: i.w }];
    return [{ x, y, w: i.w / 2 }, ...[0, 1, 2].map(() => ({ x: x.filter((f) => f.name === 'always' || rnd() > o.drop!), y, w: i.w / 6 }))];
  }) as any[];
  const m = trainLR(ex, o.l2);
  return test.map((item) => { const p = predict(m, facts(item.event, item.myEmails, o.wording ? full : null)); if (routineReason(item.event, new Set(item.myEmails))) { p[3]! += p[0]!; p[0] = 0; } return { item, p }; });
}
if (process.argv[1]!.endsWith('scratch3.ts')) {
  const P = items.filter((i) => i.set === 'people'), O = items.filter((i) => i.set === 'old'), T = items.filter((i) => i.set.startsWith('t') || i.set === 'aug');
  for (const o of [{ l2w: 0.002, l2: 1, wording: false }, { l2w: 0.002, l2: 3, wording: false }, { l2w: 0.002, l2: 1, wording: true }, { l2w: 0.002, l2: 3, wording: true }, { l2w: 0.002, l2: 1, wording: true, drop: 0.25 }, { l2w: 0.002, l2: 1, wording: false, drop: 0.25 },{ l2w: 0.0005, l2: 1, wording: true, drop: 0.25, ep: 4 }]) {
    console.log(JSON.stringify(o));
    report('people+titles → old', transfer([...P, ...T], O, o));
    report('old+titles → people', transfer([...O, ...T], P, o));
    report('people+old → titles', transfer([...O, ...P], T.filter(t=>t.set==='titles1'), o));
  }
}
