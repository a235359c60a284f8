import type { FeedbackFacts } from '../../feedback/feedback-of.js';
import { isObject, type Json } from '../../json.js';

/** Answers to a service's own questions, in the service's words where it still has them. */
export function answersIn(
  { services }: Pick<FeedbackFacts, 'services'>,
  serviceCode: string,
  attribute: string | undefined,
): [question: string, answer: string][] {
  const given = attribute == undefined ? undefined : (JSON.parse(attribute) as Json);
  if (!isObject(given)) return [];
  const questions = new Map(services.get(serviceCode)?.attributes.map((question) => [question.code, question]));
  return Object.entries(given).map(([code, answer]) => {
    const { description = code, values } = questions.get(code) ?? {};
    const texts = [answer].flat().map((each) => values?.find(({ key }) => key == each)?.name ?? String(each));
    return [description, texts.join(', ')];
  });
}
