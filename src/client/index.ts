export { createClient, type Client, type ClientOptions } from './client.js';
export type { Copies } from './copies.js';
export { EndpointError, type EndpointErrorKind } from './errors.js';
export { newsOf, newsPage } from './news.js';
export { programOf, projectsOf, type Program } from './programs.js';
export { publisherOf } from './publisher.js';
export type { Resource } from './resource.js';
export type { State } from './state.js';
