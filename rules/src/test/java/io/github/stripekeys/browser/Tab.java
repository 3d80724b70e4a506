package io.github.stripekeys.browser;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tab of the browser, and what happened in it. */
public final class Tab implements AutoCloseable {
    private final DevTools devTools;
    private final String session;
    private final String target;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private CompletableFuture<Boolean> loaded = new CompletableFuture<>();

    Tab(DevTools devTools, String session, String target) {
        this.devTools = devTools;
        this.session = session;
        this.target = target;
        devTools.listen(this::hear);
        List.of("Page", "Network", "Runtime", "Log").forEach(domain -> call(domain + ".enable", Map.of()));
        call("Performance.enable", Map.of("timeDomain", "threadTicks"));
    }

    private void hear(JsonObject event) {
        if (!event.has("sessionId") || !event.get("sessionId").getAsString().equals(session)) {
            return;
        }
        JsonObject told = event.getAsJsonObject("params");
        switch (event.get("method").getAsString()) {
            case "Page.loadEventFired" -> loaded.complete(true);
            case "Network.requestWillBeSent" ->
                requests.add(told.getAsJsonObject("request").get("url").getAsString());
            case "Runtime.exceptionThrown", "Page.javascriptDialogOpening", "Log.entryAdded" ->
                complaints.add(told.toString());
            default -> {}
        }
    }

    /** Opens an address and waits until all of it is there. */
    public Tab open(String address) {
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", address));
        DevTools.waitFor(loaded, "loading " + address);
        return this;
    }

    /** Every address that was asked for, the document's own included. */
    public List<String> requests() {
        return requests;
    }

    /** Exceptions, dialogs and what the browser logs: errors, violations of the page's policy. */
    public List<String> complaints() {
        return complaints;
    }

    /** The value of a JavaScript expression, awaited if it is a promise. */
    public JsonElement evaluate(String expression) {
        JsonObject answer = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    public String text(String expression) {
        return evaluate(expression).getAsString();
    }

    public int number(String expression) {
        return evaluate(expression).getAsInt();
    }

    public boolean is(String expression) {
        return evaluate(expression).getAsBoolean();
    }

    /** Processor time that the page's main thread has taken so far, in milliseconds. */
    public int work() {
        for (JsonElement metric : call("Performance.getMetrics", Map.of()).getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return (int) (metric.getAsJsonObject().get("value").getAsDouble() * 1000);
            }
        }
        throw new IllegalStateException("the browser does not tell how long its tasks took");
    }

    /** Presses a key: a character, or such as {@code Tab}. */
    public Tab press(String key) {
        boolean isCharacter = key.length() == 1;
        JsonObject down = json(Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code(key)));
        if (isCharacter || key.equals("Enter")) {
            down.addProperty("text", isCharacter ? key : "\r");
        }
        devTools.call(session, "Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code(key)));
        return this;
    }

    private static int code(String key) {
        return switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            default -> Character.toUpperCase(key.charAt(0));
        };
    }

    /** Sends any command of the protocol. */
    public JsonObject call(String method, Map<String, ?> parameters) {
        return devTools.call(session, method, json(parameters));
    }

    @Override
    public void close() {
        devTools.call(null, "Target.closeTarget", json(Map.of("targetId", target)));
    }

    private static JsonObject json(Map<String, ?> values) {
        return new Gson().toJsonTree(values).getAsJsonObject();
    }
}
