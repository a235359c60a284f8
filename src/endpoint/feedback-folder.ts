import { FEEDBACK_FILES, type FolderFiles } from './data-folder.js';
import { unknownFeedbackFile } from './feedback-messages.js';
import { reportInto, type Finding } from './finding.js';
import { readSource, readSourceList, type SourceDocument, type SourceList } from './source-document.js';

/** The files of `feedback/` in a data folder; each may be missing. */
export interface FeedbackFolder {
  services?: SourceList;
  places?: SourceDocument;
  examples?: SourceList;
}

/** Reads what stands in `feedback/`; what cannot be read goes into `findings`. */
export function readFeedbackFolder(files: FolderFiles, findings: Finding[]): FeedbackFolder {
  const known = new Set<string>(Object.values(FEEDBACK_FILES));
  for (const path of files.keys())
    if (path.startsWith('feedback/') && !known.has(path))
      reportInto(findings, path)('warning', [], unknownFeedbackFile([...known].join(', ')));

  const list = (path: string): SourceList | undefined => {
    const bytes = files.get(path);
    return bytes && readSourceList(path, bytes, findings);
  };
  const places = files.get(FEEDBACK_FILES.places);
  return {
    services: list(FEEDBACK_FILES.services),
    places: places && readSource(FEEDBACK_FILES.places, places, findings),
    examples: list(FEEDBACK_FILES.examples),
  };
}
