window.key = '${shop.key}';
window.publishable = '${shop.publishable.key}';
