package io.github.stripekeys.source.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where workers that have folders to spare give them to workers that have none. */
final class WorkStealingQueue {
    private final Deque<DirectoryCursor> folders = new ArrayDeque<>();
    private int workers;
    private int idle;
    private volatile boolean isWanted;

    WorkStealingQueue(int workers) {
        this.workers = workers;
    }

    /** Whether an idle worker waits for a folder; may be out of date. */
    boolean isWanted() {
        return isWanted;
    }

    /** Gives a folder away, which the taker closes. */
    synchronized void give(DirectoryCursor folder) {
        folders.push(folder);
        isWanted = idle > folders.size();
        notify();
    }

    /** A folder; null once nobody has one and nobody can get one any more. */
    synchronized @Nullable DirectoryCursor take() throws InterruptedException {
        idle++;
        while (folders.isEmpty() && idle < workers) {
            isWanted = true;
            wait();
        }
        if (folders.isEmpty()) {
            notifyAll();
            return null;
        }
        idle--;
        DirectoryCursor folder = folders.pop();
        isWanted = idle > folders.size();
        return folder;
    }

    /** Says that a worker takes no more, be it that all is done or that it failed. */
    synchronized void leave() {
        workers--;
        idle = Math.min(idle, workers);
        notifyAll();
    }
}
