import { foldText } from '../text/fold';
import { buildings, noPlaces } from './common-words';

/** The pieces of an address: `Messe Wien, Messeplatz 1, 1021 Wien`. */
const piecesOf = (place: string): readonly string[] =>
  place
    .split(/[,;\n\r()|–—]|\s-\s/u)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '');

const isLink = (place: string): boolean => /^[a-z][a-z+]*:\/\//.test(place);

const isNoPlace = (folded: string): boolean =>
  folded === '' ||
  isLink(folded) ||
  folded.split(/[^\p{L}\p{M}\p{N}]+/u).every((word) => word === '' || noPlaces.has(word)) ||
  /\b(microsoft teams|google meet|zoom)\b/.test(folded);

/** The name of the building, which comes first in an address; null where the place may be no more than a city. */
function buildingOf(pieces: readonly string[]): string | null {
  const [first] = pieces;
  if (first === undefined || /^\d/.test(first)) return null;
  const isAddress = pieces.length >= 3 && pieces.some((piece) => /\d/.test(piece));
  return isAddress || buildings.some((word) => first.includes(word)) ? first : null;
}

/** True if `piece` is the building, or a room of it: `messe wien halle b`. */
const isIn = (piece: string, building: string): boolean =>
  piece === building || piece.startsWith(`${building} `);

/** Tells whether a place is the meeting place of an event, or a room in it. A city alone is so only if both are no more. */
export type IsAtPlace = (place: string) => boolean;

export function createIsAtPlace(whole: string): IsAtPlace {
  const folded = foldText(whole).trim();
  if (isNoPlace(folded)) return () => false;
  const pieces = piecesOf(folded);
  const building = buildingOf(pieces);
  return (place) => {
    const other = piecesOf(foldText(place));
    if (other.length === 0) return false;
    if (other.join(',') === pieces.join(',')) return true;
    return building !== null && other.some((piece) => isIn(piece, building));
  };
}
