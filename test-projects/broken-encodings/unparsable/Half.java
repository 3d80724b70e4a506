final class Half {
    void pay() { String key = "@sk_live:4@";
    // somebody merged in a hurry
<<<<<<< HEAD
