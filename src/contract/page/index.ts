/** What a page has to hold so that widgets work in it, as rules without a DOM: for the doctor in a page and the one outside. */
export { addressFaults } from './check-addresses.js';
export { clockFaults, examine, listsFor, type Answer, type Examined } from './check-document.js';
export { endpointFaults } from './check-endpoint.js';
export { blocked, policyFaults } from './check-policy.js';
export { scriptFaults } from './check-scripts.js';
export { tagFaults } from './check-tags.js';
export { timeFaults, type Times } from './check-time.js';
export { fault, inOrder, type Fault, type FaultDetails, type FaultKind, type Step } from './fault.js';
export {
  endpointsOf,
  isAddress,
  isKnown,
  ourScripts,
  scriptElement,
  tagsOf,
  versionIn,
  type OurScript,
  type PageFacts,
  type ScriptFacts,
} from './page.js';
export { readPolicies, readPolicy, type Directive, type Policy } from './policy.js';
export { isLeftOver, LEFT_OVER, PLAIN_MARK, tagOf, WIDGETS, type ElementFacts, type Tag } from './tags.js';
