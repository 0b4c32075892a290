import type { Session, Shell, WebContents } from 'electron';

/** How long after a click or a key press a link may still open, in milliseconds. */
const gestureMs = 2_000;

const gestures: ReadonlySet<string> = new Set([
  'mouseDown',
  'mouseUp',
  'keyDown',
  'rawKeyDown',
  'touchEnd',
  'gestureTap',
]);

/** Addresses that go to the system's browser or mail program. */
const isOutsideAddress = (address: string): boolean => /^(https?|mailto):/i.test(address);

/**
 * Prevents the page at `home` from navigating, opening windows and embedding pages. A web link that the user follows opens
 * in the browser of the system.
 */
export function guardPage(
  contents: WebContents,
  home: string,
  shell: Pick<Shell, 'openExternal'>,
  now: () => number,
): void {
  let lastGesture = Number.NEGATIVE_INFINITY;
  contents.on('input-event', (_event, input) => {
    if (gestures.has(input.type)) lastGesture = now();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (isOutsideAddress(url) && now() - lastGesture < gestureMs) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  bringBack(contents, home);
}

/**
 * Loads the page again, where it was, when something else is there. No event precedes a navigation to about:blank,
 * which would leave the window empty.
 */
function bringBack(contents: WebContents, home: string): void {
  let place = home;
  contents.on('did-navigate-in-page', (_event, address, isMainFrame) => {
    if (isMainFrame && address.startsWith(home)) place = address;
  });
  contents.on('did-navigate', (_event, address) => {
    if (address.startsWith(home)) place = address;
    // A failure is reported by an event as well.
    else contents.loadURL(place).catch(() => undefined);
  });
}

/** Every permission is refused: the page needs no camera, no location and no browser notification. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
