package io.github.stripekeys.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/example/shop.git, https://github.com/example/shop",
        "https://user:pass@github.com/example/shop.git/, https://github.com/example/shop",
        "https://oauth2:secret@gitlab.example.com:8443/a/b/c.git, https://gitlab.example.com:8443/a/b/c",
        "git@github.com:example/shop.git, https://github.com/example/shop",
        "github.com:example/shop, https://github.com/example/shop",
        "ssh://git@github.com/example/shop.git, https://github.com/example/shop",
        "ssh://git@ssh.github.com:443/example/shop.git, https://github.com/example/shop",
        "ssh://git@altssh.gitlab.com:443/example/shop.git, https://gitlab.com/example/shop",
        "git+ssh://git@bitbucket.org/example/shop.git, https://bitbucket.org/example/shop",
        "git@ssh.dev.azure.com:v3/org/project/repo, https://dev.azure.com/org/project/_git/repo",
        "org@vs-ssh.visualstudio.com:v3/org/project/repo, https://org.visualstudio.com/project/_git/repo",
        "https://org@dev.azure.com/org/project/_git/repo, https://dev.azure.com/org/project/_git/repo"
    })
    void isSeenInABrowser(String remote, String web) {
        assertEquals(web, new RemoteAddress(remote).web().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "/srv/git/shop.git",
        "../shop",
        "file:///srv/git/shop.git",
        "http://git.example.com/shop.git",
        "git://git.example.com/shop.git",
        "C:/git/shop",
        "ext::sh -c touch% /tmp/x",
        "javascript:alert(1)",
        "https://",
        "origin"
    })
    void isSeenInNone(String remote) {
        assertEquals("", new RemoteAddress(remote).web().orElse(""));
    }
}
