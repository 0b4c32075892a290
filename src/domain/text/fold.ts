/** Lower case and without accents, so that "cafe" finds "Café". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return /[\u0080-\uffff]/.test(lower) ? lower.normalize('NFD').replace(/\p{Mark}/gu, '') : lower;
}
