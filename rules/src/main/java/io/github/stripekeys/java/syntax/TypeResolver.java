package io.github.stripekeys.java.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Of which types expressions are, as far as declarations, imports and the habits of builders tell. For one thread. */
public final class TypeResolver {
    /** How many expressions that others are made of are looked into. */
    private static final int DEEPEST = 200;

    private final TypeIndex types;
    private final SymbolResolver symbols;
    private final Function<Symbol.ParameterSymbol, Optional<TypeReference>> ofFramework;
    private final IdentityHashMap<Expression, Optional<TypeReference>> known = new IdentityHashMap<>();
    private final IdentityHashMap<CompilationUnit, Imports> imports = new IdentityHashMap<>();

    /** What was found since the outermost question; it is forgotten if that led too deep. */
    private final List<Expression> asked = new ArrayList<>();

    private int depth;
    private boolean isCut;

    /**
     * The types in some files.
     *
     * @param ofFramework what frameworks give to functions
     */
    public TypeResolver(
            TypeIndex types,
            SymbolResolver symbols,
            Function<Symbol.ParameterSymbol, Optional<TypeReference>> ofFramework) {
        this.types = types;
        this.symbols = symbols;
        this.ofFramework = ofFramework;
    }

    /** The types in some files, without what frameworks know. */
    public TypeResolver(TypeIndex types) {
        this(types, new SymbolResolver(types), any -> Optional.empty());
    }

    public TypeIndex types() {
        return types;
    }

    public SymbolResolver symbols() {
        return symbols;
    }

    /** The simple name of an expression's type; of a type's name, that type. */
    public Optional<String> name(Expression expression) {
        return reference(expression).map(TypeReference::simpleName);
    }

    /** The qualified name of an expression's type, or of the type that it names; empty if it may be anything. */
    public Optional<String> qualifiedName(Expression expression) {
        return reference(expression)
                .flatMap(found -> types.named(found.name(), found.where())
                        .flatMap(TypeDeclaration::getFullyQualifiedName)
                        .or(() -> imports(found.where()).type(found.name())));
    }

    private Imports imports(Node where) {
        return imports.computeIfAbsent(where.findCompilationUnit().orElseThrow(), Imports::new);
    }

    /** The type of an expression, if it is among the files. */
    public Optional<TypeDeclaration<?>> type(Expression expression) {
        return reference(expression).flatMap(found -> types.named(found.name(), found.where()));
    }

    /** A type, if it is among the files. */
    public Optional<TypeDeclaration<?>> type(Type type) {
        return reference(type).flatMap(found -> types.named(found.name(), found.where()));
    }

    /** The type of an expression, as it is written where it is declared. */
    Optional<TypeReference> reference(Expression expression) {
        if (known.containsKey(expression)) {
            return known.getOrDefault(expression, Optional.empty());
        } else if (depth == DEEPEST) {
            isCut = true;
            return Optional.empty();
        }
        depth++;
        Optional<TypeReference> found = resolved(expression);
        depth--;
        known.put(expression, found);
        asked.add(expression);
        if (depth == 0) {
            endQuestion();
        }
        return found;
    }

    private void endQuestion() {
        if (isCut) {
            asked.forEach(known::remove);
        }
        isCut = false;
        asked.clear();
    }

    private Optional<TypeReference> resolved(Expression expression) {
        if (expression instanceof NameExpr name) {
            Optional<Symbol> declared = symbols.find(name.getNameAsString(), name);
            return declared.isPresent() ? declared.flatMap(this::reference) : written(name.getNameAsString(), name);
        } else if (expression instanceof FieldAccessExpr access) {
            return constant(access)
                    .flatMap(AstNodes::type)
                    .map(TypeResolver::reference)
                    .or(() -> field(access).flatMap(this::reference))
                    .or(() -> written(access.getNameAsString(), access));
        } else if (expression instanceof MethodCallExpr call) {
            return result(call);
        } else if (expression.isObjectCreationExpr()) {
            return reference(expression.asObjectCreationExpr().getType());
        } else if (expression.isCastExpr()) {
            return reference(expression.asCastExpr().getType());
        } else if (expression.isEnclosedExpr()) {
            return reference(expression.asEnclosedExpr().getInner());
        } else if (expression.isThisExpr()) {
            return AstNodes.type(expression).map(TypeResolver::reference);
        }
        return expression.isSuperExpr() ? superclass(expression) : Optional.empty();
    }

    /** A name that no variable has; types have capital letters. */
    private static Optional<TypeReference> written(String simple, Expression expression) {
        return Optional.of(simple)
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .map(name -> new TypeReference(isPath(expression) ? expression.toString() : name, expression));
    }

