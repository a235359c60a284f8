import { expect, fixtureSync, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { answering, elsewhere, endpointDouble, never } from '../support/endpoint-double.js';
import { feedOf, items } from '../support/news.js';
import { inside, place, says, stopClock, textOf } from '../support/place.js';
import { ID, NOW, packageOf, programDocuments, projectOf } from '../support/program.js';

const card = (endpoint: string, more: Record<string, string> = {}) =>
  place('opd-program-card', { program: ID, endpoint, ...more });

/** Lets everything happen that needs no network. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('every widget', () => {
  before(async () => {
    stopClock(NOW);
    // Else the first of these tests would be about loading this too.
    await says(card(endpointDouble(programDocuments()).base), 'Rincian');
  });
  after(() => stopClock());

  describe('in its language', () => {
    it('takes the nearest lang of the page', async () => {
      const outer = fixtureSync<HTMLElement>('<div lang="en-US"><section></section></div>');
      const element = card(endpointDouble(programDocuments()).base);
      outer.firstElementChild!.append(element);
      await says(element, '62% physical, 8 points behind plan, as of 12 Nov 2026');
      await expect(element).to.be.accessible();
    });

    it('takes it through shadow roots too', async () => {
      const outer = fixtureSync<HTMLElement>('<div lang="en"><div></div></div>');
      const root = outer.firstElementChild!.attachShadow({ mode: 'open' });
      const element = card(endpointDouble(programDocuments()).base);
      root.append(element);
      await says(element, '8 points behind plan');
    });

    it('changes with its own attribute, without asking again', async () => {
      const endpoint = endpointDouble(programDocuments());
      const element = card(endpoint.base);
      await says(element, 'di belakang rencana');
      element.lang = 'en';
      await says(element, 'behind plan');
      element.lang = 'min';
      await says(element, 'di balakang rancana');
      element.lang = 'fr';
      await says(element, 'di belakang rencana');
      expect(endpoint.asked).to.have.length(1);
    });

    for (const [lang, words] of [
      ['en', 'could not be loaded because the server has a problem'],
      ['min', 'alun bisa dimuek dek server sadang bamasalah'],
    ] as const)
      it(`fails in words of ${lang} too`, async () => {
        const endpoint = endpointDouble();
        endpoint.answer = answering('', { status: 500 });
        const element = card(endpoint.base, { lang });
        await says(element, words);
        await expect(element).to.be.accessible();
      });
  });

  describe('in the outline of the page', () => {
    for (const [given, level] of [
      ['2', '2'],
      ['6', '6'],
      ['1', '3'],
      ['7', '3'],
      ['h2', '3'],
    ] as const)
      it(`has a heading of level ${level} for heading-level="${given}"`, async () => {
        const element = card(endpointDouble(programDocuments()).base, { 'heading-level': given });
        await says(element, '62 %');
        expect(inside(element, '[role=heading]').getAttribute('aria-level')).to.equal(level);
      });

    it('changes it with the property', async () => {
      const element = card(endpointDouble(programDocuments()).base);
      await says(element, '62 %');
      element.headingLevel = 4;
      await element.updateComplete;
      expect(inside(element, '[role=heading]').getAttribute('aria-level')).to.equal('4');
    });
  });

  describe('asks', () => {
    it('as soon as it is in the page, before it is drawn', () => {
      const endpoint = endpointDouble(programDocuments());
      place('opd-news-feed', { endpoint: endpoint.base });
      expect(endpoint.asked).to.deep.equal(['news.json']);
    });

    it('once for all that show the same', async () => {
      const endpoint = endpointDouble(programDocuments());
      const all = [
        card(endpoint.base),
        card(endpoint.base),
        place('opd-progress-meter', { program: ID, endpoint: endpoint.base }),
      ];
      for (const element of all) await says(element, '62 %');
      expect(endpoint.asked).to.deep.equal([`programs/${ID}.json`]);
    });

    it('for the list where there are several programmes', async () => {
      const endpoint = endpointDouble({
        'programs.json': packageOf([projectOf(), projectOf({ id: 'dua', title: 'Dua' })]),
      });
      const all = [card(endpoint.base), card(endpoint.base, { program: 'dua' })];
      for (const element of all) await says(element, '62 %');
      expect(endpoint.asked).to.deep.equal(['programs.json']);
    });

    it('nobody but the endpoint, sets no cookie and stores nothing but its copies', async () => {
      const endpoint = endpointDouble({ ...programDocuments(), 'news.json': feedOf(items(3)) });
      const before = { elsewhere: elsewhere.length, cookie: document.cookie };
      performance.clearResourceTimings();
      await says(card(endpoint.base), 'Rincian');
      await says(place('opd-news-feed', { endpoint: endpoint.base }), 'Berita 1');
      await settled();
      expect(elsewhere).to.have.length(before.elsewhere);
      expect(document.cookie).to.equal(before.cookie);
      // Outboxes of other tests, on the same storage, leave their signs.
      expect(Object.keys(localStorage).filter((name) => !name.startsWith('opd-outbox'))).to.deep.equal([]);
      expect(sessionStorage).to.have.length(0);
      const foreign = performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).origin != location.origin);
      expect(foreign.map(({ name }) => name)).to.deep.equal([]);
    });

    it('anew where it is told another programme or endpoint', async () => {
      const endpoint = endpointDouble({
        ...programDocuments(),
        'programs/dua.json': packageOf([projectOf({ id: 'dua', title: 'Program dua' })]),
      });
      const element = card(endpoint.base);
      await says(element, 'Jalan akses Tarok City');
      element.program = 'dua';
      await says(element, 'Program dua');
      const other = endpointDouble({ 'programs/dua.json': packageOf([projectOf({ id: 'dua', title: 'Cermin' })]) });
      element.endpoint = other.base;
      await says(element, 'Cermin');
    });

    it('the mirror where the first does not answer', async () => {
      const broken = endpointDouble();
      broken.answer = answering('', { status: 502 });
      const mirror = endpointDouble(programDocuments());
      const element = card(`${broken.base} ${mirror.base}`);
      await says(element, '62 %');
      expect(broken.asked).to.have.length(1);
    });
  });

  describe('with loading="lazy"', () => {
    /** By hand, since a tab that another covers sees nothing. */
    class HandHeldObserver {
      static readonly watching = new Set<HandHeldObserver>();
      constructor(
        readonly call: (entries: { isIntersecting: boolean }[]) => void,
        readonly options: { rootMargin: string },
      ) {}
      observe(): void {
        HandHeldObserver.watching.add(this);
      }
      disconnect(): void {
        HandHeldObserver.watching.delete(this);
      }
      static see(isIntersecting: boolean): void {
        for (const { call } of HandHeldObserver.watching) call([{ isIntersecting }]);
      }
    }
    const real = window.IntersectionObserver;
    beforeEach(() => Object.assign(window, { IntersectionObserver: HandHeldObserver }));
    afterEach(() => {
      Object.assign(window, { IntersectionObserver: real });
      HandHeldObserver.watching.clear();
    });

    it('waits for its reader, then asks', async () => {
      const endpoint = endpointDouble(programDocuments());
      const element = card(endpoint.base, { loading: 'lazy' });
      await waitUntil(() => HandHeldObserver.watching.size == 1);
      HandHeldObserver.see(false);
      await settled();
      expect(endpoint.asked).to.deep.equal([]);
      HandHeldObserver.see(true);
      await says(element, '62 %');
      expect(endpoint.asked).to.have.length(1);
      expect(HandHeldObserver.watching.size).to.equal(0);
    });

    it('asks nothing where it was taken away before', async () => {
      const endpoint = endpointDouble(programDocuments());
      const element = card(endpoint.base, { loading: 'lazy' });
      await waitUntil(() => HandHeldObserver.watching.size == 1);
      element.remove();
      expect(HandHeldObserver.watching.size).to.equal(0);
      expect(endpoint.asked).to.deep.equal([]);
    });

    it('asks at once where that is taken back', async () => {
      const element = card(endpointDouble(programDocuments()).base, { loading: 'lazy' });
      await waitUntil(() => HandHeldObserver.watching.size == 1);
      element.loading = '';
      await says(element, '62 %');
    });
  });

  it('shows words of a slow network after eight seconds', async function () {
    this.timeout(15_000);
    const endpoint = endpointDouble();
    endpoint.answer = (_, signal) => never(signal);
    const element = card(endpoint.base);
    const start = performance.now();
    await waitUntil(() => textOf(element).includes('Jaringan sedang lambat. Masih mencoba …'), '', { timeout: 11_000 });
    expect(performance.now() - start).to.be.within(7_500, 10_000);
    await expect(element).to.be.accessible();
  });
});
