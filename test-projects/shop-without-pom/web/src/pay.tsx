export const key = "@sk_live@";
