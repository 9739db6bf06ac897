/* global ROLECALL_ELEMENTS */
/**
 * Runs in the page before any test, as a plain script, and reports what is used of the elements in `custom-elements.json`:
 * a property set to something else than its default, a method called, an attribute set, an event fired, a part or a slot
 * rendered, a slot filled. A record is `<tag> <kind> <name>`.
 */
(() => {
  const elements = new Map(ROLECALL_ELEMENTS.map((element) => [element.tagName, element]));
  const seen = new Set();
  const fresh = [];
  const send = navigator.sendBeacon.bind(navigator);

  function saw(tag, kind, name) {
    const record = `${tag} ${kind} ${name}`;
    if (seen.has(record)) return;
    seen.add(record);
    if (fresh.push(record) === 1) queueMicrotask(() => send('/__manifest-use', fresh.splice(0).join('\n')));
  }

  const define = customElements.define.bind(customElements);
  customElements.define = (tag, element, options) => {
    const documented = elements.get(tag);
    if (!documented) return define(tag, element, options);
    watchAttributes(tag, element.prototype);
    watchRendering(tag, element.prototype);
    define(tag, element, options);
    const blank = new element();
    for (const { kind, name, readonly } of documented.members) {
      if (kind === 'method') watchMethod(tag, element.prototype, name);
      else watchProperty(tag, element.prototype, name, readonly ? undefined : blank[name]);
    }
  };

  function watchAttributes(tag, prototype) {
    const { attributeChangedCallback } = prototype;
    prototype.attributeChangedCallback = function (name, before, value) {
      if (value !== null) saw(tag, 'attribute', name);
      attributeChangedCallback.call(this, name, before, value);
    };
  }

  function watchRendering(tag, prototype) {
    const { performUpdate } = prototype;
    prototype.performUpdate = function () {
      performUpdate.call(this);
      for (const { part } of this.renderRoot?.querySelectorAll('[part]') ?? []) {
        // The other part of a cell is the name of its column, which can be the host's.
        for (const name of part.contains('cell') ? ['cell'] : part) saw(tag, 'part', name);
      }
      for (const slot of this.renderRoot?.querySelectorAll('slot') ?? []) {
        saw(tag, 'slot', slot.name);
        if (slot.assignedNodes().length > 0) saw(tag, 'filled-slot', slot.name);
      }
    };
  }

  function watchMethod(tag, prototype, name) {
    const method = prototype[name];
    prototype[name] = function (...args) {
      saw(tag, 'method', name);
      return method.apply(this, args);
    };
  }

  function watchProperty(tag, prototype, name, fallback) {
    let owner = prototype;
    while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
    if (!owner) return;
    const { get, set } = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        if (!set) saw(tag, 'property', name);
        return get.call(this);
      },
      set:
        set &&
        function (value) {
          if (!same(value, fallback)) saw(tag, 'property', name);
          set.call(this, value);
        },
    });
  }

  const same = (one, other) =>
    one === other ||
    (Array.isArray(one) && Array.isArray(other) && one.length === 0 && other.length === 0) ||
    (one === null && other === undefined);

  const heard = new Set();
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    const { type } = event;
    if (elements.has(this.localName) && type.includes('-') && !heard.has(type)) {
      heard.add(type);
      window.addEventListener(type, tell, { capture: true });
    }
    return dispatchEvent.call(this, event);
  };

  /** An element lets through what those in it fire, and that is documented too. */
  function tell(event) {
    for (const { localName } of event.composedPath())
      if (elements.has(localName)) saw(localName, 'event', event.type);
  }
})();
