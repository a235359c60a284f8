// For pages that show our pages in frames: gives each frame the height that its page tells. Plain script, no module, so that the
// oldest editor lets it through. Whoever else sends messages, or frames something else, is not heard.
const script = document.currentScript;
const origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : '';

const ours = () =>
  [...document.querySelectorAll('iframe')].filter(
    ({ src }) => src.startsWith(`${origin}/`) && /^[^?#]*\/embed\//.test(src),
  );

addEventListener(
  'message',
  ({ data, source, origin: from }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    const height = data?.type == 'opd-height' ? data.height : 0;
    if (typeof height != 'number' || !(height > 0)) return;
    for (const frame of ours())
      if (
        frame.contentWindow == source &&
        // A sandboxed page has no origin of its own: then it is the frame alone that tells who speaks.
        (from == origin || (from == 'null' && frame.hasAttribute('sandbox')))
      )
        frame.style.height = `${Math.min(Math.max(Math.ceil(height), 40), 4000)}px`;
  },
);

// A page that was there before this script told its height to nobody.
for (const frame of ours()) frame.contentWindow?.postMessage({ type: 'opd-tell-height' }, '*');
