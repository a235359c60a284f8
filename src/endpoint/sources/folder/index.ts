export { belongsToFolder } from './belongs-to-folder.js';
export { IN_FOLDER } from './local-picture.js';
export { readFolder } from './read-folder.js';
