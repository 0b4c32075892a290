import { VisuallyHidden } from '@mantine/core';
import {
  IconCalendarEvent,
  IconCalendarWeek,
  IconListDetails,
  IconMailForward,
  IconPlus,
  IconSettings,
  IconStack2,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { usePlanning } from '../../parts/own-events/planning';
import { useOperation } from '../client/operation';
import { keyMaps } from '../keys/key-maps';
import { useShownKey } from '../keys/use-keys';
import classes from './rail.module.css';

interface Place {
  readonly path: string;
  readonly word: string;
  readonly icon: TablerIcon;
}

const places: readonly Place[] = [
  { path: '/today', word: 'Today', icon: IconCalendarEvent },
  { path: '/week', word: 'Week', icon: IconCalendarWeek },
  { path: '/events', word: 'Events', icon: IconListDetails },
  { path: '/people', word: 'People', icon: IconUsers },
  { path: '/follow-ups', word: 'Follow-ups', icon: IconMailForward },
  { path: '/calendars', word: 'Calendars', icon: IconStack2 },
];

const settings: Place = { path: '/settings', word: 'Settings', icon: IconSettings };

/** Links to the screens; a bar at the bottom of narrow windows. */
export function Rail() {
  const followUps = useOperation('follow-ups.list', {});
  const reviews = useOperation('reviews.list', {});
  const due =
    followUps.kind === 'loaded'
      ? followUps.value.filter(({ dueness }) => dueness === 'overdue' || dueness === 'today').length
      : 0;
  const waiting = reviews.kind === 'loaded' ? reviews.value.length : 0;
  const badges: Readonly<Record<string, { readonly count: number; readonly words: string }>> = {
    '/follow-ups': { count: due, words: `${due} due` },
    '/calendars': { count: waiting, words: `${waiting} to look through` },
  };
  return (
    <nav className={classes.rail} aria-label="Screens">
      <PlanEntry />
      {places.map((place) => (
        <RailLink key={place.path} {...place} badge={badges[place.path]} />
      ))}
      <div className={classes.space} />
      <RailLink {...settings} badge={undefined} />
    </nav>
  );
}

/** Plans or logs something from any screen, also without a keyboard. */
function PlanEntry() {
  const plan = usePlanning();
  const key = useShownKey()(keyMaps.everywhere.add);
  return (
    <button
      type="button"
      className={`${classes.link} ${classes.plan}`}
      aria-keyshortcuts={key}
      title={key}
      onClick={() => plan()}
    >
      <IconPlus size={18} stroke={1.5} aria-hidden />
      <span className={classes.word}>Plan</span>
    </button>
  );
}

/** The pages without a link of their own, each with the one that leads to it. */
const parents: Readonly<Record<string, string>> = {
  '/leads': '/people',
  '/import': '/calendars',
  '/imports': '/calendars',
  '/archived': '/calendars',
  '/decide': '/events',
  '/events': '/events',
  '/people': '/people',
  '/rules': '/events',
};

interface RailLinkProps extends Place {
  readonly badge: { readonly count: number; readonly words: string } | undefined;
}

function RailLink({ path, word, icon: Icon, badge }: RailLinkProps) {
  const [location] = useLocation();
  const [, screen = ''] = location.split('/');
  const isCurrent = location === path || parents[`/${screen}`] === path;
  return (
    <Link href={path} className={classes.link} aria-current={isCurrent ? 'page' : undefined}>
      <Icon size={18} stroke={1.5} aria-hidden />
      <span className={classes.word}>{word}</span>
      {badge && badge.count > 0 && (
        <span className={classes.badge}>
          <span aria-hidden>{badge.count}</span>
          <VisuallyHidden>{badge.words}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
