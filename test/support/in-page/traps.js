// Runs before all scripts of a page: notes whatever hostile strings use to show that they run. Kept apart from the modules,
// since it is handed to the browser as text.
window.__hits = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = (...args) => {
    window.__hits.push(`${name}(${args.join().slice(0, 80)})`);
  };
for (const name of ['eval', 'Function'])
  window[name] = new Proxy(window[name], {
    apply(target, self, args) {
      window.__hits.push(name);
      return Reflect.apply(target, self, args);
    },
    construct(target, args) {
      window.__hits.push(name);
      return Reflect.construct(target, args);
    },
  });
window.addEventListener('securitypolicyviolation', (event) => {
  window.__hits.push(`policy: ${event.violatedDirective} ${event.blockedURI}`);
});
