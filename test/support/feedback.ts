import '../../src/define/feedback-form.js';
import type { FeedbackRequest, Receipt } from '../../src/contract/index.js';
import { documents } from './feedback-documents.js';
import { endpointDouble, type EndpointDouble } from './endpoint-double.js';
import { allInside, inside, place, says } from './place.js';

export const TICKET = '0A4K-7N3P-2QXM';

export const receiptOf = (key: string): Receipt => ({
  key,
  ticket: TICKET,
  service_request_id: '17',
  received_at: '2026-11-24T08:00:00+07:00',
  expected_datetime: '2026-12-01T08:00:00+07:00',
});

const keyOf = (init: RequestInit | undefined): string =>
  new Headers(init?.headers).get('idempotency-key')!.replaceAll('"', '');

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** An endpoint that takes messages, until another answer is given to `take`. */
export function collector(more: Record<string, unknown> = {}): EndpointDouble & {
  take: (key: string) => Response | Promise<Response>;
  messages: () => FeedbackRequest[];
} {
  const double = endpointDouble({ ...documents, ...more });
  const desk = Object.assign(double, {
    take: (key: string): Response | Promise<Response> => json(receiptOf(key), 201),
    messages: () =>
      double.sent.filter(({ path }) => path == 'feedback/requests').map(({ body }) => body as FeedbackRequest),
  });
  double.answer = (path, _, init) => (path == 'feedback/requests' ? desk.take(keyOf(init)) : undefined);
  return desk;
}

/** Puts a form into the page and waits until it is there. */
export async function form(endpoint: string, attributes: Record<string, string> = {}): Promise<HTMLElement> {
  const element = place('opd-feedback-form', { endpoint, ...attributes });
  await says(element, 'Kirim');
  return element;
}

export const control = (element: Element, name: string): HTMLInputElement =>
  inside(element, `[name="${name}"]`) as HTMLInputElement;

/** Types or chooses like a person, as far as the page can tell. */
export function fill(element: Element, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const fields = allInside(element, `[name="${name}"]`) as HTMLInputElement[];
    const field = fields.find((one) => /radio|checkbox/.test(one.type) && one.value == value) ?? fields[0]!;
    if (/radio|checkbox/.test(field.type)) field.click();
    else {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}

/** A form in which nothing is missing. */
export function fillAll(element: Element, more: Record<string, string> = {}): void {
  fill(element, { service_code: 'lampu', description: 'Lampu di simpang padam.', consent: 'yes', ...more });
}

export const submit = (element: Element): void => (inside(element, 'form') as HTMLFormElement).requestSubmit();
