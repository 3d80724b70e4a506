(() => {
  'use strict';
  const all = [...document.querySelectorAll('.card')];
  if (all.length === 0) return;

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const button = (text, act) => {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', act);
    return made;
  };
  const count = (number) => number.toLocaleString('en') + (number === 1 ? ' credential' : ' credentials');

  // What can be chosen: a name, its label and the values of a card.
  const choices = [
    ['severity', 'Severity', (card) => [card.className.split(' ')[1]]],
    ['seen', 'Exposed to', (card) => card.dataset.seen.split('|')],
    ['module', 'Module', (card) => card.dataset.module.split('|')],
    ['rule', 'Rule', (card) => card.dataset.rule.split('|')],
    ['mode', 'Mode', (card) => [card.dataset.mode]],
    ['status', 'Status', (card) => [card.closest('.cards').dataset.status]],
  ].map(([name, label, of]) => ({ name, label, values: all.map(of) }));

  // The text of each card, read while nobody waits for it, or at once if somebody searches.
  const texts = [];
  const index = (most) => {
    const end = Math.min(all.length, texts.length + most);
    while (texts.length < end) texts.push(all[texts.length].textContent.toLowerCase());
  };
  const indexMore = () => {
    index(200);
    if (texts.length < all.length) setTimeout(indexMore, 20);
  };

  const status = element('p', { class: 'status', role: 'status' });
  const search = element('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
  const selects = choices.flatMap((choice) => {
    const values = [...new Set(choice.values.flat())];
    if (values.length < 2) return [];
    const select = element('select', { name: choice.name });
    select.append(new Option('all', ''), ...values.map((value) => new Option(value, value)));
    return [{ choice, select }];
  });

  const shown = () => all.filter((card) => !card.hidden);
  const matches = (text) => (card, i) =>
    selects.every(({ choice, select }) => !select.value || choice.values[i].includes(select.value)) &&
    text.every((word) => texts[i].includes(word));
  // A batch tells its style how many cards it shows, for it is not laid out before it comes near.
  const batches = [...document.querySelectorAll('.batch')].map((batch) => ({ batch, number: batch.childElementCount }));
  batches.forEach(({ batch, number }) => { if (number < 20) batch.style.setProperty('--shown', number); });
  const show = (wanted) => {
    let first = 0;
    for (const entry of batches) {
      const end = first + entry.batch.childElementCount;
      let number = 0;
      for (let i = first; i < end; i++) {
        if (wanted[i]) number++;
        if (hidden[i] === wanted[i]) all[i].hidden = hidden[i] = !wanted[i];
      }
      if (entry.number !== number) {
        entry.number = number;
        entry.batch.hidden = number === 0;
        entry.batch.style.setProperty('--shown', number);
      }
      first = end;
    }
  };
  const hidden = all.map(() => false);
  const apply = () => {
    const words = search.value.toLowerCase().split(' ').filter((word) => word);
    if (words.length > 0) index(all.length);
    const wanted = all.map(matches(words));
    show(wanted);
    const number = wanted.filter((is) => is).length;
    status.textContent = number === all.length ? count(number) : `${number.toLocaleString('en')} of ${count(all.length)}`;
    nothing.hidden = number > 0;
    const chosen = Object.fromEntries(selects.map(({ choice, select }) => [choice.name, select.value]));
    toggles.forEach(({ made, wanted }) => {
      const isOn = Object.entries(chosen).every(([name, value]) => value === (wanted[name] ?? ''));
      if (isOn && Object.values(chosen).some((value) => value)) made.setAttribute('aria-current', 'true');
      else made.removeAttribute('aria-current');
    });
    const active = selects.filter(({ select }) => select.value).length;
    more.textContent = active ? `Filters (${active})` : 'Filters';
  };
  const remember = () => {
    const state = new URLSearchParams(selects.filter((s) => s.select.value).map((s) => [s.choice.name, s.select.value]));
    if (search.value) state.set('text', search.value);
    history.replaceState(null, '', '#' + (state.size ? '?' + state : ''));
  };
  const recall = (state) => {
    search.value = state.get('text') ?? '';
    selects.forEach(({ choice, select }) => {
      select.value = state.get(choice.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    });
    apply();
  };
  const nothing = element('p', { class: 'nothing-matches', role: 'status' }, 'No credential matches. ');
  nothing.append(button('Clear filters', () => clear()));
  nothing.hidden = true;
  const more = element('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'choices' }, 'Filters');
  const panel = element('div', { class: 'choices', id: 'choices' }, ...selects.map(({ choice, select }) => element('label', {}, choice.label, select)));
  const unfold = (isOpen) => { panel.hidden = !isOpen; more.setAttribute('aria-expanded', String(isOpen)); };
  more.addEventListener('click', () => unfold(panel.hidden));

  // Numbers that filter: choosing one again takes it back.
  const toggles = [];
  const filterBy = (wanted, isOn) => {
    selects.forEach(({ choice, select }) => { select.value = isOn ? '' : wanted[choice.name] ?? ''; });
    search.value = '';
    apply();
    remember();
    findings.scrollIntoView({ block: 'start' });
  };
  const toggle = (holder, wanted) => {
    const made = element('a', { class: 'number-filter', href: '#?' + new URLSearchParams(wanted) });
    made.addEventListener('click', (event) => {
      event.preventDefault();
      filterBy(wanted, made.hasAttribute('aria-current'));
    });
    made.append(...holder.childNodes);
    holder.append(made);
    toggles.push({ made, wanted });
  };
  const clear = () => { recall(new URLSearchParams()); remember(); };

  const goTo = (card) => {
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'start' });
  };
  const open = () => {
    const target = decodeURIComponent(location.hash.slice(1));
    if (target.startsWith('?')) return recall(new URLSearchParams(target.slice(1)));
    const card = target ? document.getElementById(target) : null;
    if (!card?.matches('.card')) return undefined;
    if (card.hidden) recall(new URLSearchParams());
    card.querySelectorAll('details').forEach((details) => { details.open = true; });
    return goTo(card);
  };

  const say = (text) => { status.textContent = ''; requestAnimationFrame(() => { status.textContent = text; }); };
  // Pages that are served over plain http have no clipboard; a selection can be copied nevertheless, or at least be shown.
  const copySelected = (what, text) => {
    const area = element('textarea', { readonly: '', rows: '8', 'aria-label': what });
    area.value = text;
    const shownText = element('dialog', { class: 'copy', 'aria-label': `Copy ${what.toLowerCase()}` },
      element('p', {}, 'Press Ctrl+C or ⌘C to copy.'), area, button('Close', () => shownText.close()));
    shownText.addEventListener('close', () => shownText.remove());
    document.body.append(shownText);
    shownText.showModal();
    area.select();
    let isCopied = false;
    try { isCopied = document.execCommand('copy'); } catch { /* The dialog stays open instead. */ }
    if (!isCopied) return;
    shownText.close();
    say(`${what} copied`);
  };
  const copy = (what, text) => {
    if (!navigator.clipboard?.writeText) return copySelected(what, text);
    return navigator.clipboard.writeText(text).then(() => say(`${what} copied`), () => copySelected(what, text));
  };
  const title = (card) => card.querySelector('h3').innerText.replace(/\s+/g, ' ').trim();
  const link = (card) => location.href.split('#')[0] + '#' + card.id;
  const ticket = (card) => {
    const places = [...card.querySelectorAll('.where')].map((place) => '- ' + place.textContent.trim());
    const now = [...card.querySelectorAll('.act p:not(.links)')].map((line) => line.textContent.trim());
    const dashboard = card.querySelector('.act .dashboard');
    const guide = card.querySelector('.act .steps-of');
    const steps = (guide ? [...document.getElementById(guide.hash.slice(1)).querySelectorAll('.steps > li')] : [])
      .map((step, i) => `${i + 1}. ${step.textContent.trim()}`);
    return [title(card), '', ...now, ...(dashboard ? [dashboard.href] : []), '', ...places, '', ...steps, '', card.id.slice(2)].join('\n');
  };
  const suppression = (card) => card.closest('.cards').dataset.status === 'open'
    && document.querySelector('#acceptance pre').textContent
      .replace('v1:…', card.id.slice(2))
      .replace('YYYY-MM-DD', new Date(Date.now() + 30 * 864e5).toISOString().slice(0, 10));
  const addActions = (card) => {
    const actions = element('div', { class: 'actions' });
    actions.append(button('Copy link', () => copy('Link', link(card))), button('Copy ticket text', () => copy('Ticket text', ticket(card))));
    if (suppression(card)) actions.append(button('Copy suppression', () => copy('Suppression entry', suppression(card))));
    card.append(actions);
  };
  // Buttons are made for cards that come near, because thousands of them would be slow.
  const nearing = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => {
    nearing.unobserve(target);
    [...target.children].forEach(addActions);
  }), { rootMargin: '800px' });
  batches.forEach(({ batch }) => nearing.observe(batch));

  const keys = element('input', { type: 'checkbox', checked: '' });
  const help = element('dialog', { 'aria-labelledby': 'keys' },
    element('h2', { id: 'keys' }, 'Keyboard shortcuts'),
    element('dl', {}, ...[['/', 'search'], ['j', 'next credential'], ['k', 'previous credential'], ['c', 'copy suppression entry'], ['?', 'show this help']]
      .flatMap(([key, does]) => [element('dt', {}, key), element('dd', {}, does)])),
    element('label', {}, keys, 'Enable single-key shortcuts'),
    button('Close', () => help.close()));
  const step = (by) => {
    const cards = shown();
    const current = cards.indexOf(document.activeElement.closest('.card'));
    const next = cards[current < 0 ? 0 : current + by];
    if (next) goTo(next);
  };
  const acts = {
    '/': () => search.focus(), j: () => step(1), k: () => step(-1), '?': () => help.showModal(),
    c: () => { const card = document.activeElement.closest('.card'); if (card && suppression(card)) copy('Suppression entry', suppression(card)); },
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input, select, textarea') || help.open;
    if (typing || !keys.checked || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });

  const bar = element('form', { class: 'filters', role: 'search', 'aria-label': 'Filter credentials' },
    element('label', { class: 'search' }, 'Search', search),
    ...(selects.length ? [more] : []), button('Clear', clear), button('Keys', () => help.showModal()), status, panel);
  bar.addEventListener('submit', (event) => event.preventDefault());
  bar.addEventListener('input', () => { apply(); remember(); });
  // The bar stays in sight as long as there are cards below it, and jumps end below the bar.
  const findings = element('div', { class: 'findings' });
  document.querySelector('.cards').before(findings);
  findings.append(bar, nothing, ...document.querySelectorAll('.cards'));
  unfold(false);
  new ResizeObserver(() => {
    const isSticky = getComputedStyle(bar).position === 'sticky';
    document.documentElement.style.setProperty('--bar', isSticky ? `${Math.ceil(bar.getBoundingClientRect().height) + 16}px` : '1rem');
  }).observe(bar);
  document.querySelectorAll('.figures li:not(.none)').forEach((figure) => toggle(figure, { severity: figure.dataset.severity }));
  document.querySelectorAll('.matrix td:not(.none)').forEach((cell) => toggle(cell, { severity: cell.dataset.severity, seen: cell.dataset.seen }));
  document.body.append(help);
  addEventListener('hashchange', open);
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => folded.forEach((details) => { details.open = false; }));
  apply();
  open();
  setTimeout(indexMore, 200);
})();
