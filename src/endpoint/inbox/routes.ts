import { routes as account } from './account/routes.js';
import { routes as care } from './care/routes.js';
import { routes as exported } from './exports/routes.js';
import { routes as log } from './log/routes.js';
import { routes as message } from './message/routes.js';
import { routes as messages } from './messages/routes.js';
import { routes as notices } from './notices/routes.js';
import { routes as report } from './report/routes.js';
import type { Route } from './route.js';
import { routes as signIn } from './sign-in/routes.js';
import { routes as team } from './team/routes.js';
import { routes as templates } from './templates/routes.js';

/** All pages and acts, room by room. */
export const routes: readonly Route[] = [
  signIn,
  messages,
  message,
  templates,
  exported,
  report,
  team,
  log,
  care,
  notices,
  account,
].flat();
