// Everything below is a comfort: without it every page is whole, and a reload shows what moved.
(() => {
  const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)];
  const body = document.body, board = /^(board|part)$/.test(body.dataset.page), root = document.documentElement;

  // Colours: the cookie is for the server, so that no page flashes; the board's script reads the storage.
  const store = n => { try { localStorage.theme = n; } catch {} document.cookie = `theme=${n};path=/;max-age=${n ? 34560000 : 0};samesite=lax`; };
  try { localStorage.theme = root.dataset.theme || ''; } catch {}
  const label = () => { const b = $('#theme'), n = root.dataset.theme || 'auto'; b.textContent = b.dataset['l' + n]; };
  const theme = () => { const o = ['', 'light', 'dark'], n = o[(o.indexOf(root.dataset.theme || '') + 1) % 3]; if (n) root.dataset.theme = n; else delete root.dataset.theme; };
  $('#theme').hidden = $('#help-b').hidden = false; label();
  $('#theme').addEventListener('click', () => setTimeout(() => { if (!board) theme(); store(root.dataset.theme || ''); label(); }));

  let keys = true; try { keys = localStorage.keys !== 'off'; } catch {}
  if (!board) {
    $('#help-b').addEventListener('click', () => $('#help').showModal());
    $('#help-x').addEventListener('click', () => $('#help').close());
    $('#keys').checked = keys;
    $('#keys').addEventListener('change', e => { keys = e.target.checked; try { localStorage.keys = keys ? 'on' : 'off'; } catch {} });
  }

  // Keys. The board has its own for rows; what is here is for all pages.
  let cur = null, g = 0;
  const rows = () => $$('.it').filter(x => x.checkVisibility ? x.checkVisibility() : x.offsetParent);
  const mark = (it, scroll) => { cur?.classList.remove('cur'); cur = it; it.classList.add('cur'); it.tabIndex = -1; if (scroll) { it.focus({ preventScroll: true }); it.scrollIntoView({ block: 'nearest' }); } };
  const step = d => { const l = rows(); if (!l.length) return; const i = l.indexOf(cur); mark(l[i < 0 ? (d > 0 ? 0 : l.length - 1) : Math.max(0, Math.min(l.length - 1, i + d))], true); };
  const open = () => { const a = cur && ($('[data-o]', cur) || $('a[href]', cur)); if (a) a.click(); };
  const go = { s: '/', c: '/changes', p: '/places', e: '/feeds', k: '/check', d: '/decisions' };
  const parts = { b: 0, f: 1, q: 2, w: 3, l: 4, r: 5, v: 6 };
  function original() {
    const at = board ? $('.panel .who a.meta') || $('#reports a.meta') : $('[data-original] a', cur || document) || $('[data-original] a');
    if (at) at.click();
  }
  document.addEventListener('keydown', e => {
    if (e.key === 'Escape' && !board && document.activeElement?.matches('input,textarea')) { document.activeElement.blur(); return; }
    if (board) { try { keys = localStorage.keys !== 'off'; } catch {} }
    if (!keys || e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input,textarea,select,dialog')) return;
    const k = e.key; let done = true;
    if (g && Date.now() - g < 1500) {
      g = 0;
      const tab = k in parts && $$('.tabs2 a')[parts[k]];
      if (tab) tab.click(); else if (k in go) location.assign(go[k]);
      e.stopImmediatePropagation(); e.preventDefault(); return;
    }
    if (k === 'g') g = Date.now();
    else if (k === 'm') { const f = $('#seen'); if (f) f.click(); else done = false; }
    else if (k === 'v') original();
    else if (board) done = false;
    else if (k === 'j') step(1); else if (k === 'k') step(-1); else if (k === 'o') open();
    else if (k === '/') { $('#q') ? $('#q').focus() : $('#find').focus(); } else if (k === '?') $('#help').showModal();
    else done = false;
    if (done) { e.preventDefault(); e.stopImmediatePropagation(); }
  });
  document.addEventListener('click', e => { const it = e.target.closest?.('.it'); if (!board && it && !e.target.closest('a,button,input')) mark(it, false); });

  // Live: an event says that a story moved; the page asks for itself again and puts one element in the place of the old.
  const live = body.dataset.live, at = +body.dataset.at; let version = +body.dataset.version, due = 0, busy = false;
  const line = $('#newer');
  const reading = () => { const s = getSelection(); return s && !s.isCollapsed || document.activeElement?.matches('input:not([type=checkbox]),textarea,select') || $('dialog[open]') || $('.menu[open]') || $('.panel.open'); };
  async function swap() {
    if (busy) { due = 1; return; }
    busy = true; due = 0;
    try {
      const r = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } });
      if (!r.ok) throw 0;
      const next = new DOMParser().parseFromString(await r.text(), 'text/html'), fresh = $('#main', next), old = $('#main');
      if (!fresh) throw 0;
      const key = cur?.dataset.key, top = cur?.getBoundingClientRect().top, known = new Map($$('[data-key]', old).map(x => [x.dataset.key, x.textContent]));
      old.replaceWith(fresh); if ($('.toc')) $('.toc').replaceWith($('.toc', next)); version = +next.body.dataset.version || version; line.hidden = true; cur = null;
      for (const x of $$('[data-key]', fresh)) if (known.size && known.get(x.dataset.key) !== x.textContent) x.classList.add('flash');
      const same = key && $$('[data-key]', fresh).find(x => x.dataset.key === key);
      if (same) { mark(same, false); scrollBy(0, same.getBoundingClientRect().top - top); }
      document.dispatchEvent(new Event('swapped'));
    } catch { line.hidden = false; }
    busy = false; if (due) moved();
  }
  const moved = () => { if (reading()) line.hidden = false; else swap(); };
  $('button', line).addEventListener('click', swap);
  if (live && 'EventSource' in window) {
    let timer = 0;
    const url = live === 'all' ? `/events?after=${at}` : `/events?after=${at}&story=${encodeURIComponent(live)}`;
    const stream = new EventSource(url);
    stream.addEventListener('story', e => {
      const m = JSON.parse(e.data);
      if (live !== 'all' && (m.story !== live || m.version === version)) return;
      clearTimeout(timer); timer = setTimeout(moved, 150 + Math.random() * 250); // many pages, one desk
    });
    addEventListener('pagehide', () => stream.close());
    addEventListener('pageshow', e => { if (e.persisted) location.reload(); });
  }
})();
