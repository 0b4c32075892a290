import type { TrendAmounts, TrendView } from '../../../../../contract/week/trend';
import type { Day } from '../../../../../domain/time/day';
import type { Target } from '../../../../../domain/week/target';
import type { TrendMeasure } from '../../../../../words/mix/trend';
import { trendLegend, trendMeasures, trendWeekText } from '../../../../../words/mix/trend';
import { useFormat } from '../../../../app/app-info';
import { KindShape } from '../../../../parts/kind-shape';
import classes from './trend.module.css';

interface TrendProps {
  readonly view: TrendView;
  readonly onGo: (day: Day) => void;
}

const measures = [
  { measure: 'networking', target: 'networkingHours' },
  { measure: 'social', target: 'socialHours' },
  { measure: 'people', target: 'people' },
] as const;

/** In hours or people. */
const amountOf = (amounts: TrendAmounts, measure: TrendMeasure): number =>
  measure === 'people' ? amounts.people : amounts[measure] / 60;

/** Three small charts of the same weeks, and the same as a table. */
export function Trend({ view, onGo }: TrendProps) {
  return (
    <div className={classes.trend}>
      {measures.map(({ measure, target }) => (
        <Chart key={measure} view={view} measure={measure} target={view.targets[target]} onGo={onGo} />
      ))}
      <Weeks weeks={view.weeks} />
      <p className={classes.legend}>{trendLegend}</p>
      <details>
        <summary className={classes.legend}>As a table</summary>
        <Table view={view} onGo={onGo} />
      </details>
    </div>
  );
}

interface ChartProps extends TrendProps {
  readonly measure: TrendMeasure;
  readonly target: Target;
}

const height = 64;

/** Its weeks can be clicked; by keyboard and screen reader the table has the same. */
function Chart({ view: { weeks }, measure, target, onGo }: ChartProps) {
  const format = useFormat();
  return (
    <section className={classes.chart} data-measure={measure} aria-label={trendMeasures[measure].name}>
      <p className={classes.name}>
        {measure !== 'people' && <KindShape kind={measure} decorative size={12} />}
        {trendMeasures[measure].name}
      </p>
      <div className={classes.plot} aria-hidden>
        <Plot weeks={weeks} measure={measure} target={target} />
        <div className={classes.weeks}>
          {weeks.map((week) => (
            <button
              key={week.from}
              type="button"
              tabIndex={-1}
              className={classes.week}
              title={trendWeekText(
                week,
                amountOf(week.planned, measure),
                week.real && amountOf(week.real, measure),
                measure,
                format,
              )}
              onClick={() => onGo(week.from)}
            />
          ))}
        </div>
      </div>
      <div className={classes.amounts} aria-hidden>
        {weeks.map(({ from, planned, real }) => (
          <span key={from}>{format.number(amountOf(real ?? planned, measure))}</span>
        ))}
      </div>
    </section>
  );
}

/** The first days of every third week, so that they have room also in a narrow window. */
function Weeks({ weeks }: Pick<TrendView, 'weeks'>) {
  const format = useFormat();
  return (
    <div className={classes.amounts} aria-hidden>
      {weeks.map(({ from }, index) => (
        <span key={from}>{index % 3 === 0 && format.day(from, 'month')}</span>
      ))}
    </div>
  );
}

type PlotProps = Pick<ChartProps, 'measure' | 'target'> & Pick<TrendView, 'weeks'>;

function Plot({ weeks, measure, target: { floor, ceiling } }: PlotProps) {
  const end = Math.max(ceiling ?? (floor ?? 0) * 1.5, 1);
  const highest = weeks.reduce((most, { planned }) => Math.max(most, amountOf(planned, measure)), end);
  const full = highest * 1.08;
  const y = (value: number) => height * (1 - Math.min(value, full) / full);
  const step = 100 / weeks.length;
  const bar = (index: number, amounts: TrendAmounts, className: string | undefined) => (
    <rect
      className={className}
      x={`${step * (index + 0.2)}%`}
      width={`${step * 0.6}%`}
      y={y(amountOf(amounts, measure))}
      height={height - y(amountOf(amounts, measure))}
    />
  );
  return (
    <svg width="100%" height={height} aria-hidden>
      {(floor !== null || ceiling !== null) && (
        <rect
          className={classes.range}
          width="100%"
          y={y(ceiling ?? full)}
          height={Math.max(0, y(floor ?? 0) - y(ceiling ?? full))}
        />
      )}
      {floor !== null && <line className={classes.floor} x1="0" x2="100%" y1={y(floor)} y2={y(floor)} />}
      {ceiling !== null && (
        <line className={classes.ceiling} x1="0" x2="100%" y1={y(ceiling)} y2={y(ceiling)} />
      )}
      {weeks.map((week, index) => (
        <g key={week.from}>
          {bar(index, week.planned, classes.planned)}
          {week.real && bar(index, week.real, classes.real)}
        </g>
      ))}
      <line className={classes.base} x1="0" x2="100%" y1={height} y2={height} />
    </svg>
  );
}

function Table({ view: { weeks }, onGo }: TrendProps) {
  const format = useFormat();
  const cell = (planned: TrendAmounts, real: TrendAmounts | null, measure: TrendMeasure) => {
    const amount = (amounts: TrendAmounts) => format.number(amountOf(amounts, measure));
    return real === null ? `${amount(planned)} planned` : `${amount(real)} of ${amount(planned)}`;
  };
  return (
    <table className={classes.table}>
      <caption>Real of planned, week by week</caption>
      <thead>
        <tr>
          <th scope="col">Week of</th>
          {measures.map(({ measure }) => (
            <th key={measure} scope="col">
              {trendMeasures[measure].name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ from, planned, real }) => (
          <tr key={from}>
            <th scope="row">
              <button type="button" className={classes.go} onClick={() => onGo(from)}>
                {format.day(from, 'month')}
              </button>
            </th>
            {measures.map(({ measure }) => (
              <td key={measure}>{cell(planned, real, measure)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
