import type { Act } from '../../desk/act.js';
import { readable } from '../../desk/readable.js';
import { redirectTo } from '../answer.js';
import { listAddress, messageAddress, placeQuery } from '../messages/place.js';
import type { CaseVisit } from '../route.js';
import { READINGS, SAID, type ActPath, type Read } from './act-of.js';
import { FORWARDED_TO } from './forwarded-words.js';
import { fillTemplate } from './fill-template.js';
import { placeOf } from './load.js';
import { isOwnRepeat } from './own-repeat.js';
import { messagePage } from './page.js';
import { happenedSince } from './seen.js';

/** The page after an act, which says what was done; whatever was typed is never lost. */
export const doAct =
  (path: ActPath) =>
  async (visit: CaseVisit): Promise<Response> => {
    const { desk, officer, message, form, words } = visit;
    const place = placeOf(visit);
    const act: Read = READINGS[path](form, words.message, message.visibility == 'rahasia');
    if ('missing' in act) return messagePage(visit, { path, typed: form, trouble: { fault: act.missing } });
    const seen = Number(/^\d{1,9}$/.exec(form.get('versi') ?? '')?.[0] ?? -1);
    const outcome = await desk.act(officer, message.id, seen, act);
    if (outcome.kind == 'refused')
      return messagePage(visit, { path, typed: form, trouble: { fault: words.messages.refused[outcome.why] } });
    const found = await desk.find(officer, message.id);
    // Forwarded, now or by somebody else just before: it is no longer ours to see.
    if (!found)
      return redirectTo(`${listAddress(place)}&${outcome.kind == 'done' ? saidOf(path, act) : 'kabar=hilang'}`);
    if (outcome.kind == 'changed') {
      const fresh = happenedSince(await desk.history(officer, message.id), form.get('riwayat'));
      if (!isOwnRepeat(fresh, officer.id, act))
        return messagePage({ ...visit, message: readable(officer, found) }, { path, typed: form, trouble: 'changed' });
    }
    return redirectTo(`${messageAddress(message.id, place)}&${saidOf(path, act)}`);
  };

const saidOf = (path: ActPath, act: Act): URLSearchParams =>
  new URLSearchParams({ kabar: SAID[path], ...(act.what == 'forward' && { [FORWARDED_TO]: act.to }) });

/** The form of the answer has several buttons. */
export async function answerOrKeep(visit: CaseVisit): Promise<Response> {
  const { desk, officer, message, form, words } = visit;
  const { message: own } = words;
  const text = form.get('jawaban') ?? '';
  switch (form.get('lakukan')) {
    case 'draf': {
      await desk.saveDraft(officer, message.id, text);
      const query = placeQuery(placeOf(visit));
      return redirectTo(
        `/kotak-pesan/pesan/${message.id}?${query}&kabar=${text.trim() ? 'draf' : 'draf-kosong'}#jawab`,
      );
    }
    case 'templat': {
      const templates = await desk.templates(officer);
      const typed = new URLSearchParams(form);
      typed.set('jawaban', fillTemplate(text, templates, Number(form.get('templat'))));
      return messagePage(visit, { path: 'jawab', typed });
    }
    case 'simpan-templat': {
      const isSaved = await desk.saveTemplate(officer, form.get('nama-templat') ?? '', text);
      return messagePage(visit, {
        path: 'jawab',
        typed: form,
        ...(isSaved ? { said: own.said.templat } : { trouble: { fault: own.templateFailed } }),
      });
    }
    default:
      return doAct('jawab')(visit);
  }
}

/** Keeps what is being written, again and again; for the script. */
export async function keepDraft({ desk, officer, message, form }: CaseVisit): Promise<Response> {
  const isKept = await desk.saveDraft(officer, message.id, form.get('jawaban') ?? '');
  return new Response(null, { status: isKept ? 204 : 404, headers: { 'cache-control': 'no-store' } });
}
