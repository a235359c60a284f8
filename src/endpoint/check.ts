import type { Content, Settings, SourceNewsItem, SourceProject } from './content.js';
import { SETTINGS_FILE, type FolderFiles } from './folder.js';
import { objectsOf, type JsonObject } from './json.js';
import { mapPicture, pathInFolder } from './picture-address.js';

/** Reads the files of a data folder. */
export function checkFolder(files: FolderFiles): { content: Content } {
  const json = (path: string) => JSON.parse(new TextDecoder().decode(files.get(path))) as JsonObject;
  const paths = [...files.keys()];
  const withPictures = <T extends JsonObject>(path: string, items: JsonObject[]) =>
    items.map((item) => mapPicture(item, (url) => pathInFolder(path, url) ?? url) as T);
  return {
    content: {
      settings: json(SETTINGS_FILE) as Settings,
      projects: paths
        .filter((path) => path.startsWith('programs/'))
        .flatMap((path) => {
          const document = json(path);
          return withPictures<SourceProject>(path, document.projects ? objectsOf(document.projects) : [document]);
        }),
      news: paths
        .filter((path) => path.startsWith('news/'))
        .flatMap((path) => withPictures<SourceNewsItem>(path, objectsOf(json(path).items))),
      images: new Map([...files].filter(([path]) => path.startsWith('images/'))),
    },
  };
}
