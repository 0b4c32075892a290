import { kinds } from '../../src/domain/marking/kind';
import { items } from './scratch2';
import { transfer } from './scratch3';
const P = items.filter((i) => i.set === 'people'), O = items.filter((i) => i.set === 'old'), T = items.filter((i) => i.set.startsWith('t') || i.set === 'aug');
const o = { l2w: 0.002, l2: 2, wording: true, drop: 0.25 };
for (const [n, r] of [['people→old', transfer([...P, ...T], O, o)], ['old→people', transfer([...O, ...T], P, o)]] as const) {
  console.log('##', n);
  for (const { item, p } of r) { const k = p.indexOf(Math.max(...p)); if (kinds[k] !== item.kind) { const e = item.event; console.log(`${item.kind} → ${kinds[k]} ${p[k]!.toFixed(2)} | ${e.summary} | ${e.time.kind === 'timed' ? `wd${e.time.weekday} ${(e.time.startMinute / 60).toFixed(1)}h ${e.time.minutes}m` : `wd${e.time.weekday} ${e.time.days}d`} ${e.repeats} | ${e.location} | ${e.attendees.map((a: any) => a.email.split('@')[1]).slice(0, 4)} ${e.attendees.length} mine ${item.myEmails[0]?.split('@')[1]} org ${e.organizer?.email ?? '-'}`); } }
}
