import './define/feedback-form.js';
import './define/feedback-list.js';
import './define/feedback-status.js';
import './define/news-feed.js';
import './define/program-card.js';
import './define/progress-meter.js';
import { once } from './widgets/shared.js';
import { upgradeMarkup } from './widgets/upgrade.js';

once('upgrade', upgradeMarkup);
