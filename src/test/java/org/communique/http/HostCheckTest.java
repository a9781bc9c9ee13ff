package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCheckTest {
  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "LOCALHOST., true",
    "127.0.0.1, true",
    "127.8.9.10, true",
    "[::1], true",
    "app.localhost, true",
    "'', true",
    "evil.example, false",
    "127.0.0.1.evil.example, false",
    "localhost.evil.example, false",
    "10.0.0.5, false",
  })
  void aServerForThisMachineTakesItsNamesOnly(String host, boolean isAllowed) {
    assertEquals(isAllowed, HostCheck.of(new ServerSettings("127.0.0.1", 1)).allows(host));
    assertEquals(isAllowed, HostCheck.of(new ServerSettings("localhost", 1)).allows(host));
  }

  @ParameterizedTest
  @CsvSource({
    "texts.example, true",
    "Texts.Example, true",
    "localhost, true",
    "other.example, false"
  })
  void namesThatAreToldAreAskedFor(String host, boolean isAllowed) {
    ServerSettings local = new ServerSettings("127.0.0.1", 1, List.of("texts.example"), "");
    ServerSettings open = new ServerSettings("0.0.0.0", 1, List.of("texts.example"), "");
    assertEquals(isAllowed, HostCheck.of(local).allows(host));
    assertEquals(isAllowed, HostCheck.of(open).allows(host));
  }

  @ParameterizedTest
  @CsvSource({"texts.example", "10.0.0.5", "localhost"})
  void onANetworkWithoutToldNamesEachIsTaken(String host) {
    assertEquals(true, HostCheck.of(new ServerSettings("0.0.0.0", 1)).allows(host));
  }
}
