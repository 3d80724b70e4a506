const name = '@the.shop.name@';
const key = '${checkout.key}';
