import type { Template } from '../../desk/desk.js';

/** A template takes the place of an empty box or of another template; what somebody wrote stays, and it comes below. */
export function fillTemplate(written: string, templates: readonly Template[], chosen: number): string {
  const text = templates.find(({ id }) => id == chosen)?.text;
  if (text == undefined) return written;
  const own = written.replace(/\r\n?/g, '\n').trim();
  return !own || templates.some((template) => template.text.trim() == own) ? text : `${own}\n\n${text}`;
}
