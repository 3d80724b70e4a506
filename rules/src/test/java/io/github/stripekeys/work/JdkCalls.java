package io.github.stripekeys.work;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Methods of the JDK that look at as many elements as they are given; each also counts those. The first parameter is the receiver. */
public final class JdkCalls {
    private JdkCalls() {}

    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new CountedText(text));
    }

    public static Matcher reset(Matcher matcher, CharSequence text) {
        return matcher.reset(new CountedText(text));
    }

    public static String[] split(Pattern pattern, CharSequence text) {
        return pattern.split(new CountedText(text));
    }

    public static String[] split(Pattern pattern, CharSequence text, int limit) {
        return pattern.split(new CountedText(text), limit);
    }

    public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
        return pattern.splitAsStream(new CountedText(text));
    }

    public static Predicate<String> asPredicate(Pattern pattern) {
        return text -> matcher(pattern, text).find();
    }

    public static Predicate<String> asMatchPredicate(Pattern pattern) {
        return text -> matcher(pattern, text).matches();
    }

    public static boolean matches(String text, String regex) {
        return matcher(Pattern.compile(regex), text).matches();
    }

    public static String replaceAll(String text, String regex, String replacement) {
        return matcher(Pattern.compile(regex), text).replaceAll(replacement);
    }

    public static String replaceFirst(String text, String regex, String replacement) {
        return matcher(Pattern.compile(regex), text).replaceFirst(replacement);
    }

    public static String[] split(String text, String regex) {
        return split(Pattern.compile(regex), text);
    }

    public static String[] split(String text, String regex, int limit) {
        return split(Pattern.compile(regex), text, limit);
    }

    public static int indexOf(String text, int sought) {
        return indexOf(text, sought, 0);
    }

    public static int indexOf(String text, int sought, int from) {
        int found = text.indexOf(sought, from);
        Steps.add((found < 0 ? text.length() : found) - from);
        return found;
    }

    public static int indexOf(String text, String sought) {
        return indexOf(text, sought, 0);
    }

    public static int indexOf(String text, String sought, int from) {
        int found = text.indexOf(sought, from);
        Steps.add((found < 0 ? text.length() : found) - from);
        return found;
    }

    public static int lastIndexOf(String text, int sought) {
        return lastIndexOf(text, sought, text.length() - 1);
    }

    public static int lastIndexOf(String text, int sought, int from) {
        int found = text.lastIndexOf(sought, from);
        Steps.add(Math.min(text.length(), from) - found);
        return found;
    }

    public static int lastIndexOf(String text, String sought) {
        return lastIndexOf(text, sought, text.length());
    }

    public static int lastIndexOf(String text, String sought, int from) {
        int found = text.lastIndexOf(sought, from);
        Steps.add(Math.min(text.length(), from) - found);
        return found;
    }

    public static boolean contains(String text, CharSequence sought) {
        return indexOf(text, sought.toString()) >= 0;
    }

    @SuppressWarnings("ReferenceEquality") // as String does
    public static boolean equals(String text, @Nullable Object other) {
        boolean isCompared = other instanceof String same && same != text && same.length() == text.length();
        Steps.add(isCompared ? text.length() : 0);
        return text.equals(other);
    }

    public static boolean regionMatches(String text, boolean ignoresCase, int at, String other, int from, int length) {
        Steps.add(Math.min(length, text.length() - at));
        return text.regionMatches(ignoresCase, at, other, from, length);
    }

    public static IntStream chars(String text) {
        return text.chars().peek(each -> Steps.step());
    }

    public static int indexOf(StringBuilder text, String sought) {
        int found = text.indexOf(sought);
        Steps.add(found < 0 ? text.length() : found);
        return found;
    }

    public static StringBuilder insert(StringBuilder text, int at, String inserted) {
        Steps.add(text.length() - at);
        return text.insert(at, inserted);
    }

    public static StringBuilder insert(StringBuilder text, int at, char inserted) {
        Steps.add(text.length() - at);
        return text.insert(at, inserted);
    }

    public static StringBuilder delete(StringBuilder text, int start, int end) {
        Steps.add(text.length() - end);
        return text.delete(start, end);
    }

    public static StringBuilder deleteCharAt(StringBuilder text, int at) {
        Steps.add(text.length() - at);
        return text.deleteCharAt(at);
    }

    public static boolean contains(List<?> list, @Nullable Object sought) {
        return indexOf(list, sought) >= 0;
    }

    public static int indexOf(List<?> list, @Nullable Object sought) {
        int found = list.indexOf(sought);
        Steps.add(found < 0 ? list.size() : found);
        return found;
    }

    public static <E> E remove(List<E> list, int at) {
        Steps.add(list.size() - at);
        return list.remove(at);
    }

    public static <E> void add(List<E> list, int at, E added) {
        Steps.add(list.size() - at);
        list.add(at, added);
    }

    public static boolean remove(List<?> list, @Nullable Object removed) {
        Steps.add(list.size());
        return list.remove(removed);
    }

    public static void arraycopy(Object source, int from, Object target, int to, int length) {
        Steps.add(length);
        System.arraycopy(source, from, target, to, length);
    }

    public static void fill(byte[] array, int from, int to, byte value) {
        Steps.add(to - from);
        Arrays.fill(array, from, to, value);
    }

    public static void fill(char[] array, int from, int to, char value) {
        Steps.add(to - from);
        Arrays.fill(array, from, to, value);
    }
}
