import type { EmbedWidget } from '../widgets.js';
import { listView } from './feedback-list.js';
import { formView, statusView } from './feedback.js';
import { newsView } from './news.js';
import { programView } from './program.js';
import type { View, ViewRequest } from './view.js';

const VIEWS: Record<EmbedWidget, (request: ViewRequest) => View | undefined> = {
  'program-card': programView,
  'progress-meter': programView,
  'news-feed': newsView,
  'feedback-form': formView,
  'feedback-status': statusView,
  'feedback-list': listView,
};

/** What a page shows; missing where its programme, agency or feedback is not published. */
export const viewOf = (request: ViewRequest): View | undefined => VIEWS[request.widget](request);