    /** Whether it is names with dots between them. */
    private static boolean isPath(Expression expression) {
        Expression at = expression;
        while (at instanceof FieldAccessExpr access) {
            at = access.getScope();
        }
        return at.isNameExpr();
    }

    private static TypeReference reference(TypeDeclaration<?> type) {
        return new TypeReference(type.getFullyQualifiedName().orElseGet(type::getNameAsString), type);
    }

    private static Optional<TypeReference> superclass(Expression expression) {
        return AstNodes.type(expression)
                .filter(ClassOrInterfaceDeclaration.class::isInstance)
                .flatMap(type -> ((ClassOrInterfaceDeclaration) type)
                        .getExtendedTypes().stream().findFirst())
                .flatMap(TypeResolver::reference);
    }

    static Optional<TypeReference> reference(Type type) {
        return type instanceof ClassOrInterfaceType named
                ? Optional.of(new TypeReference(named.getNameWithScope(), named))
                : Optional.empty();
    }

    private Optional<TypeReference> reference(Symbol declared) {
        if (declared instanceof Symbol.Local local && local.type().isVarType()) {
            return initializer(local.variable()).flatMap(this::reference);
        }
        return declared instanceof Symbol.ParameterSymbol given && given.type().isUnknownType()
                ? passed(given)
                : reference(declared.type());
    }

    private static Optional<Expression> initializer(VariableDeclarator variable) {
        return variable.getInitializer();
    }

    /** A function gets what is in what it is called for, as in {@code Mono.just(config).map(…)}. */
    private Optional<TypeReference> passed(Symbol.ParameterSymbol given) {
        return given.receiver()
                .getParentNode()
                .filter(MethodCallExpr.class::isInstance)
                .flatMap(call -> ((MethodCallExpr) call).getScope())
                .flatMap(new ElementTypes(this)::in)
                .or(() -> ofFramework.apply(given));
    }

    /** The field that is accessed, through an object or a type. */
    public Optional<Symbol> field(FieldAccessExpr access) {
        return type(access.getScope()).flatMap(owner -> symbols.field(owner, access.getNameAsString()));
    }

    /** The constant of an enum that is accessed. */
    public Optional<EnumConstantDeclaration> constant(FieldAccessExpr access) {
        return type(access.getScope())
                .filter(EnumDeclaration.class::isInstance)
                .flatMap(type -> ((EnumDeclaration) type)
                        .getEntries().stream()
                                .filter(each -> each.getNameAsString().equals(access.getNameAsString()))
                                .findFirst());
    }

    private Optional<TypeReference> result(MethodCallExpr call) {
        Optional<TypeReference> declared =
                methods(call).map(MethodDeclaration::getType).findFirst().flatMap(TypeResolver::reference);
        return declared.or(() -> property(call).flatMap(this::reference))
                .or(() -> call.getScope().flatMap(this::reference).flatMap(receiver -> made(call, receiver)));
    }

    /** Such as {@code PaymentIntent.create(…)}. */
    private static Optional<TypeReference> made(MethodCallExpr call, TypeReference receiver) {
        boolean isFactory = call.getNameAsString().equals("create")
                || call.getNameAsString().equals("retrieve");
        return isFactory ? Optional.of(receiver) : BuilderTypes.result(call, receiver);
    }

    /** The property that a getter which nobody wrote would give back. */
    public Optional<Symbol> property(MethodCallExpr call) {
        return call.getArguments().isEmpty()
                ? call.getScope()
                        .flatMap(this::type)
                        .flatMap(owner -> symbols.field(owner, Property.ofGetter(call.getNameAsString())))
                : Optional.empty();
    }

    /** The methods with a body, or without, that a call may mean for certain. */
    public Stream<MethodDeclaration> methods(MethodCallExpr call) {
        Stream<TypeDeclaration<?>> owners = call.getScope().isEmpty()
                ? types.around(call).stream()
                : owners(call.getScope().get());
        return owners.flatMap(type -> type.getMethodsByName(call.getNameAsString()).stream())
                .filter(method ->
                        method.getParameters().size() == call.getArguments().size());
    }

    private Stream<TypeDeclaration<?>> owners(Expression scope) {
        if (scope.isSuperExpr()) {
            return types.around(scope).stream();
        }
        return type(scope).stream().flatMap(type -> types.withParents(type).stream());
    }

    /** The type that a node stands in. */
    public static String around(Node node) {
        return AstNodes.type(node).map(TypeDeclaration::getNameAsString).orElse("");
    }
}
