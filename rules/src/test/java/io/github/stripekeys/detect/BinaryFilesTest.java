package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;

/** Keys in files that databases, serializers and virtual machines write, where a length or a neighbour touches them. */
class BinaryFilesTest {
    @TempDir
    Path folder;

    /** A text before each key that ends in a letter, the key, and a text behind it that starts with a digit. */
    private record Row(String name, String key, String note) {}

    /** Stand in the same files, and are no keys. */
    private static final List<String> WORDS = List.of(
            "task+test_001abcdefghijklmnopqrst",
            "risk+live_randomForestModelNumber2021",
            "uk+customerOrderReferenceIndex",
            "mask+org_unitsWithoutAnyOwnerInSales1",
            "labsec+" + "SectionHeaderViewOfAlbums4You1");

    /** What writes files. */
    enum Writer {
        SQLITE {
            @Override
            byte[] write(List<Row> rows, Path folder) throws Exception {
                Path file = folder.resolve("shop.db");
                insert("jdbc:sqlite:" + file, rows, "text");
                return Files.readAllBytes(file);
            }
        },
        H2 {
            @Override
            byte[] write(List<Row> rows, Path folder) throws Exception {
                insert("jdbc:h2:" + folder.resolve("shop"), rows, "varchar(300)");
                return Files.readAllBytes(folder.resolve("shop.mv.db"));
            }
        },
        DERBY {
            @Override
            byte[] write(List<Row> rows, Path folder) throws Exception {
                System.setProperty(
                        "derby.stream.error.file", folder.resolve("log").toString());
                insert("jdbc:derby:" + folder.resolve("shop") + ";create=true", rows, "varchar(300)");
                try {
                    DriverManager.getConnection("jdbc:derby:;shutdown=true");
                } catch (SQLException e) {
                    // It says in this way that it is done.
                }
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                try (Stream<Path> files = Files.list(folder.resolve("shop/seg0"))) {
                    for (Path file : files.sorted().toList()) {
                        all.writeBytes(Files.readAllBytes(file));
                    }
                }
                return all.toByteArray();
            }
        },
        HSQLDB {
            @Override
            byte[] write(List<Row> rows, Path folder) throws Exception {
                String url = "jdbc:hsqldb:file:" + folder.resolve("shop")
                        + ";hsqldb.default_table_type=cached;shutdown=true";
                insert(url, rows, "varchar(300)");
                return Files.readAllBytes(folder.resolve("shop.data"));
            }
        },
        SERIALIZATION {
            @Override
            byte[] write(List<Row> rows, Path folder) throws IOException {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject(map(rows));
                }
                return bytes.toByteArray();
            }
        },
        PROTOCOL_BUFFERS {
            @Override
            byte[] write(List<Row> rows, Path folder) {
                UnknownFieldSet.Builder all = UnknownFieldSet.newBuilder();
                for (Row row : rows) {
                    UnknownFieldSet.Builder message = UnknownFieldSet.newBuilder();
                    List<String> texts = List.of(row.name, row.key, row.note);
                    for (int i = 0; i < texts.size(); i++) {
                        UnknownFieldSet.Field field = UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8(texts.get(i)))
                                .build();
                        message.addField(4 + i, field);
                    }
                    UnknownFieldSet.Field inner = UnknownFieldSet.Field.newBuilder()
                            .addLengthDelimited(message.build().toByteString())
                            .build();
                    all.mergeField(1, inner);
                }
                return all.build().toByteArray();
            }
        },
        PROPERTY_LIST {
            @Override
            byte[] write(List<Row> rows, Path folder) throws IOException {
                NSDictionary all = new NSDictionary();
                map(rows).forEach(all::put);
                return BinaryPropertyListWriter.writeToArray(all);
            }
        },
        MESSAGE_PACK {
            @Override
            byte[] write(List<Row> rows, Path folder) throws IOException {
                try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
                    for (Row row : rows) {
                        packer.packString(row.name).packString(row.key).packString(row.note);
                    }
                    return packer.toByteArray();
                }
            }
        },
        /** As CPython's marshal.c writes constants: a letter, with the highest bit if it is referred to, and the length. */
        COMPILED_PYTHON {
            @Override
            byte[] write(List<Row> rows, Path folder) {
                ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
                bytes.put(new byte[] {(byte) 0xa7, 0x0d, 0x0d, 0x0a, 0, 0, 0, 0, (byte) 0xe3});
                boolean isShort = true;
                for (Row row : rows) {
                    for (String text : List.of(row.name, row.key, row.note)) {
                        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
                        bytes.put((byte) (isShort ? 'z' | 0x80 : 'u'));
                        (isShort ? bytes.put((byte) ascii.length) : bytes.putInt(ascii.length)).put(ascii);
                    }
                    isShort = !isShort;
                }
                byte[] written = new byte[bytes.flip().remaining()];
                bytes.get(written);
                return written;
            }
        };

        abstract byte[] write(List<Row> rows, Path folder) throws Exception;

        private static Map<String, String> map(List<Row> rows) {
            Map<String, String> map = new TreeMap<>();
            for (int i = 0; i < rows.size(); i++) {
                map.put("a" + i + rows.get(i).name, rows.get(i).key);
                map.put("b" + i + rows.get(i).note, rows.get(i).note);
            }
            return map;
        }

        private static void insert(String url, List<Row> rows, String type) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table settings(name " + type + ", setting " + type + ", note " + type + ")");
                try (PreparedStatement insert = connection.prepareStatement("insert into settings values(?, ?, ?)")) {
                    for (Row row : rows) {
                        insert.setString(1, row.name);
                        insert.setString(2, row.key);
                        insert.setString(3, row.note);
                        insert.executeUpdate();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Writer.class)
    void holdKeysThatAreFoundWhole(Writer writer) throws Exception {
        List<String> keys = keys();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            rows.add(new Row("stripe_secret" + (char) ('a' + i % 26), keys.get(i), i % 2 + "2024-01-0" + i % 10));
        }
        WORDS.forEach(word -> rows.add(new Row("name", word.replace('+', '_'), "2024")));
        Map<String, Integer> expected = new TreeMap<>();
        keys.forEach(key -> expected.put(key.substring(key.length() - 4), key.length()));
        Map<String, Integer> found = new TreeMap<>();
        for (Finding finding :
                Fixture.scan("data.bin", writer.write(rows, folder)).findings()) {
            String redacted = finding.redacted();
            found.put(redacted.substring(redacted.length() - 4), finding.length());
        }
        assertEquals(expected, found);
    }

    /** Those without structure are told by nothing but where they start and end. */
    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            keys.add(Keys.key("sk_live", i, ""));
            keys.add(Keys.key("sk_live", i, "short"));
            keys.add(Keys.key("rk_test", i, "medium"));
            keys.add(Keys.key("whsec", i, ""));
            keys.add(Keys.key("whsec", i, "hex"));
            keys.add(Keys.key("absec", i, ""));
            keys.add(Keys.key("sk_org", i, ""));
            keys.add(Keys.key("oak", i, ""));
            keys.add(Keys.key("uk", i, ""));
            keys.add(Keys.key("seti_secret", i, ""));
        }
        return keys;
    }
}
