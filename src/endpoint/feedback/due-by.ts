import { addWorkingDays, type FeedbackSettings } from '../../contract/index.js';

/** Working days until a message is acted on, where the settings do not say (Permenpan RB 62/2018). */
const ACT = 5;

/** By when an agency has to answer what came, or came back, to it at `time`. */
export const dueBy = (time: number, { deadlines, holidays }: FeedbackSettings): number =>
  addWorkingDays(time, deadlines?.act ?? ACT, holidays);
