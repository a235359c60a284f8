import { readProgressPackage, readProjectFacts } from '../../src/contract/index.js';
import { contentOf } from '../../src/builder/baked-content.js';
import { choiceFrom, type Choice } from '../../src/builder/choice.js';
import type { EndpointData } from '../../src/builder/endpoint-data.js';
import { PLACES } from '../../src/builder/places/index.js';
import type { Context, PageLanguage, Part, Release, Snippet } from '../../src/builder/snippet.js';
import { demoContent } from '../support/demo-data.js';

const ADDRESS = 'https://contoh.example/v1/programs.json';
const NOW = Date.parse('2026-11-24T02:00:00Z');
const { projects: demo } = await demoContent();
const found = demo.find(({ id }) => id == 'tarok-city')!;

/** What the builder knows of an endpoint with one programme of the demo, under any title. */
export function endpointWith(title?: string): EndpointData {
  const project = title == undefined ? found : { ...found, title };
  const document = readProgressPackage({ version: '0.9', projects: [project] }, ADDRESS);
  if (!document.ok) throw new Error(document.problem);
  const { projects = [], ...pack } = document.value;
  return {
    programs: projects.map((each) => ({ project: readProjectFacts(each, project, ADDRESS), pack })),
    agencies: [{ id: 'diskominfo', name: 'Diskominfo' }],
    site: 'https://padangpariamankab.go.id/?a=1&b=2',
  };
}

/** A choice as the address of the builder says it. */
export const choice = (query: string): Choice => choiceFrom(new URLSearchParams(query), 'id');

export interface Around {
  title?: string;
  root?: string;
  release?: Release;
  page?: PageLanguage;
  height?: number;
}

/** What a snippet needs to know for a choice. */
export function context(chosen: Choice, around: Around = {}): Context {
  const { title, root = 'https://widget.example.go.id/', release, page = 'id', height = 612 } = around;
  const data = endpointWith(title);
  const news = [{ id: '1', title: title ?? 'Berita', url: 'https://contoh.example/?a=1&b=2' }];
  const content = contentOf(chosen, data, news, NOW, { root });
  const inSentence = chosen.variant == 'inline';
  return {
    ...content,
    page,
    root,
    endpoint: `${root}v1/`,
    release,
    today: '2026-11-24',
    height: inSentence ? undefined : height,
  };
}

export const RELEASE: Release = {
  version: '0.1.0',
  files: { 'opd-widgets.js': 'sha384-main', 'opd-program-parts.js': 'sha384-parts', 'opd-embed.js': 'sha384-embed' },
};

/** One of each widget and variant, with everything that can be chosen. */
export const CHOICES = [
  'program=tarok-city',
  'program=tarok-city&accent=123e73&ground=dark&lang=en&picture=none',
  'program=tarok-city&feedback=1&lang=min',
  'program=tarok-city&widget=progress-meter&version=latest',
  'program=tarok-city&widget=progress-meter&variant=compact',
  'program=tarok-city&widget=progress-meter&variant=inline&accent=123e73&lang=min',
  'widget=news-feed',
  'widget=news-feed&agency=diskominfo',
  'widget=news-feed&program=tarok-city',
  'widget=feedback-form',
  'widget=feedback-form&agency=diskominfo&variant=quick',
  'widget=feedback-status&lang=en',
  'widget=feedback-list&program=tarok-city',
];

/** The snippet of one place. @param way empty: its first */
export function snippetOf(place: string, way: string, query: string, around?: Around): Snippet {
  const chosen = choice(query);
  const { ways } = PLACES.find(({ id }) => id == place)!;
  const { snippet } = ways.find(({ id }) => id == way) ?? ways[0];
  return snippet(chosen, context(chosen, around));
}

/** Everything that can be copied, with where it is from. */
export function* everySnippet(around?: Around): Generator<{ from: string; place: string; snippet: Snippet }> {
  for (const query of CHOICES)
    for (const { id, ways } of PLACES)
      for (const way of ways)
        yield { from: `${id} ${way.id}, ${query}`, place: id, snippet: snippetOf(id, way.id, query, around) };
}

/** Whether it is markup to paste, not an address, a command or a file. */
export const isMarkup = (place: string, { code }: Part): boolean => place != 'npm' && code.startsWith('<');

/** As it stands in the theme of a blog: XML with namespaces of its own. */
export const inBloggerTheme = (code: string): string => `<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE html>
<html b:css='false' b:version='2' class='v2' expr:dir='data:blog.languageDirection' xmlns='http://www.w3.org/1999/xhtml' xmlns:b='http://www.google.com/2005/gml/b' xmlns:data='http://www.google.com/2005/gml/data' xmlns:expr='http://www.google.com/2005/gml/expr'>
<head><b:skin><![CDATA[body { margin: 0 }]]></b:skin></head>
<body><b:section class='main' id='main' showaddelement='yes'><b:widget id='HTML1' locked='false' title='' type='HTML'><b:includable id='main'><div class='widget-content'>${code}</div></b:includable></b:widget></b:section></body>
</html>`;
