import { watchDebug } from '../widgets/debug.js';
import { defineWidget } from '../widgets/define-widget.js';
import { setScriptAddress } from '../widgets/endpoint-address.js';
import { NewsFeed } from '../widgets/news-feed.js';

setScriptAddress(import.meta.url);
defineWidget('opd-news-feed', NewsFeed);
// A feed that lacks nothing loads no file that would do so.
watchDebug();

declare global {
  interface HTMLElementTagNameMap {
    'opd-news-feed': NewsFeed;
  }
}
