import type {
  Content,
  FeedbackContent,
  Settings,
  SourceExample,
  SourceNewsItem,
  SourceProject,
  SourceService,
} from './content.js';
import { FEEDBACK_FILES, SETTINGS_FILE, type FolderFiles } from './data-folder.js';
import { isObject, objectsOf, type Json, type JsonObject } from './json.js';
import { newsIn, programsIn, type Part } from './parts.js';

/** What a data folder says that has passed the check before: read without checking it again, which takes much longer. */
export function checkedContent(files: FolderFiles): Content {
  const json = (path: string): Json | undefined => {
    const bytes = files.get(path);
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Json);
  };
  const parts = (folder: string, read: (part: Part) => Part[]): JsonObject[] =>
    [...files.keys()]
      .filter((path) => path.startsWith(folder))
      .flatMap((file) => {
        const value = json(file);
        return isObject(value) ? read({ file, value, report: () => undefined }).map((part) => part.value) : [];
      });
  const settings = json(SETTINGS_FILE) as Settings;
  return {
    settings,
    projects: parts('programs/', programsIn) as SourceProject[],
    news: parts('news/', newsIn) as SourceNewsItem[],
    images: new Map([...files].filter(([path]) => path.startsWith('images/'))),
    feedback: settings.feedback && feedbackContent(json),
  };
}

function feedbackContent(json: (path: string) => Json | undefined): FeedbackContent {
  const places = json(FEEDBACK_FILES.places);
  return {
    services: objectsOf(json(FEEDBACK_FILES.services)) as SourceService[],
    districts: isObject(places) ? objectsOf(places.districts) : undefined,
    examples: objectsOf(json(FEEDBACK_FILES.examples)) as SourceExample[],
  };
}
