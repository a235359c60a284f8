import './define/feedback-form.js';
import './define/feedback-list.js';
import './define/feedback-status.js';
import './define/news-feed.js';
import './define/program-card.js';
import './define/progress-meter.js';
