/** A hash of 16 hexadecimal digits (two rounds of FNV-1a), for names. It is not cryptographic. */
export const hashText = (text: string): string => fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
