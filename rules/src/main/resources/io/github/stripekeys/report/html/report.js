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
    ['seen', 'Seen by', (card) => card.dataset.seen.split('|')],
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
    status.textContent = number === all.length ? `All ${count(number)}` : `${number.toLocaleString('en')} of ${count(all.length)}`;
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
  const copy = (what, text) => navigator.clipboard.writeText(text).then(
    () => say(`${what} copied`), () => say(`${what} could not be copied: the browser does not allow it`));
  const title = (card) => card.querySelector('h3').innerText.replace(/\s+/g, ' ').trim();
  const link = (card) => location.href.split('#')[0] + '#' + card.id;
  const ticket = (card) => {
    const places = [...card.querySelectorAll('.where')].map((place) => '- ' + place.textContent.trim());
    const steps = card.dataset.rule.split('|').flatMap((rule) => [...document.getElementById('fix-' + rule).querySelectorAll('.steps > li')])
      .map((step, i) => `${i + 1}. ${step.textContent.trim()}`);
    return [title(card), '', ...places, '', ...steps, '', card.id.slice(2)].join('\n');
  };
  const suppression = (card) => card.querySelector('.act')
    && document.querySelector('#acceptance pre').textContent.replace('v1:…', card.id.slice(2));
  const addActions = (card) => {
    const actions = element('div', { class: 'actions' });
    if (suppression(card)) actions.append(button('Copy suppression', () => copy('Suppression', suppression(card))));
    actions.append(button('Copy link', () => copy('Link', link(card))), button('Copy ticket text', () => copy('Ticket text', ticket(card))));
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
    element('h2', { id: 'keys' }, 'Keys'),
    element('dl', {}, ...[['/', 'search'], ['j', 'next credential'], ['k', 'the one before'], ['c', 'copy its suppression'], ['?', 'this help']]
      .flatMap(([key, does]) => [element('dt', {}, key), element('dd', {}, does)])),
    element('label', {}, keys, 'Use single keys'),
    button('Close', () => help.close()));
  const step = (by) => {
    const cards = shown();
    const current = cards.indexOf(document.activeElement.closest('.card'));
    const next = cards[current < 0 ? 0 : current + by];
    if (next) goTo(next);
  };
  const acts = {
    '/': () => search.focus(), j: () => step(1), k: () => step(-1), '?': () => help.showModal(),
    c: () => { const card = document.activeElement.closest('.card'); if (card && suppression(card)) copy('Suppression', suppression(card)); },
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input, select, textarea') || help.open;
    if (typing || !keys.checked || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });

  const bar = element('form', { class: 'filters', role: 'search', 'aria-label': 'Filter credentials' },
    element('label', { class: 'search' }, 'Search', search),
    ...selects.map(({ choice, select }) => element('label', {}, choice.label, select)),
    button('Clear', clear), button('Keys', () => help.showModal()), status);
  bar.addEventListener('submit', (event) => event.preventDefault());
  bar.addEventListener('input', () => { apply(); remember(); });
  document.querySelector('.cards').before(bar);
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
