import type { BriefView } from '../../../contract/views/brief';
import type { FittedBrief, PlacedSection } from '../../../domain/brief/fit';
import type { PaperName } from '../../../domain/brief/paper';
import { briefCss, pageRule } from '../../../words/brief/brief-css';
import { headingText, leftOutText, roomHeading } from '../../../words/brief/left-out';
import { useFormat } from '../../app/app-info';
import { BriefBlocks } from './brief-blocks';

interface BriefSheetsProps {
  readonly fitted: FittedBrief;
  readonly paper: PaperName;
  /** Each name links to the page of that person. */
  readonly people: BriefView['people'];
  /** The window that prints adds the numbers of the pages itself. */
  readonly isForPdf: boolean;
}

/** The sheets of a brief; `data-brief` says that they are all there. */
export function BriefSheets({ fitted, paper, people, isForPdf }: BriefSheetsProps) {
  const format = useFormat();
  const note = leftOutText(fitted, format);
  const { title, subtitle, sheets } = fitted;
  return (
    <div className="brief" data-brief={paper}>
      <style>{`${pageRule(paper, !isForPdf)}${briefCss(paper)}`}</style>
      {sheets.map(({ sections, room }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sheets have nothing but their place
        <article key={at} className="brief-sheet" aria-label={`Page ${at + 1}`}>
          {at === 0 && (
            <header>
              <h1 dir="auto">{title}</h1>
              <p className="brief-when" dir="auto">
                {subtitle}
              </p>
            </header>
          )}
          {sections.map((section) => (
            <Section key={section.part} section={section} people={people} />
          ))}
          {at === sheets.length - 1 && note !== '' && <p className="brief-left">{note}</p>}
          {room > 0 && <Room lines={room} />}
        </article>
      ))}
    </div>
  );
}

interface SectionProps {
  readonly section: PlacedSection;
  readonly people: BriefView['people'];
}

const Section = ({ section: { heading, isContinued, blocks }, people }: SectionProps) => (
  <section>
    <h2>{headingText(heading, isContinued)}</h2>
    <BriefBlocks blocks={blocks} people={people} />
  </section>
);

const Room = ({ lines }: { readonly lines: number }) => (
  <section>
    <h2>{roomHeading}</h2>
    {Array.from({ length: lines }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: empty lines
      <div key={at} className="brief-rule" />
    ))}
  </section>
);
