import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Electron's fuses by the names that electron-builder gives them, and whether each is on. */
export type Fuses = Readonly<Record<string, boolean>>;

/** A fuse is one character in the program. */
const onSign = '1'.charCodeAt(0);
const offSign = '0'.charCodeAt(0);

/** The packed programs in electron-builder's output folder, of every platform. */
export function findPacked(output: string, names: { readonly product: string; readonly linux: string }) {
  const places = [`${names.product}.app`, `${names.product}.exe`, names.linux];
  const folders = existsSync(output) ? readdirSync(output) : [];
  return folders
    .filter((folder) => /(-unpacked$|^mac)/.test(folder))
    .flatMap((folder) => places.map((place) => join(output, folder, place)))
    .filter((path) => existsSync(path));
}

/** The fuses of a packed program that are not as wanted, or that its Electron does not have. */
export async function wrongFuses(program: string, wanted: Fuses): Promise<readonly string[]> {
  const wire: Readonly<Record<number, unknown>> = { ...(await getCurrentFuseWire(program)) };
  return Object.entries(wanted)
    .filter(([name, isOn]) => wire[numberOf(name)] !== (isOn ? onSign : offSign))
    .map(([name]) => name);
}

/** The position of a fuse in the wire; the two packages differ in its first letter only. */
function numberOf(name: string): number {
  const key = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const found = Object.entries(FuseV1Options).find(([option]) => option === key)?.[1];
  if (typeof found !== 'number') throw new Error(`${name} is no fuse of Electron`);
  return found;
}
