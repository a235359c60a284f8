import { MAX_DESCRIPTION, type ServiceAttribute } from '../../contract/index.js';
import { isObject, type Json } from '../json.js';
import { cleanText } from './clean-text.js';
import type { FieldErrors } from './field-errors.js';

/** The answers to a service's own questions, as JSON; missing where there are none. */
export function readAnswers(
  value: Json | undefined,
  questions: ServiceAttribute[],
  errors: FieldErrors,
): string | undefined {
  const given = isObject(value) ? value : {};
  if (value != undefined && !isObject(value))
    errors.add(['attribute'], 'Jawaban atas pertanyaan tidak terbaca.', 'The answers to the questions cannot be read.');
  const answers: [string, string | string[]][] = [];
  for (const question of questions) {
    const { code, required } = question;
    const answer = textsOf(given[code]);
    if (answer.length && !fits(question, answer))
      errors.add(
        ['attribute', code],
        `Jawaban untuk "${question.description}" tidak cocok.`,
        `The answer to "${question.description}" does not fit.`,
      );
    else if (answer.length) answers.push([code, question.datatype == 'multivaluelist' ? answer : answer[0]!]);
    else if (required)
      errors.add(
        ['attribute', code],
        `Pertanyaan "${question.description}" perlu dijawab.`,
        `The question "${question.description}" needs an answer.`,
      );
  }
  const asked = new Set(questions.map(({ code }) => code));
  for (const code of Object.keys(given))
    if (!asked.has(code) && textsOf(given[code]).length)
      errors.add(['attribute', code], 'Pertanyaan ini tidak ada lagi.', 'This question is no longer asked.');
  return answers.length ? JSON.stringify(Object.fromEntries(answers)) : undefined;
}

const textsOf = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap(
    (item) => cleanText(typeof item == 'number' ? `${item}` : item) ?? [],
  );

function fits({ datatype, values }: ServiceAttribute, answer: string[]): boolean {
  if (datatype == 'multivaluelist' || datatype == 'singlevaluelist')
    return (
      (datatype == 'multivaluelist' || answer.length == 1) &&
      answer.every((each) => values?.some(({ key }) => key == each))
    );
  const [text = ''] = answer;
  if (answer.length > 1 || text.length > MAX_DESCRIPTION) return false;
  if (datatype == 'number') return /^-?\d+([.,]\d+)?$/.test(text);
  return datatype != 'datetime' || !Number.isNaN(Date.parse(text));
}
