import { type Form, type Kind, kinds } from '../../../../domain/marking/kind';
import type { Suggestion } from '../../../../domain/marking/suggestion';
import { kindMeaning, kindWord } from '../../../../words/kind';
import { reasonTexts } from '../../../../words/reason';
import { useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { suggestionSentence } from '../../../parts/suggestion-words';
import classes from './unmarked-question.module.css';

interface UnmarkedQuestionProps {
  readonly suggestion: Suggestion | null;
  readonly onChoose: (kind: Kind, form: Form | null) => void;
}

/** Asks for the kind of an unmarked event. A suggestion is shown with its reasons at the kind it proposes. */
export function UnmarkedQuestion({ suggestion, onChoose }: UnmarkedQuestionProps) {
  return (
    <section className={classes.question} aria-labelledby="unmarked-question">
      <h3 className={classes.title} id="unmarked-question">
        What is this for?
      </h3>
      <ul className={classes.choices}>
        {kinds.map((kind) => {
          const suggested = suggestion?.kind === kind ? suggestion : null;
          return (
            <li key={kind}>
              <button
                type="button"
                className={classes.choice}
                data-kind={kind}
                onClick={() => onChoose(kind, suggested?.form ?? null)}
              >
                <KindShape kind={kind} suggested={suggested !== null} decorative />
                <span className={classes.words}>
                  <span className={classes.kind}>{kindWord(kind)}</span>
                  <span className={classes.line}>{kindMeaning(kind)}</span>
                  {suggested && <SuggestionText suggestion={suggested} />}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function SuggestionText({ suggestion }: { readonly suggestion: Suggestion }) {
  const reasons = reasonTexts(suggestion, useFormat());
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  return <span className={classes.guess}>{`${suggestionSentence(suggestion)}${why}.`}</span>;
}
