/** The block in the editor: its choices, and the endpoint's own page of the widget as a live preview. */
(({ blocks, blockEditor, components, element }, { endpoint, lang, widgets, texts }) => {
  const { createElement: h, Fragment, useEffect, useRef, useState } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { ComboboxControl, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;

  const options = (values) => Object.entries(values).map(([value, label]) => ({ value, label }));
  const languages = { '': texts.ofSite, id: 'Bahasa Indonesia', en: 'English', min: 'Baso Minang' };
  const needsProgram = (widget) => widget == 'program-card' || widget == 'progress-meter';

  /** One request for all blocks of the page; without an answer there is a field to write in. */
  let lists;
  const load = (path) =>
    fetch(`${endpoint}/v1/${path}`, { referrerPolicy: 'no-referrer', credentials: 'omit' }).then((answer) =>
      answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))),
    );
  const names = (items, name) => items.map((item) => ({ value: String(item.id), label: String(name(item)) }));
  const loadLists = () =>
    (lists ??= Promise.all([load('programs.json'), load('index.json')]).then(([programs, index]) => ({
      programs: names(programs.projects, ({ title, id }) => title || id),
      agencies: names(index.agencies, ({ name, id }) => name || id),
    })));

  function useLists() {
    const [found, setFound] = useState();
    useEffect(() => {
      let shown = true;
      loadLists().then(
        (all) => shown && setFound(all),
        () => shown && setFound({}),
      );
      return () => void (shown = false);
    }, []);
    return found;
  }

  function Choice({ label, list, value, onChange, all }) {
    if (list === undefined && value === undefined) return null;
    if (!list) return h(TextControl, { label, value, onChange, help: texts.noList });
    const everything = all ? [{ value: '', label: texts.all }] : [];
    return h(ComboboxControl, {
      label,
      value,
      options: [...everything, ...list],
      onChange: (chosen) => onChange(chosen ?? ''),
    });
  }

  /** The address of the widget's page, as the server makes it too. */
  function pageOf({ widget, program, agency, ...rest }) {
    const own = Object.entries({ ...rest, lang: rest.lang || lang });
    const query = own.filter(([name, value]) => value && (name == 'lang' || widgets[widget].includes(name)));
    const id = (widget == 'news-feed' && agency) || (widgets[widget].includes('program') && program) || 'semua';
    return `${endpoint}/embed/${widget}/${encodeURIComponent(id)}?${new URLSearchParams(query)}`;
  }

  function Preview({ address }) {
    const frame = useRef();
    const [height, setHeight] = useState(320);
    useEffect(() => {
      // The editor's canvas may be a frame of its own.
      const view = frame.current.ownerDocument.defaultView;
      const listen = ({ source, data }) => {
        if (source != frame.current?.contentWindow || data?.type != 'opd-height') return;
        if (data.height > 0) setHeight(Math.min(4000, Math.max(40, Math.ceil(data.height))));
      };
      view.addEventListener('message', listen);
      return () => view.removeEventListener('message', listen);
    }, []);
    return h('iframe', {
      ref: frame,
      key: address,
      src: address,
      title: texts.preview,
      sandbox: 'allow-scripts',
      // A click selects the block.
      style: { width: '100%', height, border: 0, pointerEvents: 'none' },
    });
  }

  function Edit({ attributes, setAttributes }) {
    const found = useLists();
    const widget = attributes.widget || 'program-card';
    const set = (name) => (value) => setAttributes({ [name]: value });
    const has = (name) => widgets[widget].includes(name);
    const select = (name, label, values) =>
      h(SelectControl, { label, value: attributes[name], options: options(values), onChange: set(name) });

    const kind = h(SelectControl, {
      label: texts.widget,
      value: widget,
      options: Object.keys(widgets).map((value) => ({ value, label: texts[value] })),
      onChange: set('widget'),
    });
    const choice = (name, list, all) =>
      found && h(Choice, { label: texts[name], list, value: attributes[name], onChange: set(name), all });
    const program = has('program') && choice('program', found?.programs, !needsProgram(widget));

    const panel = h(
      PanelBody,
      { title: texts[widget] },
      kind,
      program,
      has('agency') && choice('agency', found?.agencies, true),
      widget == 'progress-meter' && select('variant', texts.variant, { '': texts.full, compact: texts.compact }),
      widget == 'feedback-form' && select('variant', texts.variant, { '': texts.full, quick: texts.quick }),
      select('lang', texts.lang, languages),
      has('picture') &&
        h(ToggleControl, {
          label: texts.picture,
          checked: attributes.picture != 'none',
          onChange: (shown) => setAttributes({ picture: shown ? '' : 'none' }),
        }),
      has('feedback') &&
        h(ToggleControl, {
          label: texts.feedback,
          checked: attributes.feedback == '1',
          onChange: (shown) => setAttributes({ feedback: shown ? '1' : '' }),
        }),
      select('heading-level', texts.level, { '': '3', 2: '2', 4: '4', 5: '5', 6: '6' }),
      has('limit') &&
        h(TextControl, {
          label: texts.limit,
          type: 'number',
          min: 1,
          max: 100,
          value: attributes.limit,
          onChange: set('limit'),
        }),
    );

    const chosen = !needsProgram(widget) || attributes.program;
    const inside = !endpoint
      ? h(Placeholder, { label: texts[widget], instructions: texts.settingsMissing })
      : chosen
        ? h(Preview, { address: pageOf({ ...attributes, widget }) })
        : h(Placeholder, { label: texts[widget], instructions: texts.choose, isColumnLayout: true }, kind, program);
    return h(Fragment, null, h(InspectorControls, null, panel), h('div', useBlockProps(), inside));
  }

  blocks.registerBlockType('opd/widget', { edit: Edit, save: () => null });
})(window.wp, window.opdWidgets);
