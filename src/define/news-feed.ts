import { defineWidget } from '../widgets/define-widget.js';
import { setScriptAddress } from '../widgets/endpoint-address.js';
import { NewsFeed } from '../widgets/news-feed.js';

setScriptAddress(import.meta.url);
defineWidget('opd-news-feed', NewsFeed);

declare global {
  interface HTMLElementTagNameMap {
    'opd-news-feed': NewsFeed;
  }
}
