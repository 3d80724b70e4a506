package io.github.stripekeys.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A glob as a program for all ways to match it at once (Thompson's construction), so that no text takes longer than the
 * length of the glob times that of the path. Immutable.
 */
final class GlobProgram {
    /** What an instruction wants of the next character; those below zero want none. */
    private static final int ANY = 0x11_0000;

    private static final int ANY_OF_NAME = 0x11_0001;
    private static final int JUMP = -1;
    private static final int EITHER = -2;
    private static final int END = -3;

    /** Deeper braces stand for themselves. */
    private static final int DEEPEST = 64;

    private final int[] wanted;
    private final int[] targets;

    private GlobProgram(List<int[]> instructions) {
        this.wanted = instructions.stream().mapToInt(each -> each[0]).toArray();
        this.targets = instructions.stream().mapToInt(each -> each[1]).toArray();
    }

    static GlobProgram of(String glob) {
        return new Compiler(glob).compile();
    }

    boolean matches(String path) {
        Threads now = new Threads();
        Threads next = new Threads();
        now.add(0);
        for (int at = 0; at < path.length() && now.count > 0; ) {
            int c = path.codePointAt(at);
            next.clear();
            for (int i = 0; i < now.count; i++) {
                int instruction = now.list[i];
                if (isWanted(wanted[instruction], c)) {
                    next.add(instruction + 1);
                }
            }
            Threads old = now;
            now = next;
            next = old;
            at += Character.charCount(c);
        }
        return now.isAtEnd();
    }

    private static boolean isWanted(int wanted, int c) {
        return wanted == c || wanted == ANY || (wanted == ANY_OF_NAME && c != '/');
    }

    /** The instructions that are reached, each once. */
    private final class Threads {
        private final int[] list = new int[wanted.length];
        private final boolean[] isIn = new boolean[wanted.length];
        private int count;

        void clear() {
            count = 0;
            Arrays.fill(isIn, false);
        }

        void add(int first) {
            int instruction = first;
            while (!isIn[instruction]) {
                isIn[instruction] = true;
                switch (wanted[instruction]) {
                    case JUMP -> instruction = targets[instruction];
                    case EITHER -> {
                        add(instruction + 1);
                        instruction = targets[instruction];
                    }
                    default -> list[count++] = instruction;
                }
            }
        }

        boolean isAtEnd() {
            return isIn[wanted.length - 1];
        }
    }

    /** Translates a glob. For one thread. */
    private static final class Compiler {
        private final String glob;
        private final List<int[]> instructions = new ArrayList<>();

        /** By open brace: the jumps to its end, and as its first element the choice that the next part completes. */
        private final Deque<List<int[]>> open = new ArrayDeque<>();

        Compiler(String glob) {
            this.glob = glob;
        }

        GlobProgram compile() {
            int last = glob.lastIndexOf('}');
            for (int at = 0; at < glob.length(); ) {
                int c = glob.codePointAt(at);
                if (glob.startsWith("**", at)) {
                    at += addFolders(glob.startsWith("/", at + 2));
                } else {
                    addOne(c, at < last);
                    at += Character.charCount(c);
                }
            }
            while (!open.isEmpty()) {
                close();
            }
            emit(END, 0);
            return new GlobProgram(instructions);
        }

        private int addFolders(boolean isFolder) {
            int[] skip = isFolder ? emit(EITHER, 0) : null;
            repeat(ANY);
            if (skip == null) {
                return 2;
            }
            emit('/', 0);
            skip[1] = instructions.size();
            return 3;
        }

        private void addOne(int c, boolean mayOpen) {
            if (c == '*') {
                repeat(ANY_OF_NAME);
            } else if (c == '?') {
                emit(ANY_OF_NAME, 0);
            } else if (c == '{' && mayOpen && open.size() < DEEPEST) {
                open.push(new ArrayList<>(List.of(emit(EITHER, 0))));
            } else if (c == ',' && !open.isEmpty()) {
                List<int[]> part = open.element();
                part.add(emit(JUMP, 0));
                part.get(0)[1] = instructions.size();
                part.set(0, emit(EITHER, 0));
            } else if (c == '}' && !open.isEmpty()) {
                close();
            } else {
                emit(c, 0);
            }
        }

        /** Ends a choice: the last part has no other one behind it. */
        private void close() {
            List<int[]> part = open.pop();
            part.get(0)[0] = JUMP;
            part.get(0)[1] = instructions.indexOf(part.get(0)) + 1;
            part.stream().skip(1).forEach(jump -> jump[1] = instructions.size());
        }

        private void repeat(int wanted) {
            int start = instructions.size();
            int[] choice = emit(EITHER, 0);
            emit(wanted, 0);
            emit(JUMP, start);
            choice[1] = instructions.size();
        }

        private int[] emit(int wanted, int target) {
            int[] instruction = {wanted, target};
            instructions.add(instruction);
            return instruction;
        }
    }
}
