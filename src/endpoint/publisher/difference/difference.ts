import type { ProgressId } from '../../../contract/index.js';
import type { Json } from '../../json.js';

/** A programme, a news item or an agency, as people know it. */
export interface Named {
  id: string;
  name: string;
}

/** A percentage of one day as an edition has it; missing percent = not reported. */
export interface DayFigure {
  date: string;
  percent?: number;
}

/** A progress figure that is not what it was. */
export interface FigureChange {
  metric: ProgressId;
  /** Name of the agency whose share it is; absent: the whole programme's. */
  agency?: string;
  /**
   * `latest`: a later day is reported; `corrected`: another figure for a day that was reported before; `filled-in`: a day
   * before the latest that was missing; `withdrawn`: a day that is no longer reported.
   */
  kind: 'latest' | 'corrected' | 'filled-in' | 'withdrawn';
  before?: DayFigure;
  after?: DayFigure;
  /** The latest figure is less than the one before it. */
  falls?: true;
}

/** Another part that is not what it was; its values where they are short enough to be said. */
export interface FieldChange {
  field: string;
  before?: Json;
  after?: Json;
}

export interface ProgramChange extends Named {
  fields: FieldChange[];
  figures: FigureChange[];
  /** How many planned values are others. */
  plans: number;
}

export interface ItemChange extends Named {
  fields: FieldChange[];
}

export interface Changes<Change extends Named = ItemChange> {
  added: Named[];
  changed: Change[];
  gone: Named[];
}

/** What one edition has that the one before has not. */
export interface Difference {
  /** There was none before. */
  first: boolean;
  programs: Changes<ProgramChange>;
  news: Changes;
  agencies: Changes;
  /** Names of the fields of `opd.json` that are others; `feedback` where what people can write about is another. */
  settings: string[];
  /** How many picture files are new or others. */
  pictures: number;
}
