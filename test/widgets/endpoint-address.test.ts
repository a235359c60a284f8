import { expect } from '@open-wc/testing';
import { endpointsOf, setScriptAddress } from '../../src/widgets/endpoint-address.js';

describe('the endpoint of a tag', () => {
  let meta: HTMLMetaElement | undefined;
  const page = (content: string) => {
    meta = Object.assign(document.createElement('meta'), { name: 'opd-endpoint', content });
    document.head.append(meta);
  };
  afterEach(() => meta?.remove());

  it('is none where neither tag, page nor script say one', () => {
    expect(endpointsOf('')).to.deep.equal([]);
    expect(endpointsOf(null)).to.deep.equal([]);
  });

  it('lies beside the script', () => {
    setScriptAddress('https://widget.example.go.id/opd-widgets.js?v=3');
    expect(endpointsOf('')).to.deep.equal(['https://widget.example.go.id/v1/']);
  });

  for (const [script, endpoint] of [
    ['https://widget.example.go.id/0.1.0/opd-widgets.js', 'https://widget.example.go.id/v1/'],
    ['https://widget.example.go.id/1.0.0-beta.1/opd-widgets.js?v=3', 'https://widget.example.go.id/v1/'],
    ['https://widget.example.go.id/0/opd-program-card.js', 'https://widget.example.go.id/v1/'],
    ['https://example.go.id/widget/12/opd-widgets.js', 'https://example.go.id/widget/v1/'],
    ['https://example.go.id/2026/opd-widgets.js?from=/a/b#c/d', 'https://example.go.id/2026/v1/'],
    ['http://127.0.0.1/opd-widgets.js', 'http://127.0.0.1/v1/'],
    ['http://127.0.0.1:8080/opd-widgets.js', 'http://127.0.0.1:8080/v1/'],
    ['http://1/0.1.0/opd-widgets.js', 'http://0.0.0.1/v1/'],
  ])
    it(`lies beside the folder of a version: ${script}`, () => {
      setScriptAddress(script!);
      expect(endpointsOf('')).to.deep.equal([endpoint]);
    });

  it('is rather what the page says, and rather still what the tag says', () => {
    page('https://halaman.example.go.id/v1/');
    expect(endpointsOf('')).to.deep.equal(['https://halaman.example.go.id/v1/']);
    expect(endpointsOf('https://tag.example.go.id/v1/')).to.deep.equal(['https://tag.example.go.id/v1/']);
  });

  it('may be several mirrors in order, with any blanks', () => {
    expect(endpointsOf(' https://a.example/v1/\n  https://b.example/v1/ ')).to.deep.equal([
      'https://a.example/v1/',
      'https://b.example/v1/',
    ]);
  });

  it('may be relative to the page', () => {
    expect(endpointsOf('/v1/')).to.deep.equal([`${location.origin}/v1/`]);
  });

  for (const bad of [
    'javascript:alert(1)',
    'data:text/plain,x',
    'file:///etc',
    'https://',
    'http://[',
    'blob:x',
    'https://a.example/ ftp://b.example/',
  ])
    it(`is none for “${bad}”, and nothing is thrown`, () => {
      expect(endpointsOf(bad)).to.deep.equal([]);
    });
});
