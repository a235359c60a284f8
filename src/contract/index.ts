export { dueAfter } from './due.js';
export { readNewsFeed, type NewsFeed, type NewsItem } from './news.js';
export { INDEX_PATH, PROGRAMS_PATH, newsPath, programPath } from './paths.js';
export type { Picture } from './picture.js';
export type { ProblemDetails } from './problem.js';
export {
  agenciesWithShares,
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
export {
  MILESTONE_STATUSES,
  PROJECT_STATUSES,
  readProject,
  readProjectPackage,
  type Budget,
  type Metric,
  type Milestone,
  type MilestoneStatus,
  type Money,
  type Observation,
  type Project,
  type ProjectPackage,
  type ProjectStatus,
} from './project-facts.js';
export { readProgressPackage, type Period, type ProgressPackage, type ProjectProgress } from './project.js';
export type { OrganizationReference, Provenance } from './provenance.js';
export { readPublisherIndex, type PublisherIndex } from './publisher-index.js';
export type { ReadDocument } from './version.js';
