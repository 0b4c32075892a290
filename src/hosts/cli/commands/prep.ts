import type { EventView } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { briefMarkdown } from '../../../domain/prep/brief';
import type { ZoneId } from '../../../domain/time/zone';
import type { CommandContext } from '../context';
import { toEventJson } from '../text/event-json';
import { createWhenText, oneLine, shapeOf } from '../text/output';

/** `mingle prep UID[@RECURRENCE-ID]`: what is planned for an event, or its brief as Markdown. */
export async function showPrep(
  context: CommandContext,
  key: EventKey,
  options: { readonly markdown?: true },
): Promise<void> {
  await context.withPlanner('read', async (planner) => {
    const view = await planner.ask('event.get', { key });
    const { zone } = await planner.ask('app.info', {});
    if (options.markdown) context.data(toBrief(view, zone));
    else context.print(toPrepJson(view), () => prepText(view, zone));
  });
}

const toBrief = (view: EventView, zone: ZoneId): string =>
  briefMarkdown({
    title: view.row.summary,
    when: createWhenText(zone)(view.row.span),
    place: view.row.location,
    kind: view.row.mark?.kind ?? null,
    networking: view.networking,
    social: view.social,
    guests: view.guests,
    followUps: view.followUps,
  });

const toPrepJson = (view: EventView) => ({
  ...toEventJson(view.row),
  purpose: view.row.purpose,
  scope: view.prepScope,
  items: view.progress.map(({ label, done }) => ({ label, done })),
  networking: view.networking,
  social: view.social,
  guests: view.guests,
  followUps: view.followUps,
});

function prepText(view: EventView, zone: ZoneId): string {
  const { row } = view;
  const kind = row.mark?.kind ?? null;
  const lines = [
    `${shapeOf(kind)} ${oneLine(row.summary)}`,
    [createWhenText(zone)(row.span), oneLine(row.location)].filter(Boolean).join(' · '),
    row.purpose ||
      (kind === null ? 'Not marked yet: mark it to prepare for it.' : 'Why I go is not written yet.'),
    ...view.progress.map(({ label, done }) => `${done ? '✓' : '·'} ${oneLine(label)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
