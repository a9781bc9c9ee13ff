package org.communique.extract;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a document names from being fetched in this process: a URL of any protocol but those
 * the class loaders need fails when it is opened, and so does every {@link java.net.Socket} to
 * another machine, because it asks the proxy selector for the way. Nothing in the process opens a
 * connection by other means; a parser that was taken over by a document could.
 */
final class NoNetwork {
  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt", "jmod");

  private NoNetwork() {}

  /** Takes effect for the whole process, and can be called only once in it. */
  static void install() {
    ProxySelector.setDefault(new NoWay());
    URL.setURLStreamHandlerFactory(
        protocol -> LOCAL.contains(protocol) ? null : new RefusedProtocol());
  }

  private static final class NoWay extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      throw new UnsupportedOperationException("documents do not reach the network");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
  }

  private static final class RefusedProtocol extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(@Nullable URL url) throws IOException {
      throw new IOException("documents do not reach the network");
    }
  }
}
