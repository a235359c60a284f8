export {
  age,
  amount,
  clock,
  day,
  decimal,
  exactAmount,
  moment,
  month,
  percent,
  recent,
  shortMonth,
} from './format.js';
export { id, type Why, type Words } from './id.js';
export { wordsOf } from './language.js';
