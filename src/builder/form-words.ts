import type { Language } from '../i18n/whole.js';
import type { Choice, Widget } from './choice.js';

type Named = Exclude<Widget, 'program-card' | 'progress-meter'>;

/** What a widget without figures is called where only its link can be read. */
const NAMES: Record<Named, Record<Language, string>> = {
  'news-feed': { id: 'Berita', en: 'News', min: 'Kaba' },
  'feedback-form': {
    id: 'Kirim pengaduan, aspirasi, atau pertanyaan',
    en: 'Send a complaint, an idea or a question',
    min: 'Kirim pangaduan, aspirasi, atau patanyoan',
  },
  'feedback-status': { id: 'Cek tiket pesan Anda', en: 'Look up your message', min: 'Cek tiket pasan Sanak' },
  'feedback-list': { id: 'Suara warga dan jawabannya', en: 'Messages and replies', min: 'Suaro warga jo jawabannyo' },
};

/** The words of a link to a form, a list, a feed; empty for widgets that have a title of their own. */
export const formWords = ({ widget, language }: Pick<Choice, 'widget' | 'language'>): string =>
  widget in NAMES ? NAMES[widget as Named][language] : '';
