import type { Kind } from '../../../domain/marking/kind';
import type { Target } from '../../../domain/week/target';
import type { Measure, MixVerdict } from '../../../domain/week/verdict';
import { amountText } from '../../../domain/week/verdict';
import { useAppInfo } from '../../app/app-info';
import { useOperation } from '../../app/operation';
import { KindShape } from '../../parts/kind-shape';
import { Loaded } from '../../parts/loaded';
import { TodaySection } from './today-section';
import classes from './week-in-small.module.css';

const kindOf: Readonly<Record<Measure, Kind | null>> = {
  networkingHours: 'networking',
  socialHours: 'social',
  people: null,
};

const words: Readonly<Record<Measure, string>> = {
  networkingHours: 'Networking',
  socialHours: 'Social',
  people: 'People',
};

/** The mix of this week in three lines, and the sentences that matter. */
export function WeekInSmall() {
  const { today } = useAppInfo();
  const week = useOperation('week.get', { of: today }, { keepPrevious: true });
  return (
    <TodaySection title="This week" more={{ href: '/week', text: 'Open' }}>
      <Loaded load={week}>
        {({ verdicts }) => (
          <>
            <dl className={classes.mix}>
              {verdicts.map((verdict) => (
                <MixLine key={verdict.measure} verdict={verdict} />
              ))}
            </dl>
            {verdicts
              .filter(({ verdict }) => verdict !== 'in-range')
              .map(({ measure, sentence }) => (
                <p key={measure} className={classes.sentence}>
                  {sentence}
                </p>
              ))}
          </>
        )}
      </Loaded>
    </TodaySection>
  );
}

function MixLine({ verdict: { measure, amount, target } }: { readonly verdict: MixVerdict }) {
  const kind = kindOf[measure];
  const unit = measure === 'people' ? '' : ' h';
  return (
    <div className={classes.line}>
      <dt className={classes.word}>
        {kind ? <KindShape kind={kind} decorative /> : <span className={classes.noShape} />}
        {words[measure]}
      </dt>
      <dd className={classes.amount}>
        <b>{amountText(amount)}</b>
        {rangeText(target)}
        {unit}
      </dd>
    </div>
  );
}

/** ` of 2–5`, ` of 5`, or nothing where the week has no target. */
function rangeText({ floor, ceiling }: Target): string {
  if (floor !== null && ceiling !== null) return ` of ${amountText(floor)}–${amountText(ceiling)}`;
  if (floor !== null) return ` of ${amountText(floor)}`;
  return ceiling === null ? '' : ` of up to ${amountText(ceiling)}`;
}
