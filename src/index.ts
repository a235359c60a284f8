export { createClient, type Client, type ClientOptions, type Resource, type State } from './client/index.js';
export { EndpointError } from './client/index.js';
export { defineWidget } from './widgets/define-widget.js';
export { setScriptAddress } from './widgets/endpoint-address.js';
export { OpdErrorEvent, OpdLoadEvent } from './widgets/events.js';
export { NewsFeed } from './widgets/news-feed.js';
export { ProgramCard } from './widgets/program-card.js';
export { ProgressMeter } from './widgets/progress-meter.js';
export { VERSION } from './widgets/version.js';
