package io.github.stripekeys.source.git.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where in a history texts are that are no files: messages, authors, and names of refs. For one thread. */
public final class TextHistories {
    private final CommitLookup commits;
    private final Map<String, Integer> orders = new HashMap<>();

    private TextHistories(CommitLookup commits) {
        this.commits = commits;
    }

    /** Finds these commits in a history. */
    public static TextHistories of(History history, CommitLookup lookup, Set<String> ids) throws IOException {
        TextHistories histories = new TextHistories(lookup);
        List<String> list = new ArrayList<>(List.of("rev-list", "--reverse", "--date-order"));
        list.addAll(history.commits());
        int order = 0;
        for (String id : history.git().lines(list.toArray(String[]::new))) {
            order++;
            if (ids.contains(id)) {
                histories.orders.put(id, order);
            }
        }
        return histories;
    }

    /** How many commits are older; of what is no commit, 0. */
    public int order(String id) {
        return orders.getOrDefault(id, 0);
    }

    /**
     * What there is to say about a text of a commit, a tag or a ref.
     *
     * @param id of the commit or tag, or of what the ref leads to
     */
    public FirstSeen first(String path, String id) throws IOException {
        CommitInfo commit = commits.info(id);
        List<String> refs = RepositoryTexts.Kind.of(path) == RepositoryTexts.Kind.REF
                ? List.of(path.substring(RepositoryTexts.FOLDER.length()))
                : commits.refs(commit.commit());
        return new FirstSeen(commit, List.of(), refs, false, null);
    }
}
