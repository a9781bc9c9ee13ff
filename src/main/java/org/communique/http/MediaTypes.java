package org.communique.http;

import io.javalin.http.Context;

/** Names of media types. */
final class MediaTypes {
  private MediaTypes() {}

  /** A media type without its parameters. */
  static String bare(String mediaType) {
    return mediaType.split(";", 2)[0];
  }

  /** Whether the {@code Accept} header of a request names a media type. */
  static boolean isNamed(Context context, String mediaType) {
    return String.valueOf(context.header("Accept")).contains(bare(mediaType));
  }
}
