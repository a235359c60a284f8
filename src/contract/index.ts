export { dueAfter } from './due.js';
export { readNewsFeed, type NewsFeed, type NewsItem } from './news.js';
export { INDEX_PATH, PROGRAMS_PATH, newsPath, programPath } from './paths.js';
export type { Picture } from './picture.js';
export type { ProblemDetails } from './problem.js';
export {
  dateOf,
  deviationKind,
  figureOf,
  observationsOf,
  onScale,
  percentOf,
  type DatedPercent,
  type DeviationKind,
  type Figure,
  type ProgressId,
} from './progress.js';
export { agenciesWithShares } from './shares.js';
export { readProjectFacts, type Budget, type Milestone, type Money, type ProjectFacts } from './project-facts.js';
export { readProjectPackage, type ProjectPackage } from './project-package.js';
export { readProject, type Metric, type Observation, type Project } from './project-whole.js';
export { readProgressPackage, type Period, type ProgressPackage, type ProjectProgress } from './project.js';
export type { OrganizationReference, Provenance } from './provenance.js';
export { readPublisherIndex, type PublisherIndex } from './publisher-index.js';
export type { ReadDocument } from './version.js';
