import './define/news-feed.js';
import './define/program-card.js';
import './define/progress-meter.js';
