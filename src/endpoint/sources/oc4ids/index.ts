export { readOc4ids } from './read-oc4ids.js';
