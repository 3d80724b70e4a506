const mode = 'live';
const prefix = `sk_${mode}_`;
pay(prefix + '@sk_live:3.body@');
pay(prefix, '@sk_live:4.body@');
