package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Keys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Run with {@code -Dstripe-keys.keys=1000000} for the figures in the decision about it. */
class IdentifierModelTest {
    private static final int KEYS = Integer.getInteger("stripe-keys.keys", 20_000);

    /** Short names of acronyms and digits are as likely to be chance. */
    private static final double SHARE = 0.96;

    /** Those whose body is not certain by its structure. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "sk_live,short",
                "rk_test,short",
                "rkcs_test,short",
                "sk_org,''",
                "whsec,''",
                "whsec,hex",
                "whsec,base64",
                "absec,''",
                "ek_live,''",
                "pst_test,''",
                "oak,''",
                "uk,''",
                "rt,''",
                "pi_secret,''",
                "accs_secret,''",
                "paystack_live,''"
            })
    void takesNoKeyForAnIdentifier(String name, String variant) {
        int lost = 0;
        for (int i = 0; i < KEYS; i++) {
            String key = Keys.key(name, i, variant.equals("''") ? "" : variant);
            ScannedText text = new ScannedText("stripe " + key, true, true);
            boolean isFound = CredentialReader.read(text).stream().anyMatch(Match.Found.class::isInstance);
            boolean isPlaceholder = CredentialReader.read(text).stream().anyMatch(Match.Rejected.class::isInstance);
            lost += isFound || isPlaceholder ? 0 : 1;
        }
        assertTrue(lost <= KEYS / 1_000_000, "lost " + lost + " of " + KEYS);
    }

    /** The names of all classes of the JDK, of which the model was not learnt. */
    @Test
    void knowsTheNamesOfClasses() throws IOException {
        List<String> names;
        try (Stream<Path> files =
                Files.walk(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules"))) {
            names = files.map(file ->
                            file.getFileName() == null ? "" : file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .flatMap(name -> Stream.of(name.split("[^A-Za-z0-9]")))
                    .filter(name -> name.length() >= BodyFormat.MIN)
                    .distinct()
                    .toList();
        }
        long known = names.stream().filter(IdentifierModel::isIdentifier).count();
        assertTrue(names.size() > 5_000, names.size() + " names");
        assertTrue(known >= names.size() * SHARE, known + " of " + names.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uk+invoiceLineItemUniqueIndex2",
                "oak+WallHangingSignBlockRenderer",
                "absec+TableHeaderCellRenderer4",
                "whsec+HandlerForIncomingEvents",
                "sk+live_SessionRegistryCleanupTask9",
                "rk+test_RingBufferOverflowPolicy",
                "sk+org_chartPositionAssignments",
                "pi+raspberryboards_secret_provisioningStep4",
                "pst+test_PersistentStateTransfer2"
            })
    void isHeardByTheReader(String text) {
        List<Match> matches =
                CredentialReader.read(new ScannedText("a = '" + text.replace('+', '_') + "';", true, true));
        assertEquals(
                List.of(),
                matches.stream().filter(Match.Found.class::isInstance).toList());
    }

    @Test
    void takesHexadecimalDigitsForWhatTheyAre() {
        assertFalse(IdentifierModel.isIdentifier("deadbeefdecadefacade0123deadbeef"));
    }
}
