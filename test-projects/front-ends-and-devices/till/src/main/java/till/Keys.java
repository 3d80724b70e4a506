package till;

class Keys {
    static final String STRIPE = "@sk_live@";
}
