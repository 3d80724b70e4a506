package till;

class KeysTest {
    static final String STRIPE = "@sk_test@";
}
