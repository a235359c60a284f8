export { dueAfter } from './due.js';
export {
  KINDS,
  MAX_DESCRIPTION,
  MAX_PHOTO_BYTES,
  MAX_PHOTOS,
  VISIBILITIES,
  readReceipt,
  type FeedbackRequest,
  type Kind,
  type Receipt,
  type Visibility,
} from './feedback-request.js';
export { telephone, type Elsewhere, type FeedbackSettings } from './feedback-settings.js';
export { readFeedbackStatus, type FeedbackEvent, type FeedbackStatus } from './feedback-status.js';
export { readReleasedRequests, type ReleasedRequest, type ReleasedRequests } from './released-requests.js';
export { durationDays, retentionOf } from './retention.js';
export { STAGES, type Stage } from './stages.js';
export {
  SMALL_NUMBER,
  readFeedbackSummary,
  type FeedbackSummary,
  type SummaryCounts,
  type SummaryFigures,
  type SummaryMonth,
} from './feedback-summary.js';
export { readNewsFeed, type NewsFeed, type NewsItem } from './news.js';
export {
  INDEX_PATH,
  PHOTOS_PATH,
  PLACES_PATH,
  PROGRAMS_PATH,
  REQUESTS_PATH,
  SERVICES_PATH,
  STATUS_PATH,
  SUMMARY_PATH,
  newsPath,
  programPath,
  releasedPath,
  servicePath,
} from './paths.js';
export { readPlaces, type Places } from './places.js';
export type { Picture } from './picture.js';
export { readProblem, type ProblemDetails } from './problem.js';
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
export {
  readServiceDefinition,
  readServices,
  type Datatype,
  type Service,
  type ServiceAttribute,
  type ServiceDefinition,
  type Services,
} from './services.js';
export { agenciesWithShares } from './shares.js';
export { readProjectFacts, type Budget, type Milestone, type Money, type ProjectFacts } from './project-facts.js';
export { readProjectPackage, type ProjectPackage } from './project-package.js';
export { readProject, type Metric, type Observation, type Project } from './project-whole.js';
export { readProgressPackage, type Period, type ProgressPackage, type ProjectProgress } from './project.js';
export type { OrganizationReference, Provenance } from './provenance.js';
export { readPublisherIndex, type PublisherIndex } from './publisher-index.js';
export { TICKET_DIGITS, readTicket } from './ticket.js';
export type { ReadDocument } from './version.js';
export { addWorkingDays, workingDaysBetween } from './working-days.js';
