import type { Content } from './content.js';
import { documentsOf } from './documents.js';
import { reportInto, type Finding } from './finding.js';
import { tooLarge } from './messages.js';

/** Most bytes of a document that the widgets' client reads. */
const MAX_DOCUMENT = 2 ** 21;

/** Reports documents that no widget would read, by the path at which they would be published. */
export function checkSizes(content: Content, findings: Finding[]): void {
  for (const [path, document] of documentsOf(content, '')) {
    const { length } = new TextEncoder().encode(JSON.stringify(document));
    if (length > MAX_DOCUMENT) reportInto(findings, `v1/${path}`)('error', [], tooLarge(length));
  }
}
