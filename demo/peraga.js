/**
 * Endpoints that misbehave on purpose. A page that loads this before the widgets' script has, below
 * /peraga/<state>/v1/ or /peraga/<state>/<visit>/v1/, an endpoint in that state; every other request passes through.
 */
import { newsItems, projects } from './peraga-data.js';
import { answerMessage, closedIndex } from './peraga-pesan.js';

const realFetch = globalThis.fetch;
const PLACE = /^\/peraga\/([\w-]+)\/(?:\w+\/)?v1\/(.*)$/;
const HOUR = 36e5;

const realAddress = (path) => new URL(`/v1/${path}`, location.href).href;
const json = (body) => new Response(JSON.stringify(body));
const never = () => new Promise(() => {});
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const broken = () => Promise.reject(new TypeError('Failed to fetch'));

/** A real document whose pictures keep their real addresses. */
async function realDocument(path) {
  const address = realAddress(path);
  const answer = await realFetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const found = await answer.json();
  for (const { _opd } of found.projects ?? found.items ?? [])
    if (_opd?.image) {
      _opd.image.url = new URL(_opd.image.url, address).href;
      for (const source of _opd.image.sources ?? []) source.url = new URL(source.url, address).href;
    }
  return found;
}

/** A real document in which this state's changes are made. */
async function changed(state, path) {
  const found = await realDocument(path);
  if (Array.isArray(found)) return json(found);
  if (state == 'pesan-tertutup') return json(closedIndex(found));
  const project = projects[state] ?? ((same) => same);
  const item = newsItems[state] ?? ((same) => same);
  return json({
    ...found,
    ...(found.projects && { projects: found.projects.map(project) }),
    ...(found.items && { items: state == 'kosong' ? [] : found.items.map(item) }),
    ...(state == 'kosong' && { next_url: undefined }),
  });
}

/** States in which there is no good document. */
const faults = {
  menunggu: never,
  lambat: async (path) => {
    await pause(11_000);
    return json(await realDocument(path));
  },
  // The copy of an earlier visit is there, the network is not.
  tersimpan: broken,
  putus: broken,
  503: () => new Response('', { status: 503, headers: { 'Retry-After': '120' } }),
  404: () => new Response('', { status: 404 }),
  html: () => new Response('<!doctype html><title>Masuk</title>', { headers: { 'Content-Type': 'text/html' } }),
  'versi-baru': async (path) =>
    json({
      ...(await realDocument(path)),
      version: path.includes('news') ? 'https://jsonfeed.org/version/2' : '1.0',
    }),
};

globalThis.fetch = (input, init) => {
  const [, state, path] = PLACE.exec(new URL(input.url ?? input, location.href).pathname) ?? [];
  if (!state) return realFetch(input, init);
  const answer = answerMessage(state, path, init);
  if (answer) return Promise.resolve(answer);
  return Promise.resolve((faults[state] ?? ((asked) => changed(state, asked)))(path));
};

/** Opens the store in which the client keeps its last good copies; the same name and shape as in the client. */
const openCopies = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('opd-widgets');
    request.onupgradeneeded = () => request.result.createObjectStore('copies');
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });

/**
 * Puts copies of real documents, two hours old, where the client looks for those of an earlier visit.
 * @param endpoint the simulated endpoint
 * @param paths documents below it
 */
export async function keepCopies(endpoint, paths) {
  const base = new URL(endpoint, location.href).href;
  try {
    const documents = await Promise.all(paths.map(realDocument));
    const all = (await openCopies()).transaction('copies', 'readwrite').objectStore('copies');
    paths.forEach((path, index) => {
      const url = base + path;
      all.put({ time: Date.now() - 2 * HOUR, text: JSON.stringify(documents[index]), url }, url);
    });
    await new Promise((resolve) => (all.transaction.oncomplete = resolve));
  } catch {
    // A browser without storage, or an endpoint that is really away: then this state looks like "putus".
  }
}
