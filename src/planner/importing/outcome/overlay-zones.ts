import type { ZoneResolution } from '../../../domain/calendars/calendar';
import { withZoneNames } from '../../../domain/event/mapped-times';
import type { Series } from '../../../domain/event/series';
import { zoneNamesIn } from '../../../domain/event/series';
import type { LoadedCalendar } from '../../agenda/loaded-calendar';
import { seriesBeside } from '../../agenda/loaded-calendar';
import type { CalendarOverlay } from '../../ports';
import type { PendingReview } from '../review/pending-review';

type Zones = Readonly<Record<string, ZoneResolution>>;

const isSame = (one: ZoneResolution | undefined, other: ZoneResolution | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const inZones = (zones: Zones | undefined, name: string): ZoneResolution | undefined =>
  zones && Object.hasOwn(zones, name) ? zones[name] : undefined;

/**
 * A name that `zones` does not use for another zone: the name itself, else with a number. Programs such as Outlook call
 * different zones by one name in different files.
 */
export function freeZoneName(name: string, resolution: ZoneResolution, zones: Zones): string {
  for (let number = 1; ; number += 1) {
    const own = number === 1 ? name : `${name} (${number})`;
    const meant = inZones(zones, own);
    if (meant === undefined || isSame(meant, resolution)) return own;
  }
}

/** The overlay with the zones that its series use, under other names where the new file means other zones by them. */
export function withZonesOf(
  target: LoadedCalendar | null,
  { content }: Pick<PendingReview, 'content'>,
  former: CalendarOverlay,
  overlay: CalendarOverlay,
): CalendarOverlay {
  const defined: Zones = { ...target?.stored?.content.zones, ...former.zones };
  const meant: Zones = { ...defined, ...target?.zones };
  const renamed = new Map<string, string>();
  const zones: Record<string, ZoneResolution> = {};
  for (const name of new Set(seriesBeside(overlay).flatMap((series) => [...zoneNamesIn(series)]))) {
    const before = inZones(defined, name);
    // A zone that the user named is what they say it is, in all files.
    const own = before ? freeZoneName(name, before, content.zones) : name;
    if (own !== name) renamed.set(name, own);
    const resolution = own === name ? inZones(meant, name) : before;
    if (resolution) zones[own] = resolution;
  }
  return { ...(renamed.size > 0 ? withNames(overlay, renamed) : overlay), zones };
}

function withNames(overlay: CalendarOverlay, renamed: ReadonlyMap<string, string>): CalendarOverlay {
  const rename = (series: Series) => withZoneNames(series, (zone) => renamed.get(zone) ?? zone);
  const { kept, archived, past, messages } = overlay;
  return {
    ...overlay,
    kept: kept.map(rename),
    archived: archived.map((one) => ({ ...one, series: rename(one.series) })),
    ...(past ? { past: past.map(rename) } : {}),
    ...(messages ? { messages: messages.map((one) => ({ ...one, series: rename(one.series) })) } : {}),
  };
}
