package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.ScannedText;
import java.util.Optional;

/** Texts that are written out in code. */
public final class Literal {
    private Literal() {}

    /** The text, also of several that are joined. */
    public static Optional<String> text(Expression expression) {
        if (expression instanceof StringLiteralExpr literal) {
            return Optional.of(literal.asString());
        } else if (expression instanceof TextBlockLiteralExpr block) {
            return Optional.of(block.asString());
        } else if (expression instanceof BinaryExpr sum) {
            return text(sum.getLeft()).flatMap(left -> text(sum.getRight()).map(left::concat));
        }
        return expression.isEnclosedExpr() ? text(expression.asEnclosedExpr().getInner()) : Optional.empty();
    }

    /** Whether a credential that only servers may have stands in it. */
    public static boolean hasSecret(String text) {
        return text.indexOf('_') >= 0
                && CredentialReader.read(new ScannedText(text, true, true)).stream()
                        .anyMatch(reading -> reading instanceof Match.Found found && isSecret(found.credential()));
    }

    private static boolean isSecret(Credential credential) {
        return credential.kind().isServerSecret() && !credential.isPublishedSample();
    }
}
