// The peer: what a good webmaster writes by hand for this one page. The same documents, texts, bars and pictures, style inside,
// no library and no element; it knows one language, trusts its endpoint, and has none of the states but "shown".
(function () {
  'use strict';
  const css = `
.opd{box-sizing:border-box;display:flex;flex-direction:column;overflow:hidden;background:#fff;color:#19201d;border:1px solid #dce2df;border-radius:8px;font:15px/22px system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.opd p,.opd dl,.opd dd,.opd ul{margin:0;padding:0;list-style:none}
.opd b{font-weight:600}
.opd a,.opd .link{color:#0b6b5b;text-underline-offset:3px}
.opd>img{width:100%;height:auto;aspect-ratio:2}
.opd img{object-fit:cover;background:#e3e9e6}
.opd .body{flex:1;padding:18px 20px 20px}
.opd .meta{color:#55605b;font-size:13px;line-height:18px}
.opd .title{font-size:18px;line-height:24px;font-weight:600}
.opd .head{display:flex;flex-wrap:wrap;align-items:center;gap:0 12px;margin:12px 0 8px}
.opd .head span{flex:1 9em}
.opd .number{font-size:38px;line-height:40px}
.opd .behind{color:#8a4b00}.opd .far-behind{color:#a5281b}.opd .ahead,.opd .on-plan{color:#0b6b5b}
.opd .bar{display:block;overflow:visible;font-size:13px}
.opd .track{fill:#e3e9e6}.opd .fill{fill:#0b6b5b}.opd .tick{fill:#19201d;stroke:#fff;stroke-width:3px;paint-order:stroke;transform:translate(-1px)}.opd text{fill:#55605b}
.opd .row{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 12px;margin:12px 0 6px}
.opd .notice{margin-top:16px;padding:12px 16px;border:1px solid #dce2df;border-radius:6px;background:#f3f5f4}
.opd dl{margin-top:16px;padding-top:14px;border-top:1px solid #dce2df}
.opd dl div{display:flex;justify-content:space-between;gap:16px;padding:2px 0}
.opd dt{flex:none;color:#55605b}.opd dd{text-align:end}
.opd summary{padding:11px 0;color:#0b6b5b;cursor:pointer}
.opd .foot{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 12px;min-height:44px;padding:0 20px;border-top:1px solid #dce2df}
.opd .foot a,.opd .link{padding:13px 0}
.opd button{all:unset;cursor:pointer;text-decoration:underline}
.opd.news .body{padding:0}
.opd ul{display:grid}
.opd li{display:flex;justify-content:space-between;gap:16px;min-height:62px;padding:16px 20px;border-top:1px solid #dce2df;margin-top:-1px}
.opd li .title{font-size:15px;line-height:22px}
.opd li a{color:inherit;text-decoration:none}
.opd .summary{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-size:13px;line-height:18px}
.opd li img{flex:none;width:84px;height:62px;border-radius:4px}`;
  const SVG = 'http://www.w3.org/2000/svg';
  const DAY = 864e5;
  const base = document.currentScript.dataset.endpoint;
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);

  function el(name, attributes, ...children) {
    const made = /^(svg|rect|text)$/.test(name) ? document.createElementNS(SVG, name) : document.createElement(name);
    for (const key in attributes) if (attributes[key] != null) made.setAttribute(key, attributes[key]);
    made.append(...children.flat().filter((child) => child || child === 0));
    return made;
  }
  const join = (separator, ...parts) => parts.filter(Boolean).join(separator);
  const formats = {};
  const dateFormat = (key, options) =>
    (formats[key] ??= new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', ...options }));
  const whole = (text) => text.replace(/ /g, '\xa0');
  const parts = { day: 'numeric', month: 'short', year: 'numeric' };
  const day = (date) => whole(dateFormat('day', parts).format(Date.parse(date.slice(0, 10))));
  const month = (date) =>
    whole(dateFormat('month', { month: 'short', year: 'numeric' }).format(Date.parse(date.slice(0, 7))));
  const number = (value) =>
    (formats.number ??= new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 })).format(value).replace('-', '−');
  const percent = (value) => number(value) + '\xa0%';
  const rupiah = ({ amount }) =>
    'Rp' +
    whole(
      (formats.money ??= new Intl.NumberFormat('id-ID', {
        notation: 'compact',
        compactDisplay: 'long',
        maximumFractionDigits: 2,
      })).format(amount),
    );
  function ago(date) {
    const time = Date.parse(date);
    const passed = Date.now() - time;
    if (passed < 6e4) return 'baru saja';
    if (passed < 60 * 6e4) return Math.floor(passed / 6e4) + ' menit lalu';
    if (passed < DAY) return Math.floor(passed / 36e5) + ' jam lalu';
    if (passed < 7 * DAY) return Math.floor(passed / DAY) + ' hari lalu';
    const wib = { timeZone: 'Asia/Jakarta' };
    const on = dateFormat('newsDay', { ...parts, ...wib }).format(time);
    const at = dateFormat('time', { hour: '2-digit', minute: '2-digit', ...wib }).format(time);
    return `${whole(on)}, ${at}\xa0WIB`;
  }
  // Set for each document that is drawn: what is written in it is relative to its own place.
  let from = base;
  const address = (path) => new URL(path, from).href;

  function figure(project, id) {
    const dated = (list = []) =>
      list
        .filter((metric) => metric.id == id)
        .flatMap((metric) => metric.observations)
        .map((item) => ({ percent: item.measure, date: item.period.endDate, of: item._opd }))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
    const metric = project.metrics.find((one) => one.id == id);
    const latest = dated(project.metrics).pop();
    const plan =
      latest &&
      dated(project.forecasts)
        .filter(({ date }) => date.slice(0, 10) <= latest.date.slice(0, 10))
        .pop();
    return latest && { ...latest, plan, of: { ...project._opd, ...metric._opd, ...latest.of } };
  }

  function deviation({ percent: fact, plan }, { tolerance = 1, critical = 10 } = {}) {
    if (!plan) return ['', ''];
    const points = Math.round((fact - plan.percent) * 10) / 10;
    const away = number(Math.abs(points)) + '\xa0poin di ';
    return points < -critical
      ? ['far-behind', `tertinggal jauh, ${away}belakang rencana`]
      : points < -tolerance
        ? ['behind', `${away}belakang rencana`]
        : points > tolerance
          ? ['ahead', `${away}depan rencana`]
          : ['on-plan', 'sesuai rencana'];
  }

  const planWords = ({ plan, date }) =>
    plan ? `rencana\xa0${percent(plan.percent)}${day(plan.date) == day(date) ? '' : ` (${day(plan.date)})`}` : '';

  function bar({ percent: fact, plan }, height, label) {
    const on = (value) => Math.min(100, Math.max(0, value));
    const at = plan && on(plan.percent);
    const turned = at < 25 ? 'start' : at > 75 ? 'end' : 'middle';
    return el(
      'svg',
      { class: 'bar', width: '100%', height: label ? height + 22 : height, 'aria-hidden': 'true' },
      el('rect', { class: 'track', width: '100%', height, rx: 3 }),
      el('rect', { class: 'fill', width: `${on(fact)}%`, height, rx: 3 }),
      plan && el('rect', { class: 'tick', x: `${at}%`, y: -4, width: 2, height: height + 8 }),
      label && el('text', { x: `${at}%`, y: height + 18, 'text-anchor': turned }, label),
    );
  }

  const picture = ({ url, width, height, alt, color, sources }, sizes) =>
    el('img', {
      loading: 'lazy',
      decoding: 'async',
      sizes: `auto, ${sizes}`,
      srcset: sources.map((source) => `${address(source.url)} ${source.width}w`).join(),
      src: address(url),
      width,
      height,
      alt,
      style: `background:${color}`,
    });

  function facts(project) {
    const { budget, period, milestones = [], locations = [] } = project;
    const stages = { identification: 'Usulan', preparation: 'Persiapan', implementation: 'Pelaksanaan' };
    const source = budget?.finance?.map((one) => one.source).join(', ');
    const next = milestones
      .filter((one) => one.status != 'met' && one.dueDate?.slice(0, 10) >= new Date().toISOString().slice(0, 10))
      .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1))[0];
    const from = period && month(period.startDate).split('\xa0');
    const until = period && month(period.endDate);
    return [
      ['Tahap', stages[project.status]],
      ['Pagu', budget && join(' · ', rupiah(budget.amount), source, budget._opd?.sample && 'contoh')],
      ['Jadwal', period && `${until.endsWith(from[1]) ? from[0] : from.join('\xa0')} – ${until}`],
      ['Berikutnya', next && `${next.title}, ${day(next.dueDate)}`],
      ['Tempat', locations[0]?.description],
    ].filter(([, fact]) => fact);
  }

  function details(project) {
    const list = (name, items = []) =>
      items.length && [
        el('p', 0, el('b', 0, name)),
        el(
          'ul',
          0,
          items.map((item) => el('li', 0, el('span', 0, item))),
        ),
      ];
    return [
      el('p', 0, project.description),
      list(
        'Dinas terlibat',
        project.parties?.map((party) => party.identifier?.legalName ?? party.name),
      ),
      list(
        'Tonggak',
        project.milestones?.map((one) => join(' · ', one.title, one.dueDate && day(one.dueDate))),
      ),
      list(
        'Dokumen',
        project.documents?.map((one) => el('a', { href: one.url }, one.title)),
      ),
    ].flat(2);
  }

  function program(pack, card, id) {
    const project = pack.projects.find((one) => one.id == id);
    const physical = figure(project, 'physicalProgress');
    const financial = figure(project, 'financialProgress');
    const [kind, away] = deviation(physical, pack._opd?.deviation);
    const agency = project.publicAuthority.name;
    const pillar = project.additionalClassifications?.find(({ scheme }) => scheme == 'x-opd-pillar');
    const late = pack._opd?.updateCycle == 'P1M' && Date.parse(physical.date) + 31 * DAY < Date.now();
    const more = card && el('details', 0, el('summary', 0, 'Rincian'));
    if (more) more.addEventListener('toggle', () => more.append(...details(project).filter(Boolean)), { once: true });
    return el(
      'article',
      { class: 'opd' },
      card && picture(project._opd.image, '400px'),
      el(
        'div',
        { class: 'body' },
        el('p', { class: 'meta' }, join(' · ', agency, card && pillar?.description)),
        el('div', { class: 'title', role: 'heading', 'aria-level': 3 }, project.title),
        el(
          'p',
          { class: 'head' },
          el('b', { class: 'number' }, percent(physical.percent)),
          ' ',
          el(
            'span',
            0,
            'fisik, ',
            away && el('b', { class: kind }, away),
            away && ', ',
            `per\xa0${day(physical.date)}`,
          ),
        ),
        bar(physical, 10, planWords(physical)),
        financial && [
          el(
            'p',
            { class: 'row' },
            el('span', 0, 'Keuangan ', el('b', 0, percent(financial.percent))),
            el('span', { class: 'meta' }, planWords(financial)),
          ),
          bar(financial, 6),
        ],
        late && el('p', { class: 'notice' }, el('b', 0, `Belum diperbarui sejak ${day(physical.date)}.`)),
        card &&
          el(
            'dl',
            0,
            facts(project).map(([name, fact]) => el('div', 0, el('dt', 0, name), el('dd', 0, fact))),
          ),
        more,
      ),
      el(
        'footer',
        { class: 'foot meta' },
        el(
          'span',
          0,
          join(' · ', physical.of.producer?.name ?? agency, day(physical.date), physical.of.sample && 'contoh'),
        ),
        project._opd.page && el('a', { href: project._opd.page, rel: 'noreferrer' }, 'Selengkapnya'),
      ),
    );
  }

  function news(feed, limit) {
    const place = from;
    let shown = 0;
    const list = el('ul');
    const item = ({ url, title, summary, date_published: date, _opd: { agency, image, sample } }) =>
      el(
        'li',
        0,
        el(
          'div',
          0,
          el(
            'div',
            { class: 'title', role: 'heading', 'aria-level': 3 },
            el('a', { href: url, rel: 'noreferrer' }, title),
          ),
          el('p', { class: 'summary' }, summary),
          el(
            'p',
            { class: 'meta' },
            `${agency.name} · `,
            el('time', { datetime: date }, ago(date)),
            sample && ' · contoh',
          ),
        ),
        image && picture(image, '84px'),
      );
    const more = () => {
      from = place;
      list.append(...feed.items.slice(shown, (shown += limit)).map(item));
    };
    more();
    const button = el('button', { class: 'link' }, 'Muat berita lain');
    button.addEventListener('click', more);
    return el(
      'article',
      { class: 'opd news' },
      el('div', { class: 'body' }, list),
      el('footer', { class: 'foot meta' }, el('span', 0, feed.title), button),
    );
  }

  // One request a document, however many places show it.
  const asked = {};
  const get = (path) => (asked[path] ??= fetch(base + path).then((response) => response.json()));
  for (const place of document.querySelectorAll('[data-show]')) {
    const { show, program: id, limit, list } = place.dataset;
    const path = list ?? (show == 'news' ? 'news.json' : `programs/${id}.json`);
    get(path)
      .then((json) => {
        from = base + path;
        place.replaceChildren(show == 'news' ? news(json, +limit) : program(json, show == 'card', id));
      })
      .catch(() => {}); // the place keeps its link
  }
})();
