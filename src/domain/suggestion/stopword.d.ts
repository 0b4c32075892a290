declare module 'stopword' {
  /** Stop words, lower case, by ISO 639-3 language. The package has no types. */
  export const eng: readonly string[];
  export const deu: readonly string[];
  export const fra: readonly string[];
  export const spa: readonly string[];
}
