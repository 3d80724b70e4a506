package io.github.stripekeys.source.git;

import io.github.stripekeys.source.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who wrote the lines of a file of the working tree. Git is asked about the last commit's version only, since to read a file
 * it would run filters; a line of the file is that of the commit which has its text.
 *
 * @param committed the lines of the last commit's version
 * @param alignment which of them the lines of the file are
 * @param ends commits that are here without what came before them, so that they seem to have written everything
 */
public record Blame(List<BlameOutput.Line> committed, Alignment alignment, Set<String> ends) {
    private static final Blame NOTHING = new Blame(List.of(), Alignment.of(List.of(), List.of()), Set.of());
    private static final List<String> QUESTION =
            List.of("blame", "--porcelain", "--no-textconv", "--no-progress", "--encoding=UTF-8", "HEAD", "--");

    public Blame {
        committed = List.copyOf(committed);
        ends = Set.copyOf(ends);
    }

    /** Of an absolute path; nothing is known of what is not a file that git can tell about. */
    public static Blame of(Path file) {
        try {
            Optional<Checkout> checkout = Optional.ofNullable(file.getParent())
                    .flatMap(Checkout::around)
                    .filter(found -> Files.isRegularFile(file));
            return checkout.isPresent() ? of(checkout.get(), file) : NOTHING;
        } catch (IOException e) {
            return NOTHING;
        }
    }

    private static Blame of(Checkout checkout, Path file) throws IOException {
        String path = checkout.top().relativize(file).toString().replace('\\', '/');
        List<String> question =
                Stream.concat(QUESTION.stream(), Stream.of(path)).toList();
        List<BlameOutput.Line> committed =
                new Git(checkout.top()).run(question, null, output -> BlameOutput.read(Lines.of(output, '\n')));
        List<String> before = committed.stream().map(BlameOutput.Line::text).toList();
        List<String> now = Arrays.asList(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n"));
        Path shallow = checkout.sharedFolder().resolve("shallow");
        Set<String> ends = Files.exists(shallow) ? Set.copyOf(Files.readAllLines(shallow)) : Set.of();
        return new Blame(committed, Alignment.of(before, now), ends);
    }

    /** Who wrote a line, the first being 1; empty if it is in no commit yet, or that commit is not here. */
    public Optional<Authorship> line(int number) {
        return alignment
                .before(number - 1)
                .map(index -> committed.get(index).by())
                .filter(by -> !ends.contains(by.commit()));
    }
}
