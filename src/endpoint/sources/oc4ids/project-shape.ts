import { money } from '../../../contract/project-facts.js';
import { observation } from '../../../contract/project-whole.js';
import { date, flag, identifier, link, number, oneOf, text, type Reader } from '../../../contract/read.js';
import type { Json } from '../../json.js';
import type { Shape } from './shape.js';

const measure: Reader<number | string> = (value) => observation({ id: 'measure', measure: value }, '')?.measure;

/** As an object of JSON: a reader's own type does not say that it is one. */
const amount: Reader<Json> = (value) => {
  const found = money(value, '');
  return found && { ...found };
};

const STATUS = [
  'identification',
  'preparation',
  'implementation',
  'completion',
  'maintenance',
  'decommissioning',
  'decommissioned',
  'cancelled',
] as const;
const TYPE = ['construction', 'rehabilitation', 'replacement', 'expansion', 'decommissioning'] as const;

const list = (fields: Record<string, Shape>, ...required: string[]): Shape => ({ items: { fields, required } });

const organization: Shape = { fields: { id: identifier, name: text }, required: ['name'] };
const provenance = { producer: organization, source: link, sample: flag };

/** Its addresses stay as they are written: only who knows the document can tell what they mean. */
const picture: Shape = {
  fields: {
    url: text,
    width: number,
    height: number,
    alt: text,
    color: text,
    credit: text,
    sources: list({ url: text, width: number, type: text }, 'url', 'width'),
  },
  required: ['url'],
};

/** Where something is; lines and areas are not shown, and as incomplete ones they would be wrong. */
const point: Shape = {
  fields: { type: oneOf(['Point'] as const), coordinates: { items: number } },
  required: ['type', 'coordinates'],
};

/**
 * The documented subset of an OC4IDS project, with our extension: what the contract reads, and what the official schema
 * asks for beside it; also what says more to those who reuse the data: sector and type, points, authors of documents. @param offset of days without a time, since OC4IDS knows only moments
 */
export function projectShape(offset: string): Shape {
  const moment: Reader<string> = (value, base) => {
    const found = date(value, base);
    return found?.length == 10 ? `${found}T00:00:00${offset}` : found;
  };
  const period: Shape = { fields: { startDate: moment, endDate: moment } };
  const corrections = list({ measure, until: date }, 'measure', 'until');
  const metrics = list(
    {
      id: text,
      title: text,
      observations: list(
        {
          id: text,
          period,
          measure,
          unit: { fields: { scheme: text, id: text, name: text } },
          value: amount,
          dimensions: { fields: { agency: identifier } },
          notes: text,
          _opd: { fields: { ...provenance, corrections } },
        },
        'id',
      ),
      _opd: { fields: provenance },
    },
    'id',
  );
  return {
    fields: {
      id: text,
      title: text,
      description: text,
      updated: moment,
      status: oneOf(STATUS),
      type: oneOf(TYPE),
      sector: { items: text },
      period,
      publicAuthority: organization,
      parties: list(
        {
          id: identifier,
          name: text,
          identifier: { fields: { scheme: text, id: text, legalName: text } },
          roles: { items: text },
        },
        'name',
      ),
      additionalClassifications: list({ scheme: text, id: text, description: text }),
      locations: list({ id: text, description: text, geometry: point }, 'id'),
      budget: {
        fields: {
          amount,
          description: text,
          approvalDate: moment,
          finance: list({ id: text, source: text, period }, 'id'),
          _opd: { fields: provenance },
        },
      },
      metrics,
      forecasts: metrics,
      milestones: list(
        {
          id: text,
          title: text,
          type: text,
          dueDate: moment,
          dateMet: moment,
          status: oneOf(['scheduled', 'met', 'notMet', 'partiallyMet'] as const),
          _opd: { fields: provenance },
        },
        'id',
        'title',
      ),
      documents: list(
        {
          id: text,
          documentType: text,
          title: text,
          url: link,
          format: text,
          datePublished: moment,
          language: text,
          author: text,
        },
        'id',
        'title',
        'url',
      ),
      _opd: {
        fields: {
          ...provenance,
          page: link,
          image: picture,
          mergedInto: { fields: { id: identifier, title: text }, required: ['id', 'title'] },
        },
      },
    },
    required: ['id', 'title'],
  };
}
