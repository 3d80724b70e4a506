package io.github.stripekeys.fix;

import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credential in a script of a shell, where variables are replaced between double quotation marks, and not between single ones. */
record ShellFix(SourcePlace place, Remedy remedy) {
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{(?<name>\\w{1,200})(?<mark>:?-)$");

    Fix fix() {
        String text = place.text();
        Optional<Heredoc> heredoc = isPowerShell() ? Optional.empty() : new Heredocs(text).around(place.start());
        if (heredoc.isPresent()) {
            return heredoc.get().isExpanded() ? inside() : place.refused(unexpanded());
        }
        Matcher fallback = DEFAULT.matcher(place.before());
        if (fallback.find() && place.after().startsWith("}")) {
            Edit edit = new Edit(place.start() - fallback.group("mark").length(), place.end(), ":?");
            return place.planned(List.of(edit), "${" + fallback.group("name") + ":?}", fallback.group("name"));
        }
        Optional<Integer> open = ShellQuotes.open(text, place.start(), isPowerShell() ? '`' : '\\');
        boolean isHereString = isPowerShell() && (text.contains("@\"") || text.contains("@'"));
        if (open.isEmpty() || isHereString || remedy.reference() == null) {
            return place.refused(remedy.advice());
        }
        return open.get() < 0 ? bare() : quoted(open.get(), text.charAt(open.get()));
    }

    private Fix quoted(int open, char quote) {
        boolean isWhole = open == place.start() - 1 && place.after().startsWith(String.valueOf(quote)) && isPlain(open);
        if (isWhole) {
            Edit edit = new Edit(open, place.end() + 1, String.valueOf(remedy.reference()));
            return place.planned(List.of(edit), remedy);
        }
        return quote == '"' ? inside() : place.refused(unexpanded());
    }

    /** Whether the mark gives no other meaning to what it quotes, as {@code $'} does. */
    private boolean isPlain(int open) {
        return open == 0 || place.text().charAt(open - 1) != '$';
    }

    private Fix bare() {
        return isPowerShell()
                ? inside()
                : place.planned(
                        List.of(new Edit(place.start(), place.end(), String.valueOf(remedy.reference()))), remedy);
    }

    /** The variable alone, within text that is replaced. */
    private Fix inside() {
        String name = String.valueOf(remedy.variable());
        boolean goesOn = place.after().matches("(?s)[\\w\\[].*");
        String braced = isPowerShell() ? "${env:" + name + "}" : "${" + name + "}";
        String reference = isPowerShell() || goesOn ? braced : "$" + name;
        return place.planned(List.of(new Edit(place.start(), place.end(), reference)), reference, name);
    }

    private boolean isPowerShell() {
        return place.extension().equals("ps1");
    }

    private String unexpanded() {
        return "variables are not replaced between single quotation marks. " + remedy.advice();
    }
}
