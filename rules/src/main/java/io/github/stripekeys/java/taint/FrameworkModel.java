package io.github.stripekeys.java.taint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the taint analysis knows of libraries: one table for each framework, a file of the resources beside this class. A line is a
 * role, the simple names of the types that have the members, and the members; a comment names the documentation. A test makes a
 * program for each row and fails for a row without which the program's findings are the same. Immutable.
 */
final class FrameworkModel {
    /** The tables. */
    static final List<String> TABLES = List.of(
            "jdk",
            "text",
            "logging",
            "json",
            "spring",
            "jakarta",
            "reactive",
            "micronaut",
            "quarkus",
            "vertx",
            "javalin",
            "servers",
            "rpc",
            "vaadin");

    /** All tables. */
    static final FrameworkModel BUILT_IN = new FrameworkModel(load());

    /** What a member does with a secret. */
    enum Role {
        /** A call, with the name of a setting, that gives its value back: a source. */
        LOOKUP,
        /** An annotation by which a field is filled from configuration: a source. */
        INJECT,
        /** A method that gives on what it is called on: a propagator. */
        RECEIVER,
        /** A method that gives on its arguments: a propagator. */
        ARGUMENT,
        /** A method that makes JSON of its arguments: a propagator of all that is in an object. */
        SERIALIZER,
        /** A method that gives on what the function makes that it is given: a propagator. */
        FUNCTION,
        /** A type whose constructor keeps its arguments: a propagator. */
        CARRIER,
        /** A method that adds its arguments to what it is called on: a propagator. */
        ADDS,
        /** Part of the name of a method that gives back nothing that can be used: a sanitizer. */
        SANITIZER,
        /** An annotation that keeps a property out of what is sent: a sanitizer. */
        HIDES,
        /** A method that logs its arguments: a sink. */
        LOG,
        /** A method that sends its arguments to whoever asked: a sink. */
        SEND,
        /** A method of a response that gives back what writes to it. */
        WRITER,
        /** An annotation of methods whose result is sent: a sink. */
        ENDPOINT,
        /** An annotation of methods whose result is sent if it is no page: a sink. */
        RESOURCE,
        /** An annotation of methods whose result is sent if their type says so: a sink. */
        HANDLER,
        /** A type of exceptions whose message is sent: a sink. */
        ERROR,
        /** In files that import the package, a method that is given a function whose parameters are of these types. */
        LAMBDA,
        /** In files that import the package, a method that is given a function whose result is sent: a sink. */
        ANSWER
    }

    /**
     * One member.
     *
     * @param table the name of the framework's table
     * @param owners simple names of types, or a package; {@code *} if the member itself is a type
     * @param types of the parameters of a function
     */
    record Row(String table, Role role, List<String> owners, String member, List<String> types) {
        Row {
            owners = List.copyOf(owners);
            types = List.copyOf(types);
        }

        @Override
        public String toString() {
            return table + ": " + role.name().toLowerCase(Locale.ROOT) + " " + String.join(",", owners) + " " + member;
        }
    }

    private final List<Row> rows;
    private final Map<Role, Map<String, List<Row>>> byMember = new EnumMap<>(Role.class);
    private final Map<Role, Set<String>> owners = new EnumMap<>(Role.class);

    FrameworkModel(List<Row> rows) {
        this.rows = List.copyOf(rows);
        Arrays.stream(Role.values()).forEach(role -> {
            byMember.put(role, new HashMap<>());
            owners.put(role, new HashSet<>());
        });
        rows.forEach(row -> {
            members(row.role())
                    .computeIfAbsent(row.member(), any -> new ArrayList<>())
                    .add(row);
            Objects.requireNonNull(owners.get(row.role())).addAll(row.owners());
        });
    }

    private Map<String, List<Row>> members(Role role) {
        return Objects.requireNonNull(byMember.get(role));
    }

    List<Row> rows() {
        return rows;
    }

    /** All but one. */
    FrameworkModel without(Row row) {
        return new FrameworkModel(
                rows.stream().filter(each -> !each.equals(row)).toList());
    }

    /** Whether any type has such a member. */
    boolean has(Role role, String member) {
        return members(role).containsKey(member);
    }

    /** Whether this type has such a member. */
    boolean has(Role role, String member, String owner) {
        return rows(role, member).anyMatch(row -> row.owners().contains(owner));
    }

    Stream<Row> rows(Role role, String member) {
        return members(role).getOrDefault(member, List.of()).stream();
    }

    /** The names of all members of a role. */
    Set<String> names(Role role) {
        return members(role).keySet();
    }

    /** Whether this type has any member of a role. */
    boolean isOwner(Role role, String type) {
        return Objects.requireNonNull(owners.get(role)).contains(type);
    }

    private static List<Row> load() {
        return TABLES.stream().flatMap(FrameworkModel::load).toList();
    }

    private static Stream<Row> load(String table) {
        try (InputStream file = FrameworkModel.class.getResourceAsStream(table + ".model")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return parse(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> parse(String table, String text) {
        return text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .flatMap(line -> {
                    String[] parts = line.split(" ");
                    Role role = Role.valueOf(parts[0].toUpperCase(Locale.ROOT));
                    List<String> owners = List.of(parts[1].split(","));
                    return role == Role.LAMBDA
                            ? Stream.of(new Row(table, role, owners, parts[2], List.of(parts[3].split(","))))
                            : Arrays.stream(parts)
                                    .skip(2)
                                    .map(member -> new Row(table, role, owners, member, List.of()));
                });
    }
}
