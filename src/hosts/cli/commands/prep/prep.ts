import type { CompanyView } from '../../../../contract/social/company';
import type { EventView } from '../../../../contract/views/event';
import type { RunSheetView } from '../../../../contract/views/run-sheet';
import type { EventKey } from '../../../../domain/event/key';
import { isSocial } from '../../../../domain/marking/kind';
import { writtenDetails } from '../../../../domain/prep/social-sections';
import type { Day } from '../../../../domain/time/day';
import type { Format } from '../../../../words/format';
import { createFormat } from '../../../../words/format';
import { cardLine, eveningLine, factLines, talkedText } from '../../../../words/prep/catch-up';
import { prepMarkdown } from '../../../../words/prep/prep-markdown';
import { detailWords } from '../../../../words/prep/social-form';
import { progressText } from '../../../../words/progress';
import { purposeLine } from '../../../../words/purpose';
import { leftOutText, restSentence } from '../../../../words/run-sheets/run-sheet';
import type { CommandContext } from '../../context';
import { toEventJson } from '../../text/event-json';
import { oneLine, shapeOf } from '../../text/output';

/** `mingle prep UID[@RECURRENCE-ID]`: the prep of an event, or all of it as Markdown. */
export async function showPrep(
  context: CommandContext,
  key: EventKey,
  options: { readonly markdown?: true },
): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const view = await planner.ask('event.get', { key });
    const info = await planner.ask('app.info', {});
    const format = createFormat(info);
    if (options.markdown) context.data(toBrief(view, format));
    else {
      const company = await planner.ask('event.company', { key: view.row.key });
      context.print(
        { ...toPrepJson(view), company },
        () => `${prepText(view, info.today, format)}${companyText(company, info.today, format)}`,
      );
    }
  });
}

const toBrief = (view: EventView, format: Format): string =>
  prepMarkdown(
    {
      title: view.row.summary,
      span: view.row.span,
      place: view.row.location,
      kind: view.row.mark?.kind ?? null,
      networking: view.networking,
      social: view.social,
      guests: view.guests,
      steps: view.runSheet?.steps ?? [],
      followUps: view.followUps,
      outcome: view.outcome,
      leads: view.leads,
      lastTime: view.lastTime,
    },
    format,
  );

const toPrepJson = (view: EventView) => ({
  ...toEventJson(view.row),
  purpose: purposeLine(view.row.purposes),
  scope: view.prepScope,
  items: view.progress.map((item) => ({ label: progressText(item), done: item.done })),
  networking: view.networking,
  social: view.social,
  guests: view.guests,
  steps: view.runSheet?.steps ?? [],
  followUps: view.followUps,
  outcome: view.outcome,
  leads: view.leads,
  lastTime: view.lastTime,
});

function prepText(view: EventView, today: Day, format: Format): string {
  const { row } = view;
  const kind = row.mark?.kind ?? null;
  const lines = [
    `${shapeOf(kind)} ${oneLine(row.summary)}`,
    [format.dated(row.span), oneLine(row.location)].filter(Boolean).join(' · '),
    purposeLine(row.purposes) ||
      (kind === null ? 'Not marked yet: mark it to prepare for it.' : 'Why I go is not written yet.'),
    ...(isSocial(kind) ? detailLines(view) : []),
    ...view.progress.map((item) => `${item.done ? '✓' : '·'} ${oneLine(progressText(item))}`),
    ...stepsLines(view.runSheet, today, format),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const detailLines = ({ social }: EventView): readonly string[] =>
  writtenDetails(social).map(({ detail, text }) => `${detailWords[detail].label}: ${oneLine(text)}`);

/** What to catch up on with each guest, and the last evenings of a club; empty where nothing is known. */
function companyText({ cards, evenings }: CompanyView, today: Day, format: Format): string {
  const lines = [
    ...cards.map((card) => {
      const { talked } = card.lastTime ?? { talked: [] };
      const facts = [
        cardLine(card, 0, today, format),
        ...factLines(card),
        ...(talked.length > 0 ? [talkedText(talked)] : []),
      ];
      return [`${card.name}: ${facts.filter(Boolean).join(' · ')}`];
    }),
    ...evenings
      .slice(0, 3)
      .map((evening) => [
        [format.datedDay(evening.day, today), eveningLine(evening), evening.learning]
          .filter(Boolean)
          .join(' · '),
      ]),
  ].flat();
  return lines.length > 0
    ? ['', 'Before you meet', ...lines.map(oneLine)].map((line) => `${line}\n`).join('')
    : '';
}

/** The steps by day, what is left out, and why they rest. */
function stepsLines(sheet: RunSheetView | null, today: Day, format: Format): readonly string[] {
  const steps = sheet?.steps ?? [];
  if (!sheet || steps.length === 0) return [];
  const leftOut = steps.filter(({ state }) => state === 'dropped').map(({ text }) => oneLine(text));
  return [
    '',
    sheet.rest ? restSentence(sheet.rest) : 'Steps',
    ...steps
      .filter(({ state }) => state !== 'dropped')
      .map(
        ({ state, text, day }) =>
          `${state === 'done' ? '✓' : '·'} ${format.datedDay(day, today)}  ${oneLine(text)}`,
      ),
    ...(leftOut.length > 0 ? [leftOutText(null, leftOut, format)] : []),
  ];
}
