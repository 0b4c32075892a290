import { useMediaQuery } from '@mantine/hooks';
import { useLocation } from 'wouter';
import type { MenuCommand } from '../../../contract/push';
import { PlanningProvider, usePlanning } from '../../parts/own-events/planning';
import { FirstStartScreen } from '../../screens/first-start/first-start-screen';
import { useAppInfo } from '../app-info';
import { usePush } from '../client/changes';
import { useHistory } from '../client/history';
import { useOperation } from '../client/operation';
import { HelpProvider, useOpenHelp } from '../help/help';
import { useImportFiles } from '../importing/import-files';
import { NextSteps } from '../importing/next-steps';
import { useOpenNewReviews } from '../importing/open-new-reviews';
import { ReadNotice } from '../importing/read-notice';
import { useReviewToasts } from '../importing/review-toasts';
import { isTextField } from '../keys/key-guards';
import { useKeys } from '../keys/use-keys';
import { OwnAddressesCard } from '../own-addresses/own-addresses-card';
import { PaletteProvider, useOpenPalette } from '../palette/palette-provider';
import { useUnsavedNotice } from '../unsaved/use-unsaved-notice';
import { DataNotices } from './data-notices';
import { DropOverlay } from './drop-overlay';
import { ErrorBoundary } from './error-boundary';
import { navigate } from './hash-location';
import { HostBanner } from './host-banner';
import { HadFocusProvider, useHadFocus } from './lost-focus';
import { usePanel } from './panel';
import { Rail } from './rail';
import { Routes } from './routes';
import classes from './shell.module.css';
import { SidePanel } from './side-panel';

/** The frame around every screen: rail, page and panel, with the keys and notices of all screens. */
export function Shell() {
  return (
    <HelpProvider>
      <PlanningProvider>
        <PaletteProvider>
          <WholePage />
        </PaletteProvider>
      </PlanningProvider>
    </HelpProvider>
  );
}

function WholePage() {
  const [path] = useLocation();
  useCommands(path);
  useOpenNewReviews();
  useReviewToasts();
  useUnsavedNotice();
  const hadFocus = useHadFocus();
  const start = useStart(path);
  if (start === 'loading') return null;
  return (
    <HadFocusProvider value={hadFocus}>
      {start === 'first' ? <FirstStartScreen /> : <Frame path={path} />}
      <ReadNotice />
      <DropOverlay />
    </HadFocusProvider>
  );
}

/** Screens that say something without a calendar. */
const withoutCalendars = /^\/(?:import|contacts|people)(?:\/|$)/;

/**
 * The first start lasts until there is a calendar. After taking back or removing the only one, the user stays on the calendars
 * screen, which offers to put it back.
 */
function useStart(path: string): 'loading' | 'first' | 'usual' {
  const isEmpty = useAppInfo().calendars === 0 && !withoutCalendars.test(path);
  const imports = useOperation('imports.list', {}, { enabled: isEmpty && path === '/calendars' });
  if (!isEmpty) return 'usual';
  if (path !== '/calendars') return 'first';
  if (imports.kind === 'loading') return 'loading';
  const canPutBack =
    imports.kind === 'loaded' &&
    imports.value.some(({ action, isRemoved }) => action === 'put-back' || isRemoved);
  return canPutBack ? 'usual' : 'first';
}

function Frame({ path }: { readonly path: string }) {
  const isNarrow = useMediaQuery('(max-width: 800px)');
  const isCovered = usePanel().key !== null && isNarrow === true;
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('page')?.focus()}>
        Skip to the page
      </button>
      <div className={classes.rail} inert={isCovered}>
        <Rail />
      </div>
      <main id="page" className={classes.page} tabIndex={-1} inert={isCovered}>
        <HostBanner />
        <DataNotices />
        <NextSteps>
          <OwnAddressesCard />
        </NextSteps>
        <ErrorBoundary resetKey={path}>
          <Routes />
        </ErrorBoundary>
      </main>
      <SidePanel />
    </div>
  );
}

/** As in the native menu. */
const screenOf = {
  'Mod+1': '/today',
  'Mod+2': '/week',
  'Mod+3': '/events',
  'Mod+4': '/follow-ups',
  'Mod+5': '/calendars',
} as const;

/** The keys and the native menu run the same commands. */
function useCommands(path: string): void {
  const openHelp = useOpenHelp();
  const { undo, redo } = useHistory();
  const { choose } = useImportFiles();
  const plan = usePlanning();
  const openPalette = useOpenPalette();
  useKeys('everywhere', {
    // Where one decides, the same letter decides.
    add: () => (path === '/decide' ? false : plan()),
    palette: openPalette,
    openFiles: choose,
    undo,
    redo,
    settings: () => navigate('/settings'),
    help: () => openHelp('keys'),
  });

  useKeys('screens', { go: (key) => navigate(screenOf[key]) });

  const run = (command: MenuCommand) => {
    switch (command) {
      case 'open-files':
        return choose();
      case 'undo':
      case 'redo':
        // In a text field the menu undoes and redoes the typing, as in every program.
        if (isTextField(document.activeElement)) return document.execCommand(command);
        return command === 'undo' ? undo() : redo();
      case 'keys':
      case 'news':
        return openHelp(command);
      default:
        return navigate(`/${command}`);
    }
  };
  usePush((push) => {
    if (push.kind === 'command') void run(push.command);
    if (push.kind === 'show') navigate(push.path);
  });
}
