export type { AllWords } from './all-words.js';
export { age, clock, day, decimal, moment, month, percent, recent, shortMonth } from './format.js';
export { idOnDemand, type OnDemandWords, type Why } from './id-on-demand.js';
export { idProgramDetails, type ProgramDetailWords } from './id-program-details.js';
export { idProgramParts, type ProgramPartWords } from './id-program-parts.js';
export { id, type Words } from './id.js';
export { wordsOf } from './language.js';
export { amount, exactAmount } from './money.js';
