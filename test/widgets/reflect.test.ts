import { expect, fixtureSync } from '@open-wc/testing';
import { NewsFeed } from '../../src/widgets/news-feed.js';
import { ProgramCard } from '../../src/widgets/program-card.js';

/** Names of their own, so that elements can be in the page before they are defined. */
const define = (name: string, widget: CustomElementConstructor) => customElements.define(name, class extends widget {});

describe('properties', () => {
  before(() => {
    define('x-card', ProgramCard);
    define('x-feed', NewsFeed);
  });
  const make = <T extends HTMLElement>(name: string) => document.createElement(name) as T;

  it('mirror attributes', () => {
    const card = make<ProgramCard>('x-card');
    expect([card.program, card.endpoint, card.loading, card.open]).to.deep.equal(['', '', '', false]);
    card.setAttribute('program', 'tarok-city');
    card.setAttribute('heading-level', '4');
    card.setAttribute('open', '');
    expect([card.program, card.headingLevel, card.open]).to.deep.equal(['tarok-city', 4, true]);
  });

  it('are mirrored by attributes', () => {
    const card = make<ProgramCard>('x-card');
    Object.assign(card, { program: 'tarok-city', headingLevel: 2, open: true });
    expect(card.outerHTML).to.equal('<x-card program="tarok-city" heading-level="2" open=""></x-card>');
    Object.assign(card, { program: null, headingLevel: undefined, open: false });
    expect(card.outerHTML).to.equal('<x-card></x-card>');
  });

  it('read numbers as numbers', () => {
    const feed = make<NewsFeed>('x-feed');
    feed.limit = 7;
    expect(feed.getAttribute('limit')).to.equal('7');
    feed.setAttribute('limit', 'banyak');
    expect(Number.isNaN(feed.limit)).to.equal(true);
    expect(feed.step).to.equal(5);
  });

  it('set before the script came are taken over when it comes', () => {
    const early = fixtureSync<HTMLElement>('<x-early></x-early>') as unknown as ProgramCard;
    Object.assign(early, { program: 'tarok-city', headingLevel: 5, open: true });
    define('x-early', ProgramCard);
    expect(early.getAttribute('program')).to.equal('tarok-city');
    expect(early.getAttribute('heading-level')).to.equal('5');
    early.program = 'lain';
    expect(early.getAttribute('program')).to.equal('lain');
    expect(Object.hasOwn(early, 'program')).to.equal(false);
  });
});
