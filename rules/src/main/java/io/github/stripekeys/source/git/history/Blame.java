package io.github.stripekeys.source.git.history;

import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.Lines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who wrote the lines of a file of the working tree. Git is asked about the last commit's version only, since to read a file
 * it would run filters; a line of the file is that of the commit which has its text.
 *
 * @param committed the lines of the last commit's version
 * @param alignment which of them the lines of the file are
 * @param ends commits that are here without what came before them, so that they seem to have written everything
 */
public record Blame(List<BlameOutput.Line> committed, LineMapping alignment, Set<String> ends) {
    private static final Blame NOTHING = new Blame(List.of(), LineMapping.of(List.of(), List.of()), Set.of());
    private static final Duration USUAL = Duration.ofSeconds(10);

    /** Where projects list commits that only reformat, by the convention of several hosts. */
    private static final String IGNORED = ".git-blame-ignore-revs";

    private static final List<String> QUESTION =
            List.of("blame", "--porcelain", "--no-textconv", "--no-progress", "--encoding=UTF-8", "HEAD", "--");

    public Blame {
        committed = List.copyOf(committed);
        ends = Set.copyOf(ends);
    }

    /** Of an absolute path; nothing is known of what is not a file that git can tell about. */
    public static Blame of(Path file) {
        return of(file, USUAL);
    }

    /** The same, if git can tell within this time. */
    public static Blame of(Path file, Duration most) {
        try {
            Optional<Checkout> checkout = Optional.ofNullable(file.getParent())
                    .flatMap(Checkout::around)
                    .filter(found -> Files.isRegularFile(file));
            return checkout.isPresent() && !most.isNegative() ? of(checkout.get(), file, most) : NOTHING;
        } catch (IOException e) {
            return NOTHING;
        }
    }

    private static Blame of(Checkout checkout, Path file, Duration most) throws IOException {
        String path = checkout.top().relativize(file).toString().replace('\\', '/');
        List<String> question = new ArrayList<>(List.of("-c", "blame.ignoreRevsFile="));
        if (Files.isRegularFile(checkout.top().resolve(IGNORED), LinkOption.NOFOLLOW_LINKS)) {
            question.addAll(List.of("-c", "blame.ignoreRevsFile=" + IGNORED));
        }
        question.addAll(QUESTION);
        question.add(path);
        List<BlameOutput.Line> committed =
                new Git(checkout.top()).runWithin(most, question, output -> BlameOutput.read(Lines.of(output, '\n')));
        List<String> before = committed.stream().map(BlameOutput.Line::text).toList();
        List<String> now = Arrays.asList(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n"));
        Path shallow = checkout.sharedFolder().resolve("shallow");
        Set<String> ends = Files.exists(shallow) ? Set.copyOf(Files.readAllLines(shallow)) : Set.of();
        return new Blame(committed, LineMapping.of(before, now), ends);
    }

    /** Who wrote a line, the first being 1; empty if it is in no commit yet, or that commit is not here. */
    public Optional<Authorship> line(int number) {
        return alignment
                .before(number - 1)
                .map(index -> committed.get(index).by())
                .filter(by -> !ends.contains(by.commit()));
    }
}
