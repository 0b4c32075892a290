/** Bytes of the largest calendar file that Mingle imports. */
export const importLimit = 64 * 1024 * 1024;
