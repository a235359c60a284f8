import type { Belongs } from '../../files.js';
import { belongsToFolder } from '../../sources/folder/belongs-to-folder.js';
import type { Config } from '../config.js';
import { CONFIG_FILE } from '../is-publisher.js';

/** Which files of a publisher's folder its settings name: when one changes, there is something to publish. */
export const ownFiles =
  (config: Pick<Config, 'sources'> | undefined): Belongs =>
  (path) =>
    path == CONFIG_FILE ||
    path.startsWith('feedback/') ||
    (config?.sources ?? []).some((source) =>
      source.type == 'folder'
        ? (source.folder == '.' || path.startsWith(`${source.folder}/`)) && belongsToFolder(path)
        : 'file' in source && source.file == path,
    );
