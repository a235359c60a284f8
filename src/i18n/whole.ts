import type { AllWords } from './all-words.js';
import { en } from './en.js';
import { idFeedback } from './id-feedback.js';
import { idFeedbackStatus } from './id-feedback-status.js';
import { idLivingSentence } from './id-living-sentence.js';
import { idOnDemand } from './id-on-demand.js';
import { idProgramDetails } from './id-program-details.js';
import { idProgramFeedback } from './id-program-feedback.js';
import { idProgramParts } from './id-program-parts.js';
import { id } from './id.js';
import { min } from './min.js';

const whole = {
  id: {
    ...id,
    ...idProgramParts,
    ...idProgramDetails,
    ...idProgramFeedback,
    ...idOnDemand,
    ...idLivingSentence,
    ...idFeedback,
    ...idFeedbackStatus,
  },
  en,
  min,
} satisfies Record<string, AllWords>;

/** The languages that the widgets speak. */
export type Language = keyof typeof whole;
export const LANGUAGES = Object.keys(whole) as Language[];

/** A language by its tag ("en-US" → "en"); Indonesian where it is not known. */
export function languageFrom(tag: string | null | undefined): Language {
  const code = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language == code) ?? 'id';
}

/** All words of a language at once, for a server or a tool: a page gets them in parts, by `wordsOf`. */
export const wholeWords = (language: Language): AllWords => whole[language];
