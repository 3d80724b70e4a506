const key = "@sk_live@";
