import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';

/** Where the window was, in device-independent pixels. */
export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

export const smallestSize = { width: 400, height: 480 } as const;
const firstSize = { width: 1280, height: 860 } as const;

/** How much of the title bar must be on a screen, so that the user can drag the window. */
const grip = { width: 120, height: 32 } as const;

/** The content of `window.json`; null when there is none or it cannot be read. */
export function readWindowPlace(dataFolder: string): WindowPlace | null {
  try {
    return parseWindowPlace(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return null;
  }
}

/** A failed write is ignored: losing the place costs the user one drag. */
export function writeWindowPlace(dataFolder: string, place: WindowPlace): void {
  try {
    writeFileSync(fileIn(dataFolder), `${JSON.stringify(place)}\n`, { mode: 0o600 });
  } catch {}
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'window.json');

function parseWindowPlace(json: unknown): WindowPlace | null {
  const place = json as Partial<WindowPlace> | null;
  const bounds = place?.bounds;
  if (!bounds || typeof place.maximized !== 'boolean') return null;
  const { x, y, width, height } = bounds;
  if (![x, y, width, height].every(Number.isSafeInteger)) return null;
  return { bounds: { x, y, width, height }, maximized: place.maximized };
}

/**
 * Where the window opens: at its last place if that is still on a screen, else in the middle of the first screen.
 * `workAreas` are the screens without their bars, the main screen first.
 */
export function placeOnScreens(place: WindowPlace | null, workAreas: readonly Rectangle[]): WindowPlace {
  const screen = workAreas.find((area) => place !== null && canBeHeld(place.bounds, area));
  const area = screen ?? workAreas[0] ?? { x: 0, y: 0, ...firstSize };
  const wanted = place?.bounds ?? { ...firstSize, x: 0, y: 0 };
  const width = Math.max(smallestSize.width, Math.min(wanted.width, area.width));
  const height = Math.max(smallestSize.height, Math.min(wanted.height, area.height));
  const corner = screen
    ? { x: wanted.x, y: wanted.y }
    : {
        x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
        y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
      };
  return { bounds: { ...corner, width, height }, maximized: place?.maximized ?? false };
}

function canBeHeld(bounds: Rectangle, area: Rectangle): boolean {
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const across = right - Math.max(bounds.x, area.x);
  return across >= grip.width && bounds.y >= area.y && bounds.y + grip.height <= area.y + area.height;
}
