declare module 'wink-naive-bayes-text-classifier' {
  /** The part of it that Mingle uses; the package has no types of its own. */
  interface NaiveBayes {
    defineConfig(config: {
      readonly considerOnlyPresence: boolean;
      readonly smoothingFactor: number;
    }): boolean;
    definePrepTasks(tasks: readonly ((tokens: readonly string[]) => readonly string[])[]): number;
    learn(tokens: readonly string[], label: string): boolean;
    consolidate(): boolean;
    /** Log-odds to base 2 of each label, best first; `unknown` alone where no token was ever seen. */
    computeOdds(tokens: readonly string[]): readonly (readonly [label: string, odds: number])[];
  }
  function createNaiveBayes(): NaiveBayes;
  export = createNaiveBayes;
}
