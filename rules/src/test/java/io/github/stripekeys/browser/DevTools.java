package io.github.stripekeys.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The DevTools protocol: commands and their answers, and events, over one connection. */
final class DevTools implements WebSocket.Listener {
    private static final int SECONDS = 300;

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<Consumer<JsonObject>> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    DevTools(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    void listen(Consumer<JsonObject> listener) {
        listeners.add(listener);
    }

    /** Sends a command to a tab, or to the browser itself, and waits for what it answers. */
    JsonObject call(@Nullable String session, String method, JsonObject parameters) {
        int id = last.incrementAndGet();
        JsonObject command = new JsonObject();
        command.addProperty("id", id);
        command.addProperty("method", method);
        command.add("params", parameters);
        if (session != null) {
            command.addProperty("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        send(command.toString());
        JsonObject reply = waitFor(answer, method);
        if (reply.has("error")) {
            throw new IllegalStateException(method + ": " + reply.get("error"));
        }
        return reply.getAsJsonObject("result");
    }

    private synchronized void send(String text) {
        socket.sendText(text, true).join();
    }

    static <T> T waitFor(CompletableFuture<T> future, String what) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(what + " did not end in " + SECONDS + " s", e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean isLast) {
        message.append(data);
        if (isLast) {
            JsonObject whole = JsonParser.parseString(message.toString()).getAsJsonObject();
            message.setLength(0);
            receive(whole);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void receive(JsonObject received) {
        if (received.has("id")) {
            CompletableFuture<JsonObject> answer =
                    answers.remove(received.get("id").getAsInt());
            if (answer != null) {
                answer.complete(received);
            }
        } else {
            listeners.forEach(listener -> listener.accept(received));
        }
    }
}
