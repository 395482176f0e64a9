const open = (node) => { for (let it = node; it; it = it.parentElement) if (it.tagName === 'DETAILS') it.open = true; };
const show = () => { const it = document.getElementById(decodeURIComponent(location.hash.slice(1))); if (it) { open(it); it.scrollIntoView(); } };
addEventListener('hashchange', show);
addEventListener('beforeprint', () => document.querySelectorAll('#clauses > details').forEach(open));
show();
