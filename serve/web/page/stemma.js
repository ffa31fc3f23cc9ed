// Everything below is a comfort: without it every underlined word is a link to its place in the text.
(() => {
  const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)];
  const panel = $('.panel'), texts = {};
  // A paragraph that stands in an earlier report is named by data-of, and stands there alone.
  const whole = e => [...e.childNodes].map(n => { if (!n.dataset?.of) return n.textContent; const [w, a, b] = n.dataset.of.split(' '); return (texts[w]?.text || '').slice(+a, +b); }).join('');
  $$('[data-text]').forEach(e => texts[e.dataset.text] = { text: whole(e), el: e });
  let cur = null, story = '', hoverT, pinned = null;
  // A link to a passage: #A.38-118 in a text of the page, or ?s=38-118 in the page of a report.
  const S = 'a[href^="#"][href*="."],main a[href^="/report/"][href*="?s="]';
  const parse = el => { const h = el.getAttribute('href'); let m = null; try { m = decodeURIComponent(h).match(/^#(.+)\.(\d+)-(\d+)$/); } catch {}
    if (m) return { w: m[1], a: +m[2], b: +m[3] };
    m = h.match(/^\/report\/([0-9a-f]+)\?s=(\d+)-(\d+)#s$/); return m ? { w: m[1], a: +m[2], b: +m[3], far: true } : {}; };
  // The text of a report that does not stand on the page, with what the panel says of it.
  const far = new Map();
  const fetched = w => { if (!far.has(w)) far.set(w, fetch('/report/' + w + '.json').then(r => r.ok ? r.json() : Promise.reject()).catch(() => { far.delete(w); return null; })); return far.get(w); };
  const seen = t => t.replace(/[\p{Cf}\p{Cc}]/gu, c => c === '\n' || c === '\t' ? c : c === '\r' ? ' ' : '\ufffd'.repeat(c.length));
  const enc = new TextEncoder(), dec = new TextDecoder();

  let want = 0;
  async function reach(w, a, b, el, quiet) {
    const mine = ++want, r = await fetched(w);
    if (!r || mine !== want) return;
    const all = enc.encode(r.text), cut = (x, y) => seen(dec.decode(all.slice(x, y))), who = document.createElement('a');
    const body = $('.body', panel), m = document.createElement('mark'); m.textContent = cut(a, b);
    body.replaceChildren(cut(0, a), m, cut(b)); body.dir = 'auto'; body.scrollTop = m.offsetTop - body.offsetTop - body.clientHeight / 3;
    who.href = /^https?:\/\//i.test(r.url) ? r.url : '/report/' + r.report; who.rel = 'noreferrer noopener'; who.className = 'meta'; who.textContent = seen(r.outlet || r.title || r.siglum); who.dir = 'auto';
    const sig = document.createElement('a'); sig.href = '/report/' + r.report; sig.className = 'sig l' + (r.line < 4 ? r.line : 0); sig.textContent = r.siglum;
    const day = document.createElement('data'); day.className = 'calc'; day.textContent = r.published.slice(0, 16).replace('T', ' ');
    $('.who', panel).replaceChildren(sig, who, r.published ? ' \u00b7 ' : '', day); $('.pos', panel).textContent = `${r.siglum} ${a}\u2013${b}`; $('.tabs', panel).replaceChildren(); story = '';
    $$('.q.on,.m.on').forEach(x => x.classList.remove('on')); if (!quiet) el.classList.add('on');
    panel.dataset.a = a; panel.dataset.b = b; panel.dataset.w = w; panel.dataset.words = m.textContent;
  }
  function show(w, a, b, el) {
    if (panel && el && parse(el).far) { reach(w, a, b, el); return; }
    if (!panel || !Object.hasOwn(texts, w)) return;
    delete panel.dataset.words; want++;
    const body = $('.body', panel), t = texts[w].text, src = texts[w].el;
    tabs(src.dataset.story);
    body.replaceChildren(document.createTextNode(t.slice(0, a)));
    if (b > a) { const m = document.createElement('mark'); m.textContent = t.slice(a, b); body.append(m, t.slice(b)); }
    else body.append(t.slice(a));
    body.dir = 'auto';
    $$('.tabs button', panel).forEach(x => x.setAttribute('aria-pressed', x.dataset.w === w));
    const id = $('.id', src.closest('details'));
    $('.who', panel).replaceChildren(...[...(id ? id.childNodes : [])].map(n => n.cloneNode(true)));
    $('.pos', panel).textContent = b > a ? `${src.dataset.sig} ${a}\u2013${b}` : src.dataset.sig;
    const m = $('mark', body);
    if (m) body.scrollTop = m.offsetTop - body.offsetTop - body.clientHeight / 3;
    $$('.q.on,.m.on').forEach(x => x.classList.remove('on'));
    if (el) el.classList.add('on');
    panel.dataset.a = a; panel.dataset.b = b; panel.dataset.w = w;
  }
  function tabs(of) {
    if (of === story) return; story = of;
    $('.tabs', panel).replaceChildren(...Object.values(texts).filter(x => x.el.dataset.story === of).map(x => {
      const t = document.createElement('button'); t.className = 'sig ' + x.el.dataset.line; t.textContent = x.el.dataset.sig; t.dataset.w = x.el.dataset.text; return t; }));
  }
  const open = () => panel?.classList.add('open'), close = () => panel?.classList.remove('open');
  // A page that scrolls under a pointer at rest is no hover.
  let rest = '';
  const still = e => rest === e.clientX + ' ' + e.clientY;
  for (const type of ['pointermove', 'pointerdown']) document.addEventListener(type, e => { rest = e.clientX + ' ' + e.clientY; });
  document.addEventListener('pointerover', e => {
    clearTimeout(hoverT);
    const q = e.target.closest?.(S); if (!q || e.pointerType === 'touch' || still(e)) return;
    hoverT = setTimeout(() => { const s = parse(q); show(s.w, s.a, s.b, q); }, 90);
  });
  document.addEventListener('focusin', e => { const q = e.target.closest?.(S); if (q && e.target.matches(':focus-visible')) { const s = parse(q); show(s.w, s.a, s.b, q); } });
  document.addEventListener('click', e => {
    const q = e.target.closest?.(S);
    if (q && !e.metaKey && !e.ctrlKey) { e.preventDefault(); const s = parse(q); show(s.w, s.a, s.b, q); open(); pinned = q; clear(q); return; }
    const tab = e.target.closest?.('.tabs button'); if (tab) { show(tab.dataset.w, 0, 0); return; }
    if (e.target.closest?.('.panel .close')) { close(); pinned?.focus(); return; }
    const chip = e.target.closest?.('[data-chip]'); if (chip) { chips(chip); return; }
    if (e.target.closest?.('[data-copy]')) { copy(); return; }
    if (e.target.closest?.('#theme')) { theme(); return; }
    if (e.target.closest?.('#help-b')) { $('#help').showModal(); return; }
    if (e.target.closest?.('#help-x')) { $('#help').close(); return; }
    const it = e.target.closest?.('.it'); if (it) mark(it, false);
  });
  // On a narrow screen the sheet must not lie on the words it was opened from.
  const clear = q => { const r = q.getBoundingClientRect(); if (getComputedStyle(panel).position === 'fixed' && r.bottom > innerHeight * .5) scrollBy({ top: r.top - innerHeight * .25 }); };
  const copy = () => { const { w, a, b } = panel.dataset; if (!w || +b <= +a) return; const t = (panel.dataset.words ?? texts[w].text.slice(+a, +b)).replace(/\s+/g, ' ');
    navigator.clipboard?.writeText(`${w} ${a}-${b} \u201c${t}\u201d`)?.catch(() => {}); say($('[data-copy]').dataset.done); };
  const say = t => { const l = $('#live'); if (l) { l.textContent = ''; requestAnimationFrame(() => l.textContent = t); } };
  function chips(c) {
    const g = c.closest('.chips'), v = c.dataset.chip;
    $$('[data-chip]', g).forEach(x => x.setAttribute('aria-pressed', x === c));
    const rows = $$(g.dataset.rows); rows.forEach(r => r.hidden = v !== '' && r.dataset.k !== v);
    say(rows.filter(r => !r.hidden).length + ' ' + $('#live').dataset.rows);
  }
  const items = () => $$('.it').filter(x => !x.hidden && (x.checkVisibility ? x.checkVisibility() : x.offsetParent !== null));
  function mark(it, scroll = true) {
    cur?.classList.remove('cur'); cur = it; it.classList.add('cur'); it.tabIndex = -1; if (scroll) { it.focus({ preventScroll: true }); it.scrollIntoView({ block: 'center' }); }
    const q = $(S, it); if (q && scroll) { const s = parse(q); show(s.w, s.a, s.b, q); }
  }
  const step = d => { const l = items(); if (!l.length) return; let i = l.indexOf(cur);
    if (i < 0) i = l.findIndex(x => x.getBoundingClientRect().top > 60) - (d > 0 ? 1 : 0);
    mark(l[Math.max(0, Math.min(l.length - 1, i + d))]); };
  const cycle = () => { if (!cur) return step(1); const l = $$(S, cur), on = l.findIndex(x => x.classList.contains('on')), q = l[(on + 1) % l.length];
    if (q) { const s = parse(q); show(s.w, s.a, s.b, q); open(); } };
  function theme() { const r = document.documentElement, o = ['', 'light', 'dark'], n = o[(o.indexOf(r.dataset.theme || '') + 1) % 3];
    if (n) r.dataset.theme = n; else delete r.dataset.theme; try { localStorage.theme = n; } catch {} $('#theme').dataset.v = n; $('#theme').textContent = $('#theme').dataset['l' + (n || 'auto')]; }
  try { const t = localStorage.theme; if (t) document.documentElement.dataset.theme = t; } catch {}
  let keys = true; try { keys = localStorage.keys !== 'off'; } catch {}
  const kb = $('#keys'); if (kb) { kb.checked = keys; kb.onchange = () => { keys = kb.checked; try { localStorage.keys = keys ? 'on' : 'off'; } catch {} }; }
  document.addEventListener('keydown', e => {
    if (e.key === 'Escape') { close(); const f = $('.find'); if (document.activeElement === f) { f.value = ''; filter(''); f.blur(); } return; }
    if (!keys || e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input,textarea,select,dialog')) return;
    const k = e.key; let done = true;
    if (k === 'j') step(1); else if (k === 'k') step(-1); else if (k === 'o') cycle();
    else if (k === '/') $('.find')?.focus(); else if (k === '?') $('#help')?.showModal();
    else if (k === 'c') copy(); else if (/^[A-Z]$/.test(k)) { const t = Object.values(texts).find(x => x.el.dataset.story === (story || '1') && x.el.dataset.sig === k); if (t) { show(t.el.dataset.text, 0, 0); open(); } else done = false; }
    else if (k === '[' || k === ']') { const s = $$('main section'), i = s.findIndex(x => x.getBoundingClientRect().top > 70); (k === ']' ? s[i < 0 ? s.length - 1 : i] : s[Math.max(0, (i < 0 ? s.length : i) - 2)])?.scrollIntoView(); }
    else done = false;
    if (done) e.preventDefault();
  });
  const filter = v => { v = v.trim().toLowerCase(); $$('.it').forEach(x => x.hidden = v !== '' && !x.textContent.toLowerCase().includes(v));
    $$('main section').forEach(s => { const r = $$('.it', s); if (r.length) s.hidden = v !== '' && r.every(x => x.hidden); }); const n = $$('.it').filter(x => !x.hidden).length; $('#none').hidden = v === '' || n > 0; say(n + ' ' + $('#live').dataset.rows); };
  $('.find')?.addEventListener('input', e => filter(e.target.value));
  // The full texts stand open for readers without this script, and for paper.
  const folds = () => $$('.full details'); const aim = location.hash.slice(1);
  folds().forEach(d => { if (!(aim && (d.id === aim || (/\.\d+-\d+$/.test(aim) && d.contains(document.getElementById(aim)))))) d.open = false; });
  addEventListener('beforeprint', () => $$('details').forEach(d => { if (!d.open) { d.open = true; d.dataset.was = '1'; } }));
  addEventListener('afterprint', () => $$('details[data-was]').forEach(d => { d.open = false; delete d.dataset.was; }));
  document.addEventListener('click', e => { const a = e.target.closest?.('a[href^="#"]'); const d = a && !a.matches(S) && document.getElementById(a.getAttribute('href').slice(1))?.closest('details'); if (d) d.open = true; });
  const first = $('.head h1 a.q') || $(S); if (first) { const s = parse(first); if (!s.far) show(s.w, s.a, s.b); else if (panel) reach(s.w, s.a, s.b, first, true); }
  const links = new Map($$('.toc a').map(a => [a.getAttribute('href').slice(1), a]));
  if ('IntersectionObserver' in window) { const io = new IntersectionObserver(es => es.forEach(e => { if (e.isIntersecting) { links.forEach(l => l.removeAttribute('aria-current')); links.get(e.target.id)?.setAttribute('aria-current', 'true'); } }), { rootMargin: '-10% 0px -80% 0px' });
    links.forEach((l, id) => { const t = document.getElementById(id); if (t) io.observe(t); }); }
  const hash = () => { let m = null; try { m = decodeURIComponent(location.hash).match(/^#(.+)\.(\d+)-(\d+)$/); } catch {}
    if (m && Object.hasOwn(texts, m[1])) { show(m[1], +m[2], +m[3]); open(); } };
  addEventListener('hashchange', hash); hash();
  // A server that put a newer main element in the place of the old one says so.
  document.addEventListener('swapped', () => {
    for (const w in texts) delete texts[w];
    $$('[data-text]').forEach(e => texts[e.dataset.text] = { text: whole(e), el: e });
    story = ''; cur = pinned = null; folds().forEach(d => d.open = false);
    const { w, a, b } = panel.dataset; if (Object.hasOwn(texts, w)) show(w, +a, +b);
  });
})();
