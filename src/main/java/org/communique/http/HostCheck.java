package org.communique.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a request means this server. A page of another site can have a name of its own lead to
 * this machine and then read what is served here, unless requests for other names are refused (DNS
 * rebinding).
 *
 * @param names under which the server is reached, besides those of the machine itself, in lower
 *     case
 * @param takesAny whether every name is taken, as on a network whose names nobody told
 */
record HostCheck(List<String> names, boolean takesAny) {
  /** 127.0.0.0/8 is this machine (RFC 1122, 3.2.1.3). */
  private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}");

  /** The name and all below it are this machine (RFC 6761, 6.3). */
  private static final String LOCALHOST = "localhost";

  HostCheck {
    names = names.stream().map(HostCheck::plain).toList();
  }

  /** The check of a server: names that are told are asked for; else those of where it listens. */
  static HostCheck of(ServerSettings settings) {
    boolean isLocal = isThisMachine(plain(settings.host())) || isLoopback(settings.host());
    List<String> names = settings.names().isEmpty() ? List.of(settings.host()) : settings.names();
    return new HostCheck(names, settings.names().isEmpty() && !isLocal);
  }

  /**
   * Whether a request for a host is answered.
   *
   * @param host without the port; empty when the request names none, as HTTP/1.0 allows
   */
  boolean allows(String host) {
    String name = plain(host);
    return takesAny || name.isEmpty() || isThisMachine(name) || names.contains(name);
  }

  /** Also as 127.1 or by a name of this machine alone. */
  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isThisMachine(String name) {
    return name.equals(LOCALHOST)
        || name.endsWith("." + LOCALHOST)
        || name.equals("::1")
        || LOOPBACK.matcher(name).matches();
  }

  /** In lower case, without the brackets of IPv6 and a final dot. */
  private static String plain(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    if (name.startsWith("[") && name.endsWith("]")) {
      name = name.substring(1, name.length() - 1);
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
