import { describeForms } from '../suite/behaviour';
import { commandVerbs } from './command-verbs';

describeForms('the command line', commandVerbs);
