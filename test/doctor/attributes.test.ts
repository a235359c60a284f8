import { expect } from '@open-wc/testing';
import { WIDGETS } from '../../src/contract/page/index.js';
import { FeedbackForm } from '../../src/widgets/feedback-form.js';
import { FeedbackList } from '../../src/widgets/feedback-list.js';
import { FeedbackStatus } from '../../src/widgets/feedback-status.js';
import { NewsFeed } from '../../src/widgets/news-feed.js';
import { ProgramCard } from '../../src/widgets/program-card.js';
import { ProgressMeter } from '../../src/widgets/progress-meter.js';

const CLASSES = {
  'program-card': ProgramCard,
  'progress-meter': ProgressMeter,
  'news-feed': NewsFeed,
  'feedback-form': FeedbackForm,
  'feedback-status': FeedbackStatus,
  'feedback-list': FeedbackList,
};

describe('the table of attributes', () => {
  it('has the widgets that there are', () => {
    expect(Object.keys(WIDGETS).sort()).to.deep.equal(Object.keys(CLASSES).sort());
  });

  for (const [name, { attributes }] of Object.entries(CLASSES))
    it(`knows those of ${name}, and no others`, () => {
      // This one opens the doctor, and is nothing that a widget observes.
      const known = WIDGETS[name]!.attributes.filter((attribute) => attribute != 'opd-debug');
      expect([...known].sort()).to.deep.equal(Object.keys(attributes).sort());
    });
});
