export { age, amount, clock, day, decimal, exactAmount, moment, month, percent, recent, shortMonth } from './format.js';
export { idOnDemand, type OnDemandWords, type Why } from './id-on-demand.js';
export { id, type Words } from './id.js';
export { wordsOf } from './language.js';
