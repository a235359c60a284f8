import type { Fault } from '../contract/page/index.js';
import type { Told } from '../i18n/doctor-words.js';
import { enDoctor } from '../i18n/en-doctor.js';
import { idDoctor, type DoctorWords } from '../i18n/id-doctor.js';
import { tell } from '../i18n/tell.js';
import { root } from './dom.js';

/** Words in the language of the page: English where it is English, Indonesian everywhere else. */
export const wordsOfPage = (): DoctorWords => (/^en\b/i.test(root().getAttribute('lang') ?? '') ? enDoctor : idDoctor);

export const told = (words: DoctorWords, fault: Fault): Told => tell(words, fault);
