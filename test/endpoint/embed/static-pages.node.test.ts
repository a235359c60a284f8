import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embedPages } from '../../../src/endpoint/embed/static-pages.js';
import { NOW } from '../../support/data-folder.js';
import { ROOT, editionFiles } from './asking.js';

describe('embed pages as plain files', () => {
  it('are there for every programme and for all, with their style sheets', async () => {
    const pages = await embedPages(await editionFiles(), '0.1.0', NOW);
    for (const path of [
      'program-card/jalan-contoh/index.html',
      'progress-meter/jalan-contoh/index.html',
      'feedback-form/jalan-contoh/index.html',
      'feedback-list/jalan-contoh/index.html',
      'news-feed/semua/index.html',
      'news-feed/dinas-contoh/index.html',
      'feedback-form/semua/index.html',
      'feedback-status/semua/index.html',
      'program-card.css',
      'index.html',
    ])
      assert.ok(pages.has(`embed/${path}`), path);
    assert.ok(![...pages.keys()].some((path) => path.startsWith('/') || path.includes('program-card/semua')));
  });

  it('find endpoint, script and styles from their folder, and their oEmbed answer beside them', async () => {
    const pages = await embedPages(await editionFiles(), '0.1.0', NOW);
    const text = (path: string) => new TextDecoder().decode(pages.get(path));
    const page = text('embed/program-card/jalan-contoh/index.html');
    for (const [, address = ''] of page.matchAll(/(?:endpoint|src|href)="(\.\.[^"]*)"/g))
      assert.match(
        new URL(address, `${ROOT}embed/program-card/jalan-contoh/`).href,
        /example\/(v1\/|0\.1\.0\/opd-|embed\/\w|favicon\.svg$)/,
      );
    assert.ok(page.includes(`href="${ROOT}embed/program-card/jalan-contoh/oembed.json"`));
    const answer = JSON.parse(text('embed/program-card/jalan-contoh/oembed.json')) as { type: string };
    assert.equal(answer.type, 'rich');
  });
});
